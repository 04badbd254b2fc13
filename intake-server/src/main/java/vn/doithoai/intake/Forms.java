package vn.doithoai.intake;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.form.SubmissionForm.Field;
import vn.doithoai.view.FormNames;

/** Reads the question form from a request and writes it back as hidden fields: one list of names for both ways. */
final class Forms {

    static final String CONSENT_VERSION = "ban-thong-bao";

    private Forms() {}

    /** One name and value of a form that is carried along. */
    public record Hidden(String name, String value) {}

    static SubmissionForm read(Context ctx) {
        return SubmissionForm.read(
                field -> ctx.formParams(FormNames.of(field)),
                Objects.requireNonNullElse(ctx.formParam(CONSENT_VERSION), ""));
    }

    static List<Hidden> hidden(SubmissionForm form) {
        List<Hidden> all = new ArrayList<>();
        for (Field field : Field.values()) {
            form.all(field).forEach(value -> all.add(new Hidden(FormNames.of(field), value)));
        }
        all.add(new Hidden(CONSENT_VERSION, form.consentVersion()));
        return all;
    }

    /**
     * What can be chosen on a day: what the content offers now, and whatever the form that readers have before them still
     * offers, as long as the content knows it.
     */
    static SubmissionForm.Choices choices(Programme now, Programme published, LocalDate today) {
        return new SubmissionForm.Choices(
                topic -> now.catalogue().topic(topic).isPresent(),
                session -> now.session(session).isPresent()
                        && (offers(now, session, today) || offers(published, session, today)),
                village -> now.catalogue().village(village).isPresent()
                        && (isOn(now, village, today) || isOn(published, village, today)));
    }

    private static boolean offers(Programme programme, String session, LocalDate today) {
        return programme.openSessions(today).stream().anyMatch(open -> open.id().equals(session));
    }

    private static boolean isOn(Programme programme, String village, LocalDate today) {
        return programme.catalogue().villagesOn(today).stream()
                .anyMatch(place -> place.id().equals(village));
    }
}
