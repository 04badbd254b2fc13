package vn.doithoai.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Submission;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.store.JsonText;
import vn.doithoai.view.Words;

/**
 * Everything that is kept of one person, for that person (L10): what was sent, with name and contact, what was agreed to, and
 * what became of it as the asker may know it; as JSON and as a page to read. What the staff wrote among themselves is not in it.
 */
public final class OnePerson {

    private final Function<Question, PublishedQuestion> toAsker;
    private final Words words;
    private final Function<Page, String> html;

    /**
     * Prepares it.
     *
     * @param toAsker what the asker may know of a question
     * @param html makes the page of {@code records/person.ftlh}
     */
    public OnePerson(Function<Question, PublishedQuestion> toAsker, Words words, Function<Page, String> html) {
        this.toAsker = toAsker;
        this.words = words;
        this.html = html;
    }

    /**
     * The file for machines.
     *
     * @param takenAt when it was taken out
     */
    public record Told(OffsetDateTime takenAt, List<Matter> matters) {}

    /**
     * One question.
     *
     * @param erased whether its text and contact were erased before
     * @param nameWithdrawn whether the name is no longer shown
     */
    public record Matter(
            QuestionNumber number,
            Submission submission,
            boolean erased,
            boolean nameWithdrawn,
            PublishedQuestion asTheAskerKnowsIt) {}

    /** The page to read. */
    public record Page(String takenAt, List<Row> matters) {}

    /** One question of the page: a name of a field and what stands in it, those without anything left out. */
    public record Row(String number, List<Field> fields) {}

    /** A field of it. */
    public record Field(String key, String text) {}

    /** The same number however it is written: digits alone, +84 for 0. */
    public static String digits(@Nullable String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.startsWith("84") && digits.length() > 9 ? "0" + digits.substring(2) : digits;
    }

    /** The questions with this telephone number, oldest first. */
    public static List<Question> byPhone(List<Question> all, String phone) {
        String wanted = digits(phone);
        return wanted.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(question ->
                                digits(question.submission().contact().phone()).equals(wanted))
                        .toList();
    }

    /** That question, and the others with the telephone number that was given with it. */
    public static List<Question> byNumber(List<Question> all, QuestionNumber number) {
        Optional<Question> one = all.stream()
                .filter(question -> question.number().equals(number))
                .findFirst();
        String phone = one.map(
                        question -> digits(question.submission().contact().phone()))
                .orElse("");
        return all.stream()
                .filter(question -> question.number().equals(number)
                        || (!phone.isEmpty()
                                && digits(question.submission().contact().phone())
                                        .equals(phone)))
                .toList();
    }

    /** Writes the zip. */
    public void write(List<Question> questions, OffsetDateTime now, Path target) throws IOException {
        parcel(questions, now).write(target);
    }

    /** The zip itself. */
    public byte[] zip(List<Question> questions, OffsetDateTime now) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parcel(questions, now).write(out);
        return out.toByteArray();
    }

    private Parcel parcel(List<Question> questions, OffsetDateTime now) {
        List<Matter> matters = questions.stream().map(this::matter).toList();
        Parcel parcel = new Parcel();
        parcel.put("du-lieu-ca-nhan.json", JsonText.write(new Told(now, matters)));
        parcel.put(
                "du-lieu-ca-nhan.html",
                html.apply(new Page(
                        words.dateTime(now), matters.stream().map(this::row).toList())));
        return parcel;
    }

    private Matter matter(Question question) {
        return new Matter(
                question.number(),
                question.submission(),
                question.state().erased(),
                question.state().nameWithdrawn(),
                toAsker.apply(question));
    }

    private Row row(Matter matter) {
        Submission sent = matter.submission();
        PublishedQuestion known = matter.asTheAskerKnowsIt();
        List<Field> fields = new ArrayList<>();
        add(fields, "received", words.date(known.receivedOn()));
        add(fields, "entered", words.dateTime(known.enteredAt()));
        add(fields, "channel", known.channel() == null ? null : words.label(known.channel()));
        add(fields, "kind", words.label(sent.kind()));
        add(fields, "title-sent", sent.title());
        add(fields, "text", sent.text());
        add(fields, "village", sent.village());
        add(
                fields,
                "groups",
                String.join(
                        ", ", sent.groups().stream().map(words::label).sorted().toList()));
        contact(fields, sent.contact());
        consent(fields, sent.consent(), matter.nameWithdrawn());
        add(fields, "stage", words.label(known.stage()));
        if (known.outcome() != null) {
            add(fields, "outcome", words.label(known.outcome()));
        }
        if (known.content() != null && known.content().answer() != null) {
            add(fields, "answer", known.content().answer().shortAnswer());
        }
        if (matter.erased()) {
            add(fields, "erased", words.get("records.person.erased.yes"));
        }
        return new Row(matter.number().toString(), List.copyOf(fields));
    }

    private void contact(List<Field> fields, Contact contact) {
        add(fields, "name", contact.name());
        add(fields, "phone", contact.phone());
        add(fields, "email", contact.email());
        add(fields, "address", contact.postalAddress());
        add(fields, "wish", words.label(contact.replyWish()));
    }

    private void consent(List<Field> fields, Consent consent, boolean withdrawn) {
        add(fields, "processing", words.get("records.person." + (consent.processing() ? "agreed" : "not-asked")));
        String shown = consent.publishName() ? withdrawn ? "withdrawn" : "agreed" : "not-agreed";
        add(fields, "publish-name", words.get("records.person." + shown));
        add(fields, "notice", consent.version());
    }

    private static void add(List<Field> fields, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            fields.add(new Field(key, text));
        }
    }
}
