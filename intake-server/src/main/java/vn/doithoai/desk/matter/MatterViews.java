package vn.doithoai.desk.matter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.question.Answer;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.Submission;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Origin;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.view.FormField;
import vn.doithoai.view.QuestionPage.Row;
import vn.doithoai.view.markdown.SafeMarkdown;

/** The parts of a question's page that only staff see: what was sent, what is decided, what is drafted. */
public final class MatterViews {

    private final QuestionContext context;

    public MatterViews(QuestionContext context) {
        this.context = context;
    }

    public MatterPage.Sent sent() {
        Submission submission = context.question().submission();
        List<Row> rows = new ArrayList<>();
        add(rows, "kind", context.wording().label(submission.kind()));
        add(
                rows,
                "channel",
                context.wording().label(context.question().received().channel()));
        add(
                rows,
                "received-on",
                context.wording().date(context.question().received().on()));
        add(
                rows,
                "received",
                context.wording().dateTime(context.question().received().act().at()));
        add(rows, "taken-by", context.question().received().takenBy());
        sent(rows, SubmissionForm.Field.TOPIC);
        sent(rows, SubmissionForm.Field.SESSION);
        for (FormField field : FormField.of(FormField.Part.ASKER)) {
            if (field.field() != SubmissionForm.Field.GROUPS) {
                sent(rows, field.field());
            }
        }
        sent(rows, SubmissionForm.Field.OTHER_VILLAGES);
        submission.groups().stream()
                .sorted()
                .forEach(group -> add(rows, "group", context.wording().label(group)));
        return new MatterPage.Sent(
                submission.title() == null ? null : context.readable(submission.title()),
                Redaction.marked(context.readable(submission.text()), context.wording()),
                rows,
                context.showsContact() ? contact(submission) : List.of());
    }

    private List<Row> contact(Submission submission) {
        List<Row> rows = new ArrayList<>();
        for (FormField field : FormField.of(FormField.Part.CONTACT)) {
            sent(rows, field.field());
        }
        boolean named = submission.consent().publishName() && !context.state().nameWithdrawn();
        add(rows, "publish-name", context.wording().get(named ? "desk.yes" : "desk.no"));
        return rows;
    }

    /** What was sent in a field of the form; a telephone number can be called. */
    private void sent(List<Row> rows, SubmissionForm.Field field) {
        String text = FormField.of(field)
                .shown()
                .in(SubmissionForm.of(context.question().submission()), context.words());
        if (text != null) {
            String term = context.wording().get(label(field));
            rows.add(field == SubmissionForm.Field.PHONE ? new Row(term, text, "tel:" + text) : new Row(term, text));
        }
    }

    /** The office decides topic and session too, so that what was asked for has words of its own. */
    private static String label(SubmissionForm.Field field) {
        return switch (field) {
            case TOPIC, SESSION -> "desk.fact.asked-" + Codes.of(field);
            default -> FormField.of(field).label();
        };
    }

    public MatterPage.@Nullable PublicTextView publicText() {
        PublicText shown = context.state().publicText();
        if (shown == null) {
            return null;
        }
        return new MatterPage.PublicTextView(
                shown.title(),
                Redaction.marked(shown.text(), context.wording()),
                context.wording().label(context.state().visibility()),
                context.wording().get(shown.showVillage() ? "desk.yes" : "desk.no"));
    }

    List<Row> files() {
        return context.question().files().stream()
                .map(file -> new Row(file.file().title(), context.wording().label(file.standing())))
                .toList();
    }

    public MatterPage.@Nullable AnswerView answer() {
        QuestionState state = context.state();
        Answer answer = state.draft() == null ? state.answer() : state.draft();
        if (answer == null) {
            return null;
        }
        EventWords words = new EventWords(context);
        List<Row> rows = new ArrayList<>();
        add(rows, "kinds", words.kinds(answer));
        add(rows, "answered-by", answer.answeredBy());
        add(rows, "answer-unit", answer.unit() == null ? null : context.unitName(answer.unit()));
        if (state.draft() != null && state.draftedBy() != null) {
            add(rows, "drafted-by", context.nameOf(state.draftedBy()));
        }
        boolean readable = SafeMarkdown.refuse(answer.details()).isEmpty();
        return new MatterPage.AnswerView(
                context.wording().get(state.draft() == null ? "desk.answer.given" : "desk.answer.draft"),
                answer.shortAnswer(),
                answer.details().isEmpty() || !readable ? null : SafeMarkdown.html(answer.details()),
                rows,
                answer.legalBasis().stream().map(Answer.LegalBasis::inOneLine).toList());
    }

    /** What has been decided, and where it stands. */
    List<Row> facts() {
        QuestionState state = context.state();
        CatalogueWords words = context.words();
        List<Row> rows = new ArrayList<>();
        if (state.isAccepted()) {
            add(rows, "topic", CatalogueWords.ifAny(state.topic(), words::topic));
            add(rows, "session", CatalogueWords.ifAny(state.session(), words::session));
        }
        origin(rows);
        state.about().stream().sorted().forEach(account -> add(rows, "about", context.nameOf(account)));
        AnswerEvent.Assigned assigned = state.assignment();
        if (assigned != null) {
            add(rows, "unit", context.unitName(assigned.unit()));
            add(rows, "post", assigned.post());
            add(rows, "officer", context.nameOf(assigned.officer()));
            add(rows, "partners", emptyIsNone(new EventWords(context).units(assigned.partners())));
        }
        if (state.mergedInto() != null) {
            rows.add(new Row(
                    context.wording().get("desk.fact.merged-into"),
                    state.mergedInto().toString(),
                    Addresses.deskQuestion(state.mergedInto())));
        }
        QuestionState.Proposal proposal = state.proposal();
        if (proposal != null) {
            add(rows, "proposed", context.wording().label(proposal.procedure()));
            add(rows, "proposed-by", context.nameOf(proposal.by().id()));
        }
        state.wishes()
                .forEach(wish -> add(
                        rows,
                        "wish",
                        context.wording()
                                .get(
                                        "desk.fact.wish.text",
                                        context.wording().label(wish.wish()),
                                        context.wording().date(wish.act().on()),
                                        context.readable(wish.text()))));
        add(rows, "told", state.toldOn() == null ? null : context.wording().date(state.toldOn()));
        return rows;
    }

    /** What was put right of what was sent. */
    private void origin(List<Row> rows) {
        Origin sent = Origin.of(context.question().submission());
        Origin now = context.state().origin().following(null);
        if (!now.equals(sent)) {
            add(rows, "kind", context.wording().label(now.kind()));
            add(rows, "village", CatalogueWords.ifAny(now.village(), context.words()::village));
            add(
                    rows,
                    "other-villages",
                    context.words().villages(now.collective().villages()));
            add(rows, "collective", now.collective().name());
            add(rows, "people", people(now.collective()));
            now.groups().stream()
                    .sorted()
                    .forEach(group -> add(rows, "group", context.wording().label(group)));
        }
    }

    private @Nullable String people(Submission.Collective collective) {
        return collective.people() == 0 ? null : context.wording().number(collective.people());
    }

    private void add(List<Row> rows, String term, @Nullable String text) {
        if (text != null) {
            rows.add(new Row(context.wording().get("desk.fact." + term), text));
        }
    }

    private static @Nullable String emptyIsNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
