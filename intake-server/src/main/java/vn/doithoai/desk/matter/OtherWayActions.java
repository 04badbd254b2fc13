package vn.doithoai.desk.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.QuestionState;

/** What ends elsewhere: a letter to the asker alone (O8), the procedure for complaints and denunciations (O10), withdrawal. */
final class OtherWayActions {

    static final Action LETTER = new Action("thu-rieng", EventKind.ANSWERED_PRIVATELY, OtherWayActions::letter);
    static final Action ACKNOWLEDGE = new Action("tiep-thu", EventKind.ACKNOWLEDGED, OtherWayActions::acknowledge);
    static final Action PROPOSE_DIVERSION =
            new Action("chuyen-thu-tuc", EventKind.DIVERSION_PROPOSED, OtherWayActions::propose);
    static final Action CONFIRM_DIVERSION = new Action(
            "xac-nhan-chuyen",
            EventKind.DIVERTED,
            context -> context.state().proposal() != null,
            OtherWayActions::confirm);
    static final Action DROP_DIVERSION = new Action("khong-chuyen", EventKind.DIVERSION_DROPPED, OtherWayActions::drop);
    static final Action WITHDRAW = new Action("rut", EventKind.WITHDRAWN, OtherWayActions::withdraw);
    static final Action RESTORE = new Action("khoi-phuc", EventKind.RESTORED, OtherWayActions::restore);

    private OtherWayActions() {}

    private static Supplier<Event> letter(ActionForm sheet) {
        LocalDate today = sheet.about().today();
        String number = sheet.line("so-van-ban", ActionForm.LINE, sheet.say("desk.place.number"), true);
        LocalDate date = sheet.day("ngay-van-ban", today, ActionForm.When.UNTIL_TODAY);
        Notification.Means means =
                sheet.select("cach-giao", ContactWays.all(sheet.about().question()), Notification.Means.LETTER);
        LocalDate delivered = sheet.day("ngay-giao", today, ActionForm.When.UNTIL_TODAY);
        sheet.letter(Letters.text(sheet.about(), "off-topic"));
        return () -> new OtherWayEvent.AnsweredPrivately(sheet.act(), number, date, means, delivered);
    }

    private static Supplier<Event> acknowledge(ActionForm sheet) {
        String why = sheet.line("vi-sao-khong-tra-loi", ActionForm.LINE, "", true);
        return () -> new OtherWayEvent.Acknowledged(sheet.act(why));
    }

    private static Supplier<Event> propose(ActionForm sheet) {
        Procedure procedure = sheet.radios("thu-tuc", List.of(Procedure.values()), null);
        String why = sheet.text("ly-do-chuyen", ActionForm.TEXT, "", true);
        return () -> new OtherWayEvent.DiversionProposed(sheet.act(why), procedure);
    }

    private static Supplier<Event> confirm(ActionForm sheet) {
        QuestionContext context = sheet.about();
        QuestionState.Proposal proposal = context.state().proposal();
        Procedure procedure =
                sheet.radios("thu-tuc", List.of(Procedure.values()), proposal == null ? null : proposal.procedure());
        LocalDate told = sheet.day("ngay-bao", context.today(), ActionForm.When.UNTIL_TODAY);
        sheet.letter(Letters.text(context, "diverted"));
        Actor proposer = proposal == null ? context.actor() : proposal.by();
        return () -> new OtherWayEvent.Diverted(sheet.act(), procedure, told, proposer);
    }

    private static Supplier<Event> drop(ActionForm sheet) {
        String why = sheet.text("ly-do-khong-chuyen", ActionForm.TEXT, "", true);
        return () -> new OtherWayEvent.DiversionDropped(sheet.act(why));
    }

    private static Supplier<Event> withdraw(ActionForm sheet) {
        sheet.mustTick("chinh-nguoi-hoi");
        String why = sheet.line("vi-sao", ActionForm.LINE, "", false);
        return () -> new OtherWayEvent.Withdrawn(sheet.act(why));
    }

    private static Supplier<Event> restore(ActionForm sheet) {
        String why = sheet.line("ly-do", ActionForm.LINE, "", true);
        return () -> new OtherWayEvent.Restored(sheet.act(why));
    }
}
