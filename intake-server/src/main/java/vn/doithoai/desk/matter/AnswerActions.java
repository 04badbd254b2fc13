package vn.doithoai.desk.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.view.markdown.SafeMarkdown;

/** From the assignment to an approved answer, and what can happen to it afterwards. */
final class AnswerActions {

    static final Action ASSIGN = new Action("phan-cong", EventKind.ASSIGNED, AnswerActions::assign);
    static final Action DRAFT = new Action("soan", EventKind.DRAFTED, AnswerActions::draft);
    static final Action APPROVE = new Action("duyet", EventKind.APPROVED, AnswerActions::approve);
    static final Action SEND_BACK = new Action("tra-lai", EventKind.RETURNED, AnswerActions::sendBack);
    static final Action RECALL = new Action("rut-duyet", EventKind.RECALLED, AnswerActions::recall);
    static final Action IN_SESSION =
            new Action("tra-loi-tai-hoi-nghi", EventKind.ANSWERED_IN_SESSION, AnswerActions::answeredInSession);
    static final Action CORRECT = new Action("dinh-chinh", EventKind.CORRECTED, AnswerActions::correct);
    static final Action REOPEN = new Action("mo-lai", EventKind.REOPENED, AnswerActions::reopen);

    /** The four things to look at before an answer goes out (S22). */
    private static final List<String> TICKS =
            List.of("xem-trong-tam", "xem-ngan-gon", "xem-de-hieu", "xem-dung-quy-dinh");

    static final int LEGAL_ROWS = 5;
    private static final List<Outcome> ANSWERS =
            Stream.of(Outcome.values()).filter(Outcome::isAnswer).toList();

    private AnswerActions() {}

    private static Supplier<Event> assign(ActionForm sheet) {
        QuestionContext context = sheet.about();
        AnswerEvent.Assigned now = context.state().assignment();
        String unit = sheet.select("don-vi", Choices.units(context), Choices.unit(context), true);
        String post = sheet.line("chuc-danh", ActionForm.LINE, Choices.post(context), true);
        String officer = sheet.select(
                "can-bo",
                Choices.officers(context),
                Choices.officer(context).map(member -> member.id()).orElse(""),
                true);
        sheet.part("more", true);
        List<String> partners = Choices.partners(sheet, now == null ? List.of() : now.partners());
        String why = sheet.line("ly-do-khac", ActionForm.LINE, "", false);
        return () -> new AnswerEvent.Assigned(sheet.act(why), unit, post, officer, partners);
    }

    private static Supplier<Event> draft(ActionForm sheet) {
        QuestionState state = sheet.about().state();
        Answer before = state.draft() == null ? state.answer() : state.draft();
        Supplier<Answer> answer = answer(sheet, before, null);
        if (state.draftedBy() != null && !state.draftedBy().equals(sheet.about().me())) {
            sheet.part("colleague", false);
            sheet.mustTick("da-xem-du-thao");
        }
        return () -> new AnswerEvent.Drafted(sheet.act(), answer.get());
    }

    /**
     * Short answer first, then the rest (S22).
     *
     * @param spoken the outcome of what was said aloud in the hall, where nobody cites; none for what is written
     * @param more what else of the form will be public
     */
    private static Supplier<Answer> answer(
            ActionForm sheet, @Nullable Answer before, @Nullable Outcome spoken, String... more) {
        boolean withLegalBasis = spoken == null;
        String proposed = spoken == null ? "" : Hall.words(sheet.about(), "1234");
        String shortAnswer =
                sheet.text("tom-tat", Answer.SHORT_MAX, before == null ? proposed : before.shortAnswer(), true);
        String details = sheet.rich("chi-tiet", Answer.DETAILS_MAX, before == null ? "" : before.details(), false);
        Optional<SafeMarkdown.Refusal> refusal = SafeMarkdown.refuse(details);
        if (refusal.isPresent()) {
            sheet.error(sheet.say("desk.error." + refusal.get().name()), "chi-tiet");
        } else if (sheet.isSent()) {
            sheet.preview(SafeMarkdown.html(details));
        }
        sheet.lastLook(
                shortAnswer,
                details,
                sheet.first("nguoi-tra-loi"),
                sheet.first("nguoi-bo-sung"),
                String.join("\n", more));
        Set<ResponseKind> kinds = sheet.several(
                "hinh-thuc",
                spoken == null ? EnumSet.allOf(ResponseKind.class) : ResponseKind.WAYS,
                before == null ? EnumSet.of(ResponseKind.ANSWER) : before.responseKinds());
        boolean notNeeded =
                withLegalBasis && sheet.tick("khong-can-can-cu", before != null && before.legalBasisNotNeeded());
        if (withLegalBasis) {
            Inserted.fields(sheet);
        }
        List<Answer.LegalBasis> basis =
                withLegalBasis ? legalBasis(sheet, before == null ? List.of() : before.legalBasis()) : List.of();
        String[] who = AnsweredBy.fields(sheet, before, spoken);
        return () ->
                new Answer(shortAnswer, details, kinds, basis, notNeeded, who[0], TriageActions.emptyIsNone(who[1]));
    }

