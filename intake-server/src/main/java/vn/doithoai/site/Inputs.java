package vn.doithoai.site;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doithoai.question.publication.PublishedQuestion;

/**
 * What a page is made of, as data. A page is what it was in the build before when it declares the same inputs and none of
 * them changed. Templates, words, assets and settings are inputs of every page and are not declared.
 */
public record Inputs(Set<Input> declared) {

    /** Sorts of inputs. */
    public enum Kind {
        /** A published question by its number, those of a year, or all. */
        QUESTION,
        /** How many of a year's askers are of which group. */
        GROUPS,
        /** A content file by its path, those of a folder, or all. */
        CONTENT,
        /** The catalogue: topics, villages, units, names, rules. */
        CATALOGUE,
        /** The day the page speaks of. */
        TODAY,
        /** What the layout shows around the page. */
        FRAME,
        /** A value that was counted or chosen when the build was planned, such as the length of a list. */
        FIGURE
    }

    /**
     * One input.
     *
     * @param which number or year, path or folder with a slash at its end, or value; empty for all of the kind
     */
    public record Input(Kind kind, String which) {

        /** Whether a change of another input is a change of this. */
        boolean covers(Input other) {
            return kind == other.kind
                    && switch (kind) {
                        case QUESTION ->
                            which.isEmpty() || which.equals(other.which) || other.which.startsWith(which + "-");
                        case CONTENT ->
                            which.isEmpty()
                                    || which.equals(other.which)
                                    || (which.endsWith("/") && other.which.startsWith(which));
                        case GROUPS, CATALOGUE, TODAY, FRAME, FIGURE -> which.equals(other.which);
                    };
        }
    }

    public Inputs {
        declared = Set.copyOf(declared);
    }

    /** Of a file without a layout. */
    public static Inputs none() {
        return new Inputs(Set.of());
    }

    /** Of a page in the layout. */
    public static Inputs framed() {
        return none().and(Kind.FRAME, "");
    }

    /** Whether a change of this input touches the page. */
    public boolean touchedBy(Input changed) {
        return declared.stream().anyMatch(input -> input.covers(changed));
    }

    /** With these questions, no others. */
    public Inputs questions(Collection<PublishedQuestion> questions) {
        return and(questions.stream()
                .map(question -> new Input(Kind.QUESTION, question.number().toString())));
    }

    public Inputs question(PublishedQuestion question) {
        return questions(Set.of(question));
    }

    /** With all questions received in a year. */
    public Inputs questionsOf(int year) {
        return and(Kind.QUESTION, String.valueOf(year));
    }

    public Inputs allQuestions() {
        return and(Kind.QUESTION, "");
    }

    public Inputs groupsOf(int year) {
        return and(Kind.GROUPS, String.valueOf(year));
    }

    /** With a content file, or with all below a folder. */
    public Inputs content(String path) {
        return and(Kind.CONTENT, path);
    }

    public Inputs allContent() {
        return content("");
    }

    public Inputs catalogue() {
        return and(Kind.CATALOGUE, "");
    }

    public Inputs today() {
        return and(Kind.TODAY, "");
    }

    /** With a value known when the build is planned; its text must say all of it. */
    public Inputs figure(Object value) {
        return and(Kind.FIGURE, String.valueOf(value));
    }

    private Inputs and(Kind kind, String which) {
        return and(Stream.of(new Input(kind, which)));
    }

    private Inputs and(Stream<Input> more) {
        Set<Input> all = more.collect(Collectors.toCollection(LinkedHashSet::new));
        all.addAll(declared);
        return new Inputs(all);
    }
}
