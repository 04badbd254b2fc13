package vn.doithoai.question.form;

import vn.doithoai.question.form.Hint.Certainty;
import vn.doithoai.question.form.Hint.Sink;
import vn.doithoai.question.form.Hint.What;
import vn.doithoai.question.form.NameWords.Match;

/**
 * Names of people, by the words that come before them and by the family names there are (N21). One walk over the words; what
 * a word may look ahead is bounded.
 */
final class NameHints {

    private static final NameWords INTRODUCTIONS = NameWords.of("introductions");
    private static final NameWords PRONOUNS = NameWords.of("pronouns");
    private static final NameWords KIN = NameWords.of("kin");
    private static final NameWords LINKS = NameWords.of("links");
    private static final NameWords ADDRESS = NameWords.of("address");
    private static final NameWords ROLES = NameWords.of("roles");
    private static final NameWords TITLES = NameWords.of("titles");
    private static final NameWords PLACES = NameWords.of("places");
    private static final NameWords NO_NAMES = NameWords.of("no-names");
    private static final NameWords FAMILY_NAMES = NameWords.of("family-names");
    private static final NameWords FAMILY_OR_WORD = NameWords.of("family-names-or-words");
    private static final NameWords MIDDLE_NAMES = NameWords.of("middle-names");
    private static final NameWords SMALL_MIDDLE_NAMES = NameWords.of("small-middle-names");
    private static final NameWords SURE_MIDDLE_NAMES = NameWords.of("sure-middle-names");
    private static final NameWords PLAIN_FAMILY_NAMES = NameWords.of("plain-family-names");
    private static final NameWords ENDS = NameWords.of("ends");
    private static final NameWords ENDS_OF_SMALL = NameWords.of("ends-of-small");

    private static final int MOST_WORDS = 5;
    private static final int MOST_IN_CAPITALS = 4;
    private static final int MOST_IN_FRONT = 4;

    private final Tokens tokens;
    private final Sink sink;

    private NameHints(FoldedText text, Sink sink) {
        this.tokens = new Tokens(text);
        this.sink = sink;
    }

    static void find(FoldedText text, Sink sink) {
        NameHints hints = new NameHints(text, sink);
        int at = 0;
        while (at < hints.tokens.size()) {
            at = hints.from(at);
        }
    }

    /** Only names by which writers introduce themselves, and only those that are certain. */
    static void findIntroduced(FoldedText text, Sink sink) {
        NameHints hints = new NameHints(text, (what, certainty, start, end) -> {
            if (certainty == Certainty.CERTAIN) {
                sink.add(what, certainty, start, end);
            }
        });
        int at = 0;
        while (at < hints.tokens.size()) {
            at = Math.max(at + 1, hints.introduced(at));
        }
    }

    /**
     * The words of a name.
     *
     * @param end the token after its last, {@code first} itself where there is none
     * @param family whether it begins with a family name
     */
    private record Name(int first, int end, boolean family, boolean small) {

        int words() {
            return end - first;
        }

        boolean isThere() {
            return end > first;
        }

        boolean isFull() {
            return family && words() > 1;
        }
    }

    /** Looks at one word, and says with which to go on. */
    private int from(int at) {
        Match none = NO_NAMES.at(tokens, at);
        if (none.isThere() && tokens.isCapital(at + none.words() - 1)) {
            return at + none.words();
        }
        int end = introduced(at);
        end = end == at ? addressed(at) : end;
        end = end == at ? kin(at) : end;
        end = end == at ? inRole(at) : end;
        end = end == at ? alone(at) : end;
        return end == at ? at + 1 : end;
    }

    /** A name by which the writer introduces himself. */
    private int introduced(int at) {
        Match match = INTRODUCTIONS.at(tokens, at);
        boolean pronoun = !match.isThere();
        if (pronoun) {
            match = PRONOUNS.at(tokens, at);
        }
        if (!match.isThere()) {
            return at;
        }
        int[] front = inFront(at + match.words());
        Name name = name(front[1]);
        boolean fits = pronoun ? name.isFull() : name.isThere() && (!(match.loose() || front[2] > 0) || name.isFull());
        if (!fits) {
            return at;
        }
        boolean certain = name.isFull() || name.words() > 1;
        return mark(certain ? Certainty.CERTAIN : Certainty.POSSIBLE, front[0], name);
    }

