package vn.doithoai.desk.hall;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.desk.frame.Days;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.matter.Placeholders;
import vn.doithoai.desk.matter.Redaction;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.office.PublicGate;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Submission;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.view.FormNames;
import vn.doithoai.view.Words;

/** Looks at what was typed once: what can be stored, or what is wrong with which field. */
final class EntryCheck {

    /** In the order of the form. */
    static final List<Channel> CHANNELS =
            List.of(Channel.SPOKEN_IN_SESSION, Channel.PAPER_SLIP, Channel.PHONE, Channel.IN_PERSON);

    /** A year written wrongly must not make a question old. */
    private static final int MOST_YEARS = 1;

    private final DeskParts parts;

    EntryCheck(DeskParts parts) {
        this.parts = parts;
    }

    /**
     * What can be stored.
     *
     * @param point meeting point where it was said, or none
     * @param follows the earlier question that it takes up, or none
     * @param takenBy who took it, or none: who types
     */
    record Good(
            Submission submission,
            Channel channel,
            LocalDate on,
            @Nullable Integer point,
            @Nullable QuestionNumber follows,
            @Nullable String takenBy) {}

    /**
     * What came of it.
     *
     * @param good none where anything is wrong
     * @param errors a sentence by the name of the field
     */
    record Checked(@Nullable Good good, Map<String, String> errors) {
        Checked {
            errors = Map.copyOf(errors);
        }
    }

    Checked check(Entry entry, StaffMember who) {
        Map<String, String> errors = new HashMap<>();
        Submission submission = null;
        SubmissionForm.Checked result = entry.form().check(choices());
        if (result instanceof SubmissionForm.Valid valid) {
            submission = withoutConsent(valid.submission(), entry);
        } else if (result instanceof SubmissionForm.Invalid invalid) {
            invalid.errors()
                    .forEach(error -> errors.putIfAbsent(
                            FormNames.of(error.field()),
                            say("ask.error." + error.field().name() + "."
                                    + error.problem().name())));
        }
        Optional<Channel> channel = channel(entry);
        if (channel.isEmpty()) {
            errors.put(Entry.CHANNEL, say("desk.receive.channel"));
        }
        LocalDate on = day(entry, channel.orElse(null), errors);
        if (PlainText.length(entry.takenBy()) > SubmissionForm.NAME_MAX) {
            errors.put(
                    Entry.TAKEN_BY,
                    say("desk.error.too-long", say("desk.input." + Entry.TAKEN_BY), SubmissionForm.NAME_MAX));
        }
        QuestionNumber follows = follows(entry, who, errors);
        if (entry.atOnce()) {
            goingOut(entry, errors);
            if (submission != null
                    && PublicGate.isSuspect(publicText(entry, submission, parts.wording()), submission)) {
                errors.putIfAbsent(Entry.TITLE, say("desk.receive.suspect"));
            }
        }
        return submission == null || channel.isEmpty() || on == null || !errors.isEmpty()
                ? new Checked(null, errors)
                : new Checked(
                        new Good(
                                submission,
                                channel.get(),
                                on,
                                point(entry, channel.get(), on),
                                follows,
                                entry.takenBy().isEmpty() ? null : PlainText.line(entry.takenBy())),
                        errors);
    }

    /** What goes out of a question that is put into the list at once. */
    static PublicText publicText(Entry entry, Submission submission, Words wording) {
        return new PublicText(
                entry.publicTitle().isBlank() ? "\u2026" : entry.publicTitle(),
                Redaction.cover(submission.text(), wording),
                false);
    }

    /** An earlier question that this person may know of; of another one it is not said that there is one. */
    private @Nullable QuestionNumber follows(Entry entry, StaffMember who, Map<String, String> errors) {
        if (entry.follows().isEmpty()) {
            return null;
        }
        Optional<QuestionNumber> number = QuestionNumber.parse(entry.follows());
        if (number.isEmpty()) {
            errors.put(Entry.FOLLOWS, say("desk.error.number", say("desk.input." + Entry.FOLLOWS)));
        } else if (parts.store()
                .find(number.get())
                .filter(earlier -> parts.knowledge().mayKnow(who, earlier.state()))
                .isEmpty()) {
            errors.put(Entry.FOLLOWS, say("desk.refusal.FOLLOWS_UNKNOWN"));
        }
        return number.orElse(null);
    }

