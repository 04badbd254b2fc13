package vn.doithoai.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.doithoai.base.Folding;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.PlainPage;
import vn.doithoai.view.QuestionCard;

/**
 * The search page and what its script reads: syllables split by how they begin without marks, so that a phone loads only
 * the few that were typed; and what is shown of the questions, fifty in a file. Titles, short answers and numbers are in
 * it; the server looks through the whole text.
 */
final class SearchPages implements PageKind {

    /** Letters a file of syllables is named after; a shorter syllable has a file of its own name. */
    private static final int KEY_LENGTH = 3;

    private static final int BLOCK = 50;
    private static final int RADIX = 36;
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+");

    private final Sources sources;
    private final List<PublishedQuestion> questions;

    /** Per file, per syllable as written, ascending: twice the place of the question, and one more where it is in title or number. */
    private final SortedMap<String, SortedMap<String, List<Integer>>> shards = new TreeMap<>();

    SearchPages(Sources sources) {
        this.sources = sources;
        this.questions = sources.lists().shown().stream()
                .sorted(Comparator.comparing(PublishedQuestion::number))
                .toList();
        for (int place = 0; place < questions.size(); place++) {
            index(place);
        }
    }

    private void index(int place) {
        PublishedQuestion question = questions.get(place);
        Set<String> heads = syllables(question.number() + " " + sources.views().title(question));
        Set<String> all = new TreeSet<>(heads);
        if (question.content() != null && question.content().answer() != null) {
            all.addAll(syllables(question.content().answer().shortAnswer()));
        }
        for (String syllable : all) {
            shards.computeIfAbsent(key(Folding.fold(syllable)), any -> new TreeMap<>())
                    .computeIfAbsent(syllable, any -> new ArrayList<>())
                    .add(2 * place + (heads.contains(syllable) ? 1 : 0));
        }
    }

    /** With their marks, in small letters; one that does not fold to plain letters and digits is cut to those. */
    private static Set<String> syllables(String text) {
        Set<String> syllables = new LinkedHashSet<>();
        for (String written : Folding.small(text).split(" ", -1)) {
            String folded = Folding.fold(written);
            if (PLAIN.matcher(folded).matches()) {
                syllables.add(written);
            } else {
                Arrays.stream(folded.split("[^a-z0-9]+", -1))
                        .filter(part -> !part.isEmpty())
                        .forEach(syllables::add);
            }
        }
        return syllables;
    }

    private static String key(String syllable) {
        return syllable.length() <= KEY_LENGTH ? syllable : syllable.substring(0, KEY_LENGTH);
    }

    @Override
    public List<PublicPage> pages() {
        List<PublicPage> pages = new ArrayList<>();
        pages.add(PublicPage.of(Addresses.SEARCH, Inputs.framed(), this::text));
        Inputs all = Inputs.none().allQuestions();
        pages.add(PublicPage.of(Addresses.searchData("muc.txt"), all, this::keys));
        shards.forEach((key, syllables) ->
                pages.add(PublicPage.of(Addresses.searchData("tu/" + key + ".txt"), all, () -> shard(syllables))));
        for (int from = 0; from < questions.size(); from += BLOCK) {
            List<PublishedQuestion> block = questions.subList(from, Math.min(from + BLOCK, questions.size()));
            pages.add(PublicPage.of(
                    Addresses.searchData("cau/" + from / BLOCK + ".txt"),
                    Inputs.none().today().catalogue().questions(block),
                    () -> block(block)));
        }
        return pages;
    }

    private String text() {
        return sources.maker()
                .render("pages/search.ftlh", new PlainPage(sources.wording().get("menu.tim-kiem")));
    }

    /** How many questions and how many in a block, then the names of the files of syllables. */
    private String keys() {
        return questions.size() + " " + BLOCK + "\n" + String.join(" ", shards.keySet()) + "\n";
    }

    /** A line a syllable as written: the syllable, then the differences between its numbers. */
    private static String shard(SortedMap<String, List<Integer>> syllables) {
        StringBuilder lines = new StringBuilder();
        syllables.forEach((syllable, numbers) -> {
            lines.append(syllable);
            int before = 0;
            for (int number : numbers) {
                lines.append(' ').append(Integer.toString(number - before, RADIX));
                before = number;
            }
            lines.append('\n');
        });
        return lines.toString();
    }

    /** A line a question: number, look and words of its status, title, short answer. */
    private String block(List<PublishedQuestion> block) {
        StringBuilder lines = new StringBuilder();
        for (PublishedQuestion question : block) {
            QuestionCard card = sources.views().card(question);
            lines.append(String.join(
                            "\t",
                            card.number(),
                            card.tag().look(),
                            cell(card.tag().label()),
                            cell(card.title()),
                            cell(card.answer() == null ? "" : card.answer())))
                    .append('\n');
        }
        return lines.toString();
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