    /** A name after a word of kinship: my son, my mother. */
    private int kin(int at) {
        Match match = KIN.at(tokens, at);
        if (!match.isThere()) {
            return at;
        }
        Match link = LINKS.at(tokens, at + match.words());
        int[] front = inFront(at + match.words() + link.words());
        Name name = name(front[1]);
        boolean fits = name.isFull() || (name.isThere() && link.isThere() && !link.loose() && !match.loose());
        return fits ? mark(name.isFull() ? Certainty.CERTAIN : Certainty.POSSIBLE, front[0], name) : at;
    }

    /** A name after a word of address, which belongs to the hint. */
    private int addressed(int at) {
        Match match = ADDRESS.at(tokens, at);
        if (!match.isThere() || isNamedAfter(at)) {
            return at;
        }
        int next = at + match.words();
        Match more = ADDRESS.at(tokens, next);
        if (more.isThere() && tokens.joined(next)) {
            next += more.words();
        }
        if (next >= tokens.size() || !leadsOn(next) || isTitle(next)) {
            return at;
        }
        Name name = name(next);
        boolean properNoun = tokens.isCapital(at) && !tokens.isFirst(at);
        boolean strict = match.loose() || properNoun || !tokens.spaced(next) || tokens.isAllCapitals(next);
        boolean fits = name.isThere() && (!strict || name.isFull() || (name.words() == 1 && isInitial(next)));
        return fits ? mark(Certainty.POSSIBLE, at, name) : at;
    }

    private boolean isInitial(int token) {
        return tokens.letters(token) == 1 && tokens.isCapital(token) && tokens.spaced(token);
    }

    /** A name after what its bearer is: voter, household, head of a village. */
    private int inRole(int at) {
        Match match = ROLES.at(tokens, at);
        int next = at + match.words();
        if (!match.isThere() || next >= tokens.size() || !leadsOn(next) || isTitle(next)) {
            return at;
        }
        Name name = name(next);
        boolean fits = name.isFull() || (name.words() > 2 && !match.loose() && !tokens.isAllCapitals(next));
        return fits ? mark(Certainty.POSSIBLE, next, name) : at;
    }

    /** A full name without a word before it, as in a list; but not that of a street or a school. */
    private int alone(int at) {
        Name name = name(at);
        boolean plain = name.small() && PLAIN_FAMILY_NAMES.at(tokens, at).words() == 0;
        if (!name.family() || plain || isNamedAfter(at)) {
            return at;
        }
        boolean middle = MIDDLE_NAMES.at(tokens, at + 1).isThere();
        boolean full = name.words() > 2 && (middle || !(tokens.isAllCapitals(at) && tokens.isAllCapitals(at + 1)));
        boolean row = name.words() == 2 && startsRow(at) && Character.isDigit(tokens.after(name.end() - 1));
        return full || row ? mark(Certainty.POSSIBLE, at, name) : at;
    }

    private boolean startsRow(int at) {
        String gap = tokens.gap(at).strip();
        char last = gap.isEmpty() ? ' ' : gap.charAt(gap.length() - 1);
        return Character.isDigit(last) || last == '|' || last == '.' || last == ')';
    }

    private int mark(Certainty certainty, int first, Name name) {
        sink.add(What.NAME, certainty, tokens.start(first), tokens.end(name.end() - 1));
        return name.end();
    }

    /**
     * Words of address and offices between an introduction and its name.
     *
     * @return where the hint begins, where the name does, and how many offices stand between
     */
    private int[] inFront(int at) {
        int begin = at;
        int next = at;
        int offices = 0;
        boolean addressed = false;
        for (int i = 0; i < MOST_IN_FRONT && next < tokens.size() && leadsOn(next); i++) {
            Match address = ADDRESS.at(tokens, next);
            Match role = address.isThere() ? Match.NONE : ROLES.at(tokens, next);
            int words = address.words() + role.words();
            if (words == 0 || !follows(next + words)) {
                break;
            }
            begin = address.isThere() && addressed ? begin : address.isThere() ? next : next + words;
            addressed = address.isThere();
            offices += role.isThere() ? 1 : 0;
            next += words;
        }
        boolean leads = next < tokens.size() && leadsOn(next) && !isTitle(next);
        return leads ? new int[] {begin, next, offices} : new int[] {tokens.size(), tokens.size(), offices};
    }

