package vn.doithoai.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Event;
import vn.doithoai.question.PublicWording;
import vn.doithoai.question.PublishedQuestion;
import vn.doithoai.question.QuestionState;
import vn.doithoai.question.RedactionHints;
import vn.doithoai.question.Submission;
import vn.doithoai.view.QuestionPage.Row;
import vn.doithoai.view.SafeMarkdown;

/** The parts of a question's page that only staff see: what was sent, what is decided, what is drafted. */
final class CaseViews {

    private final Case one;

    CaseViews(Case one) {
        this.one = one;
    }

    CasePage.Sent sent() {
        Submission submission = one.question().submission();
        List<Row> rows = new ArrayList<>();
        add(rows, "kind", one.wording().label(submission.kind()));
        add(rows, "channel", one.wording().label(one.question().received().channel()));
        add(
                rows,
                "received",
                one.wording().dateTime(one.question().received().act().at()));
        add(rows, "asked-topic", topic(submission.topic()));
        add(rows, "asked-session", session(submission.session()));
        add(rows, "village", village(submission.village()));
        submission.groups().stream()
                .sorted()
                .forEach(group -> add(rows, "group", one.wording().label(group)));
        return new CasePage.Sent(submission.title(), stretches(submission.text()), rows, contact(submission));
    }

    private List<Row> contact(Submission submission) {
        Contact contact = submission.contact();
        List<Row> rows = new ArrayList<>();
        add(rows, "name", contact.name());
        if (contact.phone() != null) {
            rows.add(new Row(one.wording().get("desk.fact.phone"), contact.phone(), "tel:" + contact.phone()));
        }
        add(rows, "email", contact.email());
        add(rows, "address", contact.postalAddress());
        add(rows, "reply-wish", one.wording().label(contact.replyWish()));
        boolean named = submission.consent().publishName() && !one.state().nameWithdrawn();
        add(rows, "publish-name", one.wording().get(named ? "desk.yes" : "desk.no"));
        return rows;
    }

    CasePage.@Nullable WordingView wording() {
        PublicWording wording = one.state().wording();
        if (wording == null) {
            return null;
        }
        return new CasePage.WordingView(
                wording.title(),
                stretches(wording.text()),
                one.wording().label(one.state().visibility()),
                one.wording().get(wording.showVillage() ? "desk.yes" : "desk.no"));
    }

    CasePage.@Nullable AnswerView answer() {
        QuestionState state = one.state();
        Answer answer = state.draft() == null ? state.answer() : state.draft();
        if (answer == null) {
            return null;
        }
        History history = new History(one);
        List<Row> rows = new ArrayList<>();
        add(rows, "kinds", history.kinds(answer));
        add(rows, "answered-by", answer.answeredBy());
        add(rows, "answer-unit", answer.unit() == null ? null : one.unitName(answer.unit()));
        if (state.draft() != null && state.draftedBy() != null) {
            add(rows, "drafted-by", one.nameOf(state.draftedBy()));
        }
        boolean readable = SafeMarkdown.refuse(answer.details()).isEmpty();
        return new CasePage.AnswerView(
                one.wording().get(state.draft() == null ? "desk.answer.given" : "desk.answer.draft"),
                answer.shortAnswer(),
                answer.details().isEmpty() || !readable ? null : SafeMarkdown.html(answer.details()),
                rows,
                answer.legalBasis().stream().map(History::legal).toList());
    }

    /** What has been decided, and where it stands. */
    List<Row> facts() {
        QuestionState state = one.state();
        List<Row> rows = new ArrayList<>();
        if (state.isAccepted()) {
            add(rows, "topic", topic(state.topic()));
            add(rows, "session", session(state.session()));
        }
        state.about().stream().sorted().forEach(account -> add(rows, "about", one.nameOf(account)));
        Event.Assigned assigned = state.assignment();
        if (assigned != null) {
            add(rows, "unit", one.unitName(assigned.unit()));
            add(rows, "post", assigned.post());
            add(rows, "officer", one.nameOf(assigned.officer()));
            add(rows, "partners", emptyIsNone(new History(one).units(assigned.partners())));
        }
        if (state.mergedInto() != null) {
            rows.add(new Row(
                    one.wording().get("desk.fact.merged-into"),
                    state.mergedInto().toString(),
                    CasePages.address(state.mergedInto())));
        }
        if (state.proposed() != null) {
            add(rows, "proposed", one.wording().label(state.proposed()));
            OtherWayDeeds.proposer(one).ifPresent(actor -> add(rows, "proposed-by", one.nameOf(actor.id())));
        }
        state.wishes()
                .forEach(wish -> add(
                        rows,
                        "wish",
                        one.wording()
                                .get(
                                        "desk.fact.wish.text",
                                        one.wording().label(wish.wish()),
                                        one.wording().date(wish.act().on()),
                                        wish.text())));
        add(rows, "told", state.toldOn() == null ? null : one.wording().date(state.toldOn()));
        return rows;
    }

    private @Nullable String topic(@Nullable String id) {
        return id == null
                ? null
                : one.catalogue().topic(id).map(Catalogue.Topic::label).orElse(id);
    }

    private @Nullable String session(@Nullable String id) {
        return id == null
                ? null
                : one.parts()
                        .programme()
                        .session(id)
                        .map(DialogueSession::title)
                        .orElse(id);
    }

    private @Nullable String village(@Nullable String id) {
        if (id == null) {
            return null;
        }
        return id.equals(PublishedQuestion.OUTSIDE_COMMUNE)
                ? one.wording().get("ask.village.outside")
                : Optional.of(id)
                        .flatMap(one.catalogue()::village)
                        .map(Catalogue.Village::name)
                        .orElse(id);
    }

    /** The text with what may identify somebody marked off (N17-N21). */
    private List<CasePage.Stretch> stretches(String text) {
        List<CasePage.Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (RedactionHints.Hint hint : RedactionHints.forModerators(text)) {
            if (hint.start() > from) {
                stretches.add(new CasePage.Stretch(text.substring(from, hint.start()), null));
            }
            stretches.add(new CasePage.Stretch(
                    text.substring(hint.start(), hint.end()),
                    one.wording().get("desk.hint-of." + hint.what().name())));
            from = hint.end();
        }
        if (from < text.length()) {
            stretches.add(new CasePage.Stretch(text.substring(from), null));
        }
        return stretches;
    }

    private void add(List<Row> rows, String term, @Nullable String text) {
        if (text != null) {
            rows.add(new Row(one.wording().get("desk.fact." + term), text));
        }
    }

    private static @Nullable String emptyIsNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