    /** What goes into the list at once goes out with the next build. */
    private void goingOut(Entry entry, Map<String, String> errors) {
        if (entry.value(SubmissionForm.Field.TOPIC).isEmpty()) {
            errors.putIfAbsent(FormNames.of(SubmissionForm.Field.TOPIC), say("desk.receive.topic"));
        }
        String title = titleProblem(entry.publicTitle());
        if (title != null) {
            errors.put(Entry.TITLE, title);
        }
        if (entry.isToBeRead() && !entry.read()) {
            errors.put(Entry.READ, say("desk.receive.read"));
        }
    }

    /** The title goes out with the next build as it is: what the form of one question would refuse is refused here too. */
    private @Nullable String titleProblem(String title) {
        if (title.isBlank()) {
            return say("desk.receive.title");
        }
        if (PlainText.length(title) > SubmissionForm.TITLE_MAX) {
            return say("desk.receive.title.long", SubmissionForm.TITLE_MAX);
        }
        boolean open = Placeholders.first(title, "\u0000").isPresent();
        return open || !Redaction.cover(title, parts.wording()).equals(title)
                ? say("desk.receive.title.personal")
                : null;
    }

    /** The day the office was asked; what was said in the hall was said on a day of the session. */
    private @Nullable LocalDate day(Entry entry, @Nullable Channel channel, Map<String, String> errors) {
        LocalDate today = parts.today();
        List<LocalDate> held = channel == Channel.SPOKEN_IN_SESSION ? days(entry) : List.of();
        LocalDate day = entry.day().isEmpty()
                ? (held.size() == 1 ? held.get(0) : today)
                : Days.read(entry.day()).orElse(null);
        String error = null;
        if (day == null) {
            error = say("desk.error.day", say("desk.input." + Entry.DAY));
        } else if (day.isAfter(today)) {
            error = say("desk.error.future", say("desk.input." + Entry.DAY));
        } else if (day.isBefore(today.minusYears(MOST_YEARS))) {
            error = say("desk.receive.day.old");
        } else if (!held.isEmpty() && !held.contains(day)) {
            error = say(
                    "desk.receive.day.held",
                    held.stream().map(parts.wording()::date).collect(Collectors.joining(", ")));
        }
        if (error != null) {
            errors.put(Entry.DAY, error);
        }
        return error == null ? day : null;
    }

    /** The days the session has met on. */
    private List<LocalDate> days(Entry entry) {
        return session(entry).map(DialogueSession::days).orElse(List.of()).stream()
                .filter(day -> !day.isAfter(parts.today()))
                .toList();
    }

    private @Nullable Integer point(Entry entry, Channel channel, LocalDate on) {
        return channel == Channel.SPOKEN_IN_SESSION
                ? session(entry).flatMap(session -> session.pointOn(on)).orElse(null)
                : null;
    }

    private Optional<DialogueSession> session(Entry entry) {
        return parts.programme().session(entry.value(SubmissionForm.Field.SESSION));
    }

    /** A slip of paper has no tick; what was asked is written as it was asked. */
    private static Submission withoutConsent(Submission submission, Entry entry) {
        Consent consent =
                entry.form().isTicked(SubmissionForm.Field.PUBLISH_NAME) ? submission.consent() : Consent.NOT_ASKED;
        return submission.withConsent(consent);
    }

    private SubmissionForm.Choices choices() {
        return new SubmissionForm.Choices(
                topic -> parts.facts().isTopic(topic),
                session -> parts.facts().isSession(session),
                village -> parts.programme().catalogue().village(village).isPresent());
    }

    private static Optional<Channel> channel(Entry entry) {
        return CHANNELS.stream()
                .filter(channel -> Codes.of(channel).equals(entry.channel()))
                .findFirst();
    }

    private String say(String key, Object... args) {
        return parts.wording().get(key, args);
    }
}