    private boolean follows(int next) {
        return next < tokens.size() && leadsOn(next);
    }

    /** Whether what stands before a word still leads to it: spaces, a comma, a colon, a dash, a bracket. */
    private boolean leadsOn(int token) {
        String gap = tokens.gap(token);
        return !gap.isEmpty() && gap.length() <= 4 && gap.chars().allMatch(c -> " ,:-(\"\u201C*_".indexOf(c) >= 0);
    }

    private boolean isNamedAfter(int at) {
        return at > 0
                && tokens.isCapital(at)
                && tokens.spaced(at)
                && PLACES.at(tokens, at - 1).isThere();
    }

    private boolean isTitle(int at) {
        return TITLES.at(tokens, at).isThere();
    }

    private Name name(int at) {
        if (at >= tokens.size() || isTitle(at)) {
            return new Name(at, at, false, false);
        }
        return tokens.isCapital(at) ? capitals(at) : small(at);
    }

    private Name capitals(int at) {
        boolean shout = tokens.isAllCapitals(at)
                && tokens.letters(at) > 1
                && at + 1 < tokens.size()
                && tokens.isAllCapitals(at + 1);
        int end = at;
        while (end < tokens.size()
                && end - at < (shout ? MOST_IN_CAPITALS : MOST_WORDS)
                && tokens.isCapital(end)
                && (end == at || goesOn(end))
                && isNameWord(end, shout)) {
            end++;
        }
        return new Name(at, end, end > at && isFamily(at), false);
    }

    /** A name goes on after a space, or after the point of an initial. */
    private boolean goesOn(int token) {
        String gap = tokens.gap(token);
        boolean initial = tokens.letters(token - 1) <= 2 && gap.strip().equals(".") && gap.indexOf('\n') < 0;
        return tokens.spaced(token) || initial;
    }

    private boolean isNameWord(int token, boolean shout) {
        if (ENDS.at(tokens, token).isThere()
                || (shout && ENDS_OF_SMALL.at(tokens, token).isThere())) {
            return false;
        }
        boolean abbreviation = tokens.isAllCapitals(token) && tokens.letters(token) > 1;
        return shout ? tokens.isAllCapitals(token) : !abbreviation;
    }

    private boolean isFamily(int at) {
        return FAMILY_NAMES.at(tokens, at).isThere()
                || (FAMILY_OR_WORD.at(tokens, at).isThere()
                        && MIDDLE_NAMES.at(tokens, at + 1).isThere());
    }

    /** Without capitals only a family name with a middle name after it is one. */
    private Name small(int at) {
        boolean family = FAMILY_NAMES.at(tokens, at).isThere()
                || FAMILY_OR_WORD.at(tokens, at).isThere();
        Match middle = SMALL_MIDDLE_NAMES.at(tokens, at + 1);
        if (!family
                || tokens.isCapital(at + 1)
                || !middle.isThere()
                || !tokens.spaced(at + 1)
                || at + 2 >= tokens.size()
                || !(isSmallPart(at + 2) || isSurelyGiven(at))) {
            return new Name(at, at, false, true);
        }
        int end = at + 3;
        if (end < tokens.size() && isSmallPart(end)) {
            end++;
        }
        return new Name(at, end, true, true);
    }

    /** After the commonest middle names comes the given name, also one that is a word elsewhere. */
    private boolean isSurelyGiven(int at) {
        return PLAIN_FAMILY_NAMES.at(tokens, at).isThere()
                && SURE_MIDDLE_NAMES.at(tokens, at + 1).isThere()
                && tokens.spaced(at + 2)
                && !ENDS.at(tokens, at + 2).isThere();
    }

    private boolean isSmallPart(int token) {
        return tokens.spaced(token)
                && !ENDS.at(tokens, token).isThere()
                && !ENDS_OF_SMALL.at(tokens, token).isThere();
    }
}
