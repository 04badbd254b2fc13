package vn.doithoai.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.office.Acts;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.LedgerLine;
import vn.doithoai.question.Role;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Submission;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.question.life.Refusal;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.question.publication.Publication;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.view.Field;
import vn.doithoai.view.FormField;
import vn.doithoai.view.Joined;
import vn.doithoai.view.QuestionPage;
import vn.doithoai.view.QuestionPage.Row;
import vn.doithoai.view.QuestionViews;
import vn.doithoai.view.Words;

/** Makes the page of an asker's own question; which acts are offered is asked of the lifecycle alone. */
final class AskerViews {

    static final String TICK = "-xac-nhan";

    /** More open wishes than this say nothing new. */
    private static final int CORRECTIONS_AT_ONCE = 3;

    private final IntakeParts parts;
    private final Words wording;
    private final Lifecycle lifecycle;
    private final Acts acts;

    AskerViews(IntakeParts parts) {
        this.parts = parts;
        this.wording = parts.wording();
        this.lifecycle = new Lifecycle(parts.facts());
        this.acts = new Acts(parts.store(), parts.facts());
    }

    /**
     * What a form sent.
     *
     * @param errors by name of the field
     */
    record Sent(AskerAct act, String text, boolean ticked, Map<String, String> errors) {}

    /**
     * What is said about the last act.
     *
     * @param done that it was done, or none
     * @param problem why it was not, or none
     * @param sent what was typed, to show again, or none
     */
    record Said(
            @Nullable String done,
            @Nullable String problem,
            @Nullable Sent sent) {
        static final Said NOTHING = new Said(null, null, null);
    }

    Act now() {
        OffsetDateTime now = parts.clock().instant().atZone(DatedRules.ZONE).toOffsetDateTime();
        return new Act(now, Actor.ASKER);
    }

    Lifecycle.Decision attempt(Question question, AskerAct act, String text) {
        return mayWish(question, act)
                ? lifecycle.attempt(question, act.event(now(), text))
                : new Lifecycle.Denied(List.of(Refusal.NOT_IN_THIS_STAGE));
    }

    /** Whether no other wish of the kind waits already. */
    private static boolean mayWish(Question question, AskerAct act) {
        return switch (act) {
            case CORRECT_DATA -> wishes(question, DataWish.CORRECTION) < CORRECTIONS_AT_ONCE;
            case ERASE_DATA -> wishes(question, DataWish.ERASURE) == 0;
            case ANSWER_BACK, STILL_UNCLEAR, WITHDRAW_NAME, WITHDRAW -> true;
        };
    }

    /** Does it, if it is still lawful and nobody saved in between. */
    Acts.Result perform(Question question, AskerAct act, String text) {
        return mayWish(question, act)
                ? acts.perform(question.number(), question.revision(), act.event(now(), text))
                : new Acts.Refused(List.of(Refusal.NOT_IN_THIS_STAGE));
    }

    private static long wishes(Question question, DataWish wish) {
        return question.state().wishes().stream()
                .filter(request -> request.wish() == wish)
                .count();
    }

    AskerPage page(Question question, LedgerLine ledger, Secret secret, Said said) {
        QuestionState state = question.state();
        QuestionViews views = new QuestionViews(wording, parts.programme(), parts.today());
        QuestionPage own = views.page(new Publication(parts.facts()).toAsker(question, ledger), Joined.NONE);
        List<AskerPage.ActForm> acts = Arrays.stream(AskerAct.values())
                .filter(act -> attempt(question, act, "-") instanceof Lifecycle.Done)
                .map(act -> form(act, state, said.sent()))
                .toList();
        Sent sent = said.sent();
        boolean shown = sent != null
                && acts.stream().anyMatch(act -> act.slug().equals(sent.act().slug()));
        return new AskerPage(
                wording.get("asker.title", question.number()),
                question.number().toString(),
                secret.grouped(),
                question.revision(),
                said.done(),
                said.problem(),
                sent == null || shown || sent.text().isEmpty() ? null : sent.text(),
                own,
                state.stage() == Stage.CLARIFYING ? askedBack(question) : null,
                letter(question, state),
                sent(question),
                said(question),
                unclear(question, state),
                acts);
    }

    private AskerPage.ActForm form(AskerAct act, QuestionState state, @Nullable Sent sent) {
        boolean tried = sent != null && sent.act() == act;
        Sent typed = sent != null && tried ? sent : new Sent(act, "", false, Map.of());
        List<Field> fields = new ArrayList<>();
        if (act.words() != AskerAct.Words.NONE) {
            fields.add(field(
                    act.slug(),
                    "textarea",
                    "asker.label." + act.slug(),
                    typed.errors(),
                    typed.text(),
                    act.words() == AskerAct.Words.REQUIRED));
        }
        if (act.isConfirmed()) {
            fields.add(field(
                    act.slug() + TICK,
                    "checkbox",
                    "asker.confirm." + act.slug(),
                    typed.errors(),
                    typed.ticked() ? "1" : "",
                    true));
        }
        LocalDate last = state.answeredOn() == null ? null : lastUnclearDay(state.answeredOn());
        return new AskerPage.ActForm(
                act.slug(),
                wording.get("asker.act." + act.slug()),
                wording.get("asker.hint." + act.slug(), last == null ? "" : wording.date(last)),
                wording.get("asker.button." + act.slug()),
                fields,
                tried || act == AskerAct.ANSWER_BACK);
    }