    private static List<Answer.LegalBasis> legalBasis(ActionForm sheet, List<Answer.LegalBasis> before) {
        List<Answer.LegalBasis> basis = new ArrayList<>();
        for (int row = 1; row <= LEGAL_ROWS; row++) {
            Answer.LegalBasis old = row <= before.size() ? before.get(row - 1) : null;
            sheet.part(
                    "legal-" + row,
                    row > 1 && old == null && sheet.first("van-ban-" + row).isEmpty());
            String title = sheet.line("van-ban-" + row, ActionForm.LINE, old == null ? "" : old.title(), false);
            String number =
                    sheet.line("so-hieu-" + row, ActionForm.LINE, orEmpty(old == null ? null : old.number()), false);
            String article =
                    sheet.line("dieu-" + row, ActionForm.LINE, orEmpty(old == null ? null : old.article()), false);
            String link =
                    sheet.line("lien-ket-" + row, ActionForm.LINE, orEmpty(old == null ? null : old.link()), false);
            if (!title.isEmpty()) {
                basis.add(new Answer.LegalBasis(title, number, article, link));
            } else if (!(number + article + link).isEmpty()) {
                sheet.error(sheet.say("desk.error.legal-title"), "van-ban-" + row);
            }
            if (!link.isEmpty() && !link.startsWith("https://") && !link.startsWith("http://")) {
                sheet.error(sheet.say("desk.error.link"), "lien-ket-" + row);
            }
        }
        return basis;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Supplier<Event> approve(ActionForm sheet) {
        QuestionState state = sheet.about().state();
        Answer draft = state.draft();
        List<Outcome> outcomes = new ArrayList<>(AnsweredBy.outcomes(sheet.about(), draft));
        Outcome answered = outcomes.get(0);
        Outcome committed = state.outcome();
        if (committed != null && !committed.isAnswer() && committed.mayStandAnswered()) {
            outcomes.add(committed);
        }
        // What was done: a body's reply is relayed, a promise or a study has ended with an answer.
        boolean stands = committed == Outcome.BEYOND_AUTHORITY || (committed != null && committed.isAnswer());
        Outcome outcome = sheet.radios("ket-qua", outcomes, stands ? committed : answered);
        sheet.part("review", false);
        TICKS.forEach(sheet::mustTick);
        if (draft != null) {
            String bases = draft.legalBasis().stream()
                    .map(Answer.LegalBasis::inOneLine)
                    .collect(Collectors.joining("\n"));
            sheet.lastLook(draft.shortAnswer(), draft.details(), draft.answeredBy(), bases);
        }
        if (sheet.isSent() && draft != null) {
            sheet.places(draft.shortAnswer() + "\n" + draft.details()).stream()
                    .findFirst()
                    .ifPresent(place -> sheet.error(sheet.say("desk.error.place-in-draft", place), "ket-qua"));
        }
        return () -> new AnswerEvent.Approved(sheet.act(), outcome);
    }

    private static Supplier<Event> sendBack(ActionForm sheet) {
        String why = sheet.text("can-sua", ActionForm.TEXT, "", true);
        return () -> new AnswerEvent.Returned(sheet.act(why));
    }

    private static Supplier<Event> recall(ActionForm sheet) {
        String why = sheet.line("ly-do", ActionForm.LINE, "", true);
        return () -> new AnswerEvent.Recalled(sheet.act(why));
    }

    private static Supplier<Event> answeredInSession(ActionForm sheet) {
        QuestionContext context = sheet.about();
        Outcome noted = Hall.noted(context)
                .map(note -> Integer.parseInt(note.kind()) - 1)
                .filter(place -> place < ANSWERS.size())
                .map(ANSWERS::get)
                .orElse(Outcome.ANSWERED_BY_CHAIR);
        Outcome outcome = sheet.radios("ket-qua", ANSWERS, noted);
        String session = sheet.select("tai-phien", Choices.sessions(context), Choices.session(context), true);
        LocalDate on = sheet.day("ngay", Hall.day(context, context.state().session()), ActionForm.When.UNTIL_TODAY);
        Integer point = session.isEmpty() ? null : Hall.point(sheet, session, on, "ngay");
        Supplier<Answer> answer = answer(sheet, null, outcome);
        return () -> new AnswerEvent.AnsweredInSession(sheet.act(), outcome, session, point, on, answer.get());
    }

    private static Supplier<Event> correct(ActionForm sheet) {
        String why = sheet.line("ly-do-dinh-chinh", ActionForm.LINE, "", true);
        Supplier<Answer> answer = answer(sheet, sheet.about().state().answer(), null, why);
        return () -> new AnswerEvent.Corrected(sheet.act(why), answer.get());
    }

    private static Supplier<Event> reopen(ActionForm sheet) {
        String why = sheet.line("ly-do", ActionForm.LINE, "", true);
        return () -> new AnswerEvent.Reopened(sheet.act(why));
    }
}
