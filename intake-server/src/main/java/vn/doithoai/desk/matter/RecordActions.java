package vn.doithoai.desk.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.office.PublicGate;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.Erasure;
import vn.doithoai.question.Notification;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.Role;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.SignedMinutes;
import vn.doithoai.question.life.StaffWords;
import vn.doithoai.question.life.TakingBack;
import vn.doithoai.view.Words;

/** What does not move a question on: what is shown of it, personal data, notes, telling the asker. */
final class RecordActions {

    static final Action VISIBILITY = new Action("pham-vi", EventKind.VISIBILITY_CHANGED, RecordActions::visibility);
    static final Action WITHDRAW_NAME = new Action("rut-ten", EventKind.NAME_WITHDRAWN, RecordActions::withdrawName);
    static final Action REQUEST_DATA =
            new Action("yeu-cau-du-lieu", EventKind.DATA_REQUESTED, RecordActions::requestData);
    static final Action CLOSE_REQUEST =
            new Action("xong-yeu-cau", EventKind.DATA_REQUEST_CLOSED, RecordActions::closeRequest);
    static final Action NEW_SECRET = new Action("ma-moi", EventKind.SECRET_REPLACED, RecordActions::newSecret);
    static final Action ERASE = new Action("xoa", EventKind.ERASED, RecordActions::erase);
    static final Action CONFIRM = new Action("xac-nhan-bien-ban", EventKind.MINUTES_CONFIRMED, RecordActions::confirm);
    static final Action NOTE = new Action("ghi-chu", EventKind.NOTED, RecordActions::note);
    static final Action NOT_THE_ASKERS = new Action(
            ActionForm.NOT_THE_ASKERS,
            EventKind.NOT_THE_ASKERS,
            context -> !context.suspects().isEmpty(),
            RecordActions::notTheAskers);
    static final Action TELL = new Action("da-bao", EventKind.TOLD, RecordActions::tell);

    /** Stands beside what was done last, not among the other acts. */
    static final Action TAKE_BACK = new Action("hoan-tac", EventKind.TAKEN_BACK, RecordActions::takeBack);

    /** What became of a wish. */
    enum Granted {
        YES,
        NO
    }

    private RecordActions() {}

    private static Supplier<Event> visibility(ActionForm sheet) {
        QuestionContext context = sheet.about();
        QuestionState state = context.state();
        Visibility visibility = sheet.radios("pham-vi", List.of(Visibility.values()), state.visibility());
        String why = sheet.line("ly-do", ActionForm.LINE, "", true);
        sheet.part("removal", visibility != Visibility.REMOVED);
        String code = sheet.select(
                "ma-ly-do-go",
                Choices.reasons(Catalogue.reasonsOn(context.catalogue().removalReasons(), context.today())),
                "",
                sheet.isSent() && visibility == Visibility.REMOVED);
        sheet.part("wording", true);
        PublicText shown = state.publicText();
        String title = sheet.line("tieu-de", SubmissionForm.TITLE_MAX, shown == null ? "" : shown.title(), true);
        String text = sheet.text("noi-dung-cong-khai", ActionForm.TEXT, shown == null ? "" : shown.text(), true);
        boolean village = sheet.tick("hien-thon", shown != null && shown.showVillage());
        if (visibility == Visibility.PUBLIC || visibility == Visibility.SUMMARY) {
            sheet.lastLook(title, text);
        }
        return () -> new RecordEvent.VisibilityChanged(
                sheet.act(why),
                visibility,
                visibility == Visibility.REMOVED ? TriageActions.emptyIsNone(code) : null,
                new PublicText(title, text, village));
    }

    /** By the chair's word, or by the signed minutes, of which all is said or nothing. */
    private static Supplier<Event> confirm(ActionForm sheet) {
        boolean chair = sheet.about().actor().holds(Role.CHAIR);
        sheet.part(chair ? "signed" : "", chair);
        boolean any = !chair || !(sheet.first("bien-ban") + sheet.first("ngay-ky") + sheet.first("nguoi-ky")).isBlank();
        String title = sheet.line("bien-ban", ActionForm.LINE, "", any);
        LocalDate on = any
                ? sheet.day("ngay-ky", null, ActionForm.When.UNTIL_TODAY)
                : sheet.dayOrNone("ngay-ky", ActionForm.When.UNTIL_TODAY)
                        .orElse(sheet.about().today());
        String by = sheet.line("nguoi-ky", ActionForm.LINE, "", any);
        return () -> new RecordEvent.MinutesConfirmed(sheet.act(), any ? new SignedMinutes(title, on, by) : null);
    }