    private Field field(
            String name, String type, String label, Map<String, String> errors, String value, boolean required) {
        return new Field(
                name,
                type,
                wording.get(label),
                null,
                errors.get(name),
                value,
                type.equals("textarea") ? AskerAct.TEXT_MAX : null,
                "",
                required,
                List.of());
    }

    private LocalDate lastUnclearDay(LocalDate answeredOn) {
        return answeredOn.plusDays(parts.facts().rulesOn(answeredOn).followUpDays());
    }

    /** Why it is too late or done already; nothing while it is offered or there is no answer. */
    private @Nullable String unclear(Question question, QuestionState state) {
        return state.stage() == Stage.ANSWERED
                        && question.unconfirmed().isEmpty()
                        && attempt(question, AskerAct.STILL_UNCLEAR, "-") instanceof Lifecycle.Denied denied
                ? refusal(denied.refusals())
                : null;
    }

    String refusal(List<Refusal> refusals) {
        if (refusals.contains(Refusal.ALREADY_REOPENED)) {
            return wording.get("asker.refusal.ALREADY_REOPENED");
        }
        return wording.get(
                refusals.contains(Refusal.FOLLOW_UP_OVER) ? "asker.refusal.FOLLOW_UP_OVER" : "asker.refused");
    }

    private static @Nullable String askedBack(Question question) {
        return question.events().stream()
                .filter(TriageEvent.ClarificationAsked.class::isInstance)
                .map(event -> ((TriageEvent.ClarificationAsked) event).question())
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** The letter that answered it, which no page holds. */
    private List<Row> letter(Question question, QuestionState state) {
        return state.stage() != Stage.ANSWERED
                ? List.of()
                : question.events().stream()
                        .filter(OtherWayEvent.AnsweredPrivately.class::isInstance)
                        .map(OtherWayEvent.AnsweredPrivately.class::cast)
                        .reduce((first, last) -> last)
                        .map(letter -> List.of(
                                new Row(wording.get("asker.letter.number"), letter.letterNumber()),
                                new Row(wording.get("asker.letter.date"), wording.date(letter.letterDate())),
                                new Row(
                                        wording.get("asker.letter.delivered"),
                                        wording.get(
                                                "asker.letter.delivered.text",
                                                wording.label(letter.delivery()),
                                                wording.date(letter.deliveredOn())))))
                        .orElse(List.of());
    }

    private List<Row> sent(Question question) {
        Submission submission = question.submission();
        CatalogueWords words = new CatalogueWords(wording, parts.programme());
        List<Row> rows = new ArrayList<>();
        add(rows, "check.label.title", submission.title());
        add(rows, "check.label.text", submission.text());
        for (FormField field : FormField.of(FormField.Part.CONTACT)) {
            if (field.field() != SubmissionForm.Field.REPLY_WISH) {
                add(rows, field.label(), field.shown().in(SubmissionForm.of(submission), words));
            }
            if (field.field() == SubmissionForm.Field.NAME
                    && submission.contact().name() != null) {
                boolean named =
                        submission.consent().publishName() && !question.state().nameWithdrawn();
                add(rows, "check.label.publish_name", words.yesOrNo(named));
            }
        }
        return rows;
    }

    private void add(List<Row> rows, String key, @Nullable String text) {
        if (text != null) {
            rows.add(new Row(wording.get(key), text));
        }
    }

    /** What asker and office said to each other, oldest first; nothing internal. */
    private List<Row> said(Question question) {
        return question.events().stream()
                .flatMap(event -> words(event).stream()
                        .map(text -> new Row(wording.date(event.act().on()), text)))
                .toList();
    }

    private Optional<String> words(Event event) {
        boolean own = event.act().by().holds(Role.ASKER);
        if (event instanceof TriageEvent.ClarificationAsked asked) {
            return say("CLARIFICATION_ASKED", asked.question());
        }
        if (event instanceof TriageEvent.Clarified clarified) {
            String reply = clarified.reply();
            return reply == null
                    ? say("CLARIFIED.none")
                    : own ? say("CLARIFIED", reply) : say("CLARIFIED.office", reply);
        }
        if (event instanceof AnswerEvent.Reopened reopened) {
            return own ? say("REOPENED", reopened.act().why()) : Optional.empty();
        }
        if (event instanceof OtherWayEvent.Withdrawn || event instanceof DataEvent.NameWithdrawn) {
            return say(event.kind().name());
        }
        if (event instanceof DataEvent.DataRequested wanted) {
            return say("DATA_REQUESTED." + wanted.wish().name(), wanted.text());
        }
        if (event instanceof DataEvent.DataRequestClosed closed) {
            return say("DATA_REQUEST_CLOSED." + (closed.granted() ? "granted" : "refused"));
        }
        return Optional.empty();
    }

    private Optional<String> say(String key, Object... args) {
        return Optional.of(wording.get("asker.said." + key, args));
    }

    /** The form that asks for number and secret. */
    AskerPage.Door door(String number, String secret, Map<String, String> errors, @Nullable String problem) {
        return new AskerPage.Door(
                wording.get("asker.door.title"),
                List.of(
                        doorField(AskerRoutes.NUMBER, "asker.number", number, errors),
                        doorField(AskerRoutes.SECRET, "asker.secret", secret, errors)),
                problem);
    }

    private Field doorField(String name, String key, String typed, Map<String, String> errors) {
        return new Field(
                name,
                "text",
                wording.get(key),
                wording.get(key + ".hint"),
                errors.get(name),
                typed,
                null,
                "off",
                true,
                List.of());
    }
}
