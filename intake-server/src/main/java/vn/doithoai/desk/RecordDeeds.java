package vn.doithoai.desk;

import java.util.List;
import java.util.function.Supplier;
import vn.doithoai.question.DataWish;
import vn.doithoai.question.Event;
import vn.doithoai.question.EventKind;
import vn.doithoai.question.Notification;
import vn.doithoai.question.PublicWording;
import vn.doithoai.question.QuestionState;
import vn.doithoai.question.RecordEvent;
import vn.doithoai.question.SubmissionForm;
import vn.doithoai.question.Visibility;

/** What does not move a question on: what is shown of it, personal data, notes, telling the asker. */
final class RecordDeeds {

    static final Deed VISIBILITY = new Deed("pham-vi", EventKind.VISIBILITY_CHANGED, RecordDeeds::visibility);
    static final Deed WITHDRAW_NAME = new Deed("rut-ten", EventKind.NAME_WITHDRAWN, RecordDeeds::withdrawName);
    static final Deed REQUEST_DATA = new Deed("yeu-cau-du-lieu", EventKind.DATA_REQUESTED, RecordDeeds::requestData);
    static final Deed CLOSE_REQUEST =
            new Deed("xong-yeu-cau", EventKind.DATA_REQUEST_CLOSED, RecordDeeds::closeRequest);
    static final Deed ERASE = new Deed("xoa", EventKind.ERASED, RecordDeeds::erase);
    static final Deed NOTE = new Deed("ghi-chu", EventKind.NOTED, RecordDeeds::note);
    static final Deed TELL = new Deed("da-bao", EventKind.TOLD, RecordDeeds::tell);

    /** What became of a wish. */
    enum Granted {
        YES,
        NO
    }

    private RecordDeeds() {}

    private static Supplier<Event> visibility(Sheet sheet) {
        Case one = sheet.about();
        QuestionState state = one.state();
        Visibility visibility = sheet.radios("pham-vi", List.of(Visibility.values()), state.visibility());
        String why = sheet.line("ly-do", Sheet.LINE, "", true);
        sheet.part("removal", visibility != Visibility.REMOVED);
        String code = sheet.select(
                "ma-ly-do-go",
                Choices.reasons(one.catalogue().removalReasons()),
                "",
                sheet.isSent() && visibility == Visibility.REMOVED);
        sheet.part("wording", true);
        PublicWording wording = state.wording();
        String title = sheet.line("tieu-de", SubmissionForm.TITLE_MAX, wording == null ? "" : wording.title(), true);
        String text = sheet.text("noi-dung-cong-khai", Sheet.TEXT, wording == null ? "" : wording.text(), true);
        boolean village = sheet.tick("hien-thon", wording != null && wording.showVillage());
        return () -> new RecordEvent.VisibilityChanged(
                sheet.act(why),
                visibility,
                visibility == Visibility.REMOVED ? TriageDeeds.emptyIsNone(code) : null,
                new PublicWording(title, text, village));
    }

    private static Supplier<Event> withdrawName(Sheet sheet) {
        sheet.mustTick("chinh-nguoi-hoi");
        return () -> new RecordEvent.NameWithdrawn(sheet.act());
    }

    private static Supplier<Event> requestData(Sheet sheet) {
        DataWish wish = sheet.radios("muon", List.of(DataWish.values()), null);
        String text = sheet.text("muon-gi", Sheet.TEXT, "", false);
        if (sheet.isSent() && wish == DataWish.CORRECTION && text.isEmpty()) {
            sheet.error(sheet.say("desk.error.correction"), "muon-gi");
        }
        return () -> new RecordEvent.DataRequested(sheet.act(), wish, text);
    }

    private static Supplier<Event> closeRequest(Sheet sheet) {
        List<RecordEvent.DataRequested> wishes = sheet.about().state().wishes();
        DataWish wish = sheet.radios(
                "yeu-cau",
                List.of(DataWish.values()),
                wishes.isEmpty() ? null : wishes.get(0).wish());
        Granted granted = sheet.radios("dong-y", List.of(Granted.values()), null);
        String why = sheet.text("da-lam-gi", Sheet.TEXT, "", true);
        return () -> new RecordEvent.DataRequestClosed(sheet.act(why), wish, granted == Granted.YES);
    }

    private static Supplier<Event> erase(Sheet sheet) {
        String code = sheet.select(
                "ma-ly-do-go", Choices.reasons(sheet.about().catalogue().removalReasons()), "", true);
        String why = sheet.line("ly-do", Sheet.LINE, "", true);
        sheet.mustTick("khong-lay-lai");
        return () -> new RecordEvent.Erased(sheet.act(why), code);
    }

    private static Supplier<Event> note(Sheet sheet) {
        String text = sheet.text("ghi-chu", Sheet.TEXT, "", true);
        return () -> new RecordEvent.Noted(sheet.act(), text);
    }

    private static Supplier<Event> tell(Sheet sheet) {
        Notification told = sheet.notification("");
        sheet.letter(Letters.text(sheet.about(), "receipt"));
        return () -> new RecordEvent.Told(sheet.act(), told);
    }
}