    private static Supplier<Event> withdrawName(ActionForm sheet) {
        sheet.mustTick("chinh-nguoi-hoi");
        return () -> new DataEvent.NameWithdrawn(sheet.act());
    }

    private static Supplier<Event> requestData(ActionForm sheet) {
        DataWish wish = sheet.radios("muon", List.of(DataWish.values()), null);
        String text = sheet.text("muon-gi", ActionForm.TEXT, "", false);
        if (sheet.isSent() && wish == DataWish.CORRECTION && text.isEmpty()) {
            sheet.error(sheet.say("desk.error.correction"), "muon-gi");
        }
        return () -> new DataEvent.DataRequested(sheet.act(), wish, text);
    }

    private static Supplier<Event> closeRequest(ActionForm sheet) {
        List<DataEvent.DataRequested> wishes = sheet.about().state().wishes();
        DataWish wish = sheet.radios(
                "yeu-cau",
                List.of(DataWish.values()),
                wishes.isEmpty() ? null : wishes.get(0).wish());
        Granted granted = sheet.radios("dong-y", List.of(Granted.values()), null);
        String why = sheet.text("da-lam-gi", ActionForm.TEXT, "", true);
        return () -> new DataEvent.DataRequestClosed(sheet.act(why), wish, granted == Granted.YES);
    }

    /** Only looks at the fields: the secret is made where it is shown. */
    private static Supplier<Event> newSecret(ActionForm sheet) {
        String seen = sheet.line("da-xem-giay-to", ActionForm.LINE, "", true);
        sheet.mustTick("dung-nguoi-hoi");
        return () -> new DataEvent.SecretReplaced(sheet.act(seen), Erasure.NOTHING);
    }

    private static Supplier<Event> erase(ActionForm sheet) {
        String code = sheet.select(
                "ma-ly-do-go",
                Choices.reasons(Catalogue.reasonsOn(
                        sheet.about().catalogue().removalReasons(),
                        sheet.about().today())),
                "",
                true);
        String why = sheet.line("ly-do", ActionForm.LINE, "", true);
        List<Integer> own = sheet.several("loi-can-bo", staffWords(sheet), Set.of()).stream()
                .map(Integer::valueOf)
                .toList();
        sheet.mustTick("khong-lay-lai");
        return () -> new DataEvent.Erased(sheet.act(why), code, own);
    }

    /** What the staff wrote, with a sign beside what looks like the asker's. */
    private static List<ActionForm.Choice> staffWords(ActionForm sheet) {
        QuestionContext about = sheet.about();
        Words words = about.wording();
        return StaffWords.of(about.question()).stream()
                .map(line -> new ActionForm.Choice(
                        Integer.toString(line.index()),
                        words.get(
                                isSuspect(line.text(), about) ? "desk.erase.suspect" : "desk.erase.line",
                                words.date(line.event().act().on()),
                                words.label(line.event().kind()),
                                line.text())))
                .toList();
    }

    private static boolean isSuspect(String text, QuestionContext about) {
        PublicText shown = new PublicText(Erasure.NOTHING, text, false);
        return PublicGate.isSuspect(shown, about.question().submission());
    }

    private static Supplier<Event> takeBack(ActionForm sheet) {
        Question question = sheet.about().question();
        int last = TakingBack.next(question, sheet.about().actor()).orElse(0);
        String why =
                last > 0 && TakingBack.needsWhy(question, last) ? sheet.line("ly-do", ActionForm.LINE, "", true) : "";
        return () -> new RecordEvent.TakenBack(
                sheet.act(why), last, question.recorded().get(last).kind());
    }

    private static Supplier<Event> note(ActionForm sheet) {
        String text = sheet.text("ghi-chu", ActionForm.TEXT, "", true);
        return () -> new RecordEvent.Noted(sheet.act(), text);
    }

    private static Supplier<Event> notTheAskers(ActionForm sheet) {
        String why = sheet.line("ly-do", ActionForm.LINE, "", true);
        return () -> new DataEvent.NotTheAskers(
                sheet.act(why), sheet.about().suspects().keySet());
    }

    private static Supplier<Event> tell(ActionForm sheet) {
        Notification told = sheet.notification("");
        sheet.letter(Letters.text(sheet.about(), "receipt"));
        return () -> new RecordEvent.Told(sheet.act(), told);
    }
}
