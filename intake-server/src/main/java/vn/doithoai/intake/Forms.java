package vn.doithoai.intake;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.SubmissionForm;
import vn.doithoai.question.SubmissionForm.Field;
import vn.doithoai.view.FormNames;

/** Reads the question form from a request and writes it back as hidden fields: one list of names for both ways. */
final class Forms {

    static final String CONSENT_VERSION = "ban-thong-bao";

    private Forms() {}

    /** One name and value of a form that is carried along. */
    public record Hidden(String name, String value) {}

    static SubmissionForm read(Context ctx) {
        return new SubmissionForm(
                one(ctx, Field.TITLE),
                one(ctx, Field.TEXT),
                one(ctx, Field.KIND),
                one(ctx, Field.TOPIC),
                one(ctx, Field.SESSION),
                one(ctx, Field.VILLAGE),
                ctx.formParams(FormNames.of(Field.GROUPS)),
                one(ctx, Field.NAME),
                one(ctx, Field.PHONE),
                one(ctx, Field.EMAIL),
                one(ctx, Field.POSTAL_ADDRESS),
                one(ctx, Field.REPLY_WISH),
                !one(ctx, Field.CONSENT).isEmpty(),
                !one(ctx, Field.PUBLISH_NAME).isEmpty(),
                Objects.requireNonNullElse(ctx.formParam(CONSENT_VERSION), ""));
    }

    static List<Hidden> hidden(SubmissionForm form) {
        List<Hidden> all = new ArrayList<>();
        add(all, Field.TITLE, form.title());
        add(all, Field.TEXT, form.text());
        add(all, Field.KIND, form.kind());
        add(all, Field.TOPIC, form.topic());
        add(all, Field.SESSION, form.session());
        add(all, Field.VILLAGE, form.village());
        form.groups().forEach(group -> add(all, Field.GROUPS, group));
        add(all, Field.NAME, form.name());
        add(all, Field.PHONE, form.phone());
        add(all, Field.EMAIL, form.email());
        add(all, Field.POSTAL_ADDRESS, form.postalAddress());
        add(all, Field.REPLY_WISH, form.replyWish());
        add(all, Field.CONSENT, form.consent() ? "1" : "");
        add(all, Field.PUBLISH_NAME, form.publishName() ? "1" : "");
        all.add(new Hidden(CONSENT_VERSION, form.consentVersion()));
        return all;
    }

    /** What can be chosen on a day. */
    static SubmissionForm.Choices choices(Programme programme, LocalDate today) {
        List<String> sessions =
                programme.openSessions(today).stream().map(DialogueSession::id).toList();
        return new SubmissionForm.Choices(
                topic -> programme.catalogue().topic(topic).isPresent(),
                sessions::contains,
                village -> programme.catalogue().villagesOn(today).stream()
                        .anyMatch(one -> one.id().equals(village)));
    }

    private static String one(Context ctx, Field field) {
        return Objects.requireNonNullElse(ctx.formParam(FormNames.of(field)), "");
    }

    private static void add(List<Hidden> all, Field field, String value) {
        if (!value.isEmpty()) {
            all.add(new Hidden(FormNames.of(field), value));
        }
    }
}
