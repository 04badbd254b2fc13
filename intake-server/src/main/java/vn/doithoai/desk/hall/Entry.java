package vn.doithoai.desk.hall;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doithoai.desk.matter.Redaction;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.view.FormNames;

/**
 * What was typed into the form of the desk.
 *
 * @param form what the public form asks too
 * @param day received, as it was written; empty for the day that goes without saying
 * @param takenBy who took the slip or the call, or empty: who types
 * @param follows number of the earlier question that it takes up, as it was written, or empty
 * @param read whether somebody says to have read what goes out
 */
record Entry(
        SubmissionForm form,
        String channel,
        String day,
        String takenBy,
        String follows,
        String publicTitle,
        boolean atOnce,
        boolean read) {

    static final String CHANNEL = "kenh";
    static final String DAY = "ngay-tiep-nhan";
    static final String TAKEN_BY = "nguoi-nhan";
    static final String FOLLOWS = "hoi-tiep";
    static final String AT_ONCE = "dua-ngay";
    static final String TITLE = "tieu-de-cong-khai";
    static final String READ = "da-doc";

    private static final String VERSION = "paper";

    /** What a slip of paper or a caller tells besides the question, in the order of the form. */
    static final List<SubmissionForm.Field> MORE = List.of(
            SubmissionForm.Field.NAME,
            SubmissionForm.Field.PHONE,
            SubmissionForm.Field.REPLY_WISH,
            SubmissionForm.Field.POSTAL_ADDRESS,
            SubmissionForm.Field.VILLAGE,
            SubmissionForm.Field.OTHER_VILLAGES,
            SubmissionForm.Field.COLLECTIVE,
            SubmissionForm.Field.PEOPLE,
            SubmissionForm.Field.PUBLISH_NAME);

    private static final Set<SubmissionForm.Field> ON_PAPER = Stream.concat(
                    MORE.stream(),
                    Stream.of(
                            SubmissionForm.Field.TEXT,
                            SubmissionForm.Field.KIND,
                            SubmissionForm.Field.TOPIC,
                            SubmissionForm.Field.SESSION))
            .collect(Collectors.toUnmodifiableSet());

    static Entry read(Context ctx) {
        return read(ctx::formParams);
    }

    /** @param values of a field, none where it is not there */
    static Entry read(Function<String, List<String>> values) {
        return new Entry(
                SubmissionForm.read(
                                field -> ON_PAPER.contains(field) ? values.apply(FormNames.of(field)) : List.of(),
                                VERSION)
                        .with(SubmissionForm.Field.CONSENT, "1"),
                first(values, CHANNEL),
                first(values, DAY).strip(),
                first(values, TAKEN_BY).strip(),
                first(values, FOLLOWS).strip(),
                first(values, TITLE).strip(),
                !values.apply(AT_ONCE).isEmpty(),
                !values.apply(READ).isEmpty());
    }

    /** Empty but for what forty questions of one afternoon have in common. */
    static Entry empty(String kind, String session, String channel, String day, String takenBy, boolean atOnce) {
        SubmissionForm form = SubmissionForm.empty(VERSION)
                .with(SubmissionForm.Field.CONSENT, "1")
                .with(SubmissionForm.Field.KIND, kind)
                .with(SubmissionForm.Field.SESSION, session);
        return new Entry(form, channel, day, takenBy, "", "", atOnce, false);
    }

    /** The next one after this. */
    Entry next() {
        return empty(
                value(SubmissionForm.Field.KIND), value(SubmissionForm.Field.SESSION), channel, day, takenBy, atOnce);
    }

    String value(SubmissionForm.Field field) {
        return form.value(field);
    }

    /** With anything that may identify somebody, it does not go out in one press. */
    boolean isToBeRead() {
        return atOnce && Redaction.isHinted(publicTitle + "\n" + value(SubmissionForm.Field.TEXT));
    }

    private static String first(Function<String, List<String>> values, String name) {
        return values.apply(name).stream().findFirst().orElse("");
    }
}
