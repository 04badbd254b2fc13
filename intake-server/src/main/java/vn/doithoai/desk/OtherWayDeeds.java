package vn.doithoai.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Event;
import vn.doithoai.question.EventKind;
import vn.doithoai.question.Notification;
import vn.doithoai.question.OtherWayEvent;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.QuestionState;

/** What ends elsewhere: a letter to the asker alone (O8), the procedure for complaints and denunciations (O10), withdrawal. */
final class OtherWayDeeds {

    static final Deed LETTER = new Deed("thu-rieng", EventKind.ANSWERED_PRIVATELY, OtherWayDeeds::letter);
    static final Deed PROPOSE_DIVERSION =
            new Deed("chuyen-thu-tuc", EventKind.DIVERSION_PROPOSED, OtherWayDeeds::propose);
    static final Deed CONFIRM_DIVERSION = new Deed(
            "xac-nhan-chuyen",
            EventKind.DIVERTED,
            context -> context.state().proposal() != null,
            OtherWayDeeds::confirm);
    static final Deed DROP_DIVERSION = new Deed("khong-chuyen", EventKind.DIVERSION_DROPPED, OtherWayDeeds::drop);
    static final Deed WITHDRAW = new Deed("rut", EventKind.WITHDRAWN, OtherWayDeeds::withdraw);

    private OtherWayDeeds() {}

    private static Supplier<Event> letter(Sheet sheet) {
        LocalDate today = sheet.about().today();
        String number = sheet.line("so-van-ban", Sheet.LINE, sheet.say("desk.place.number"), true);
        LocalDate date = sheet.day("ngay-van-ban", today, Sheet.When.UNTIL_TODAY);
        Notification.Means means =
                sheet.select("cach-giao", List.of(Notification.Means.values()), Notification.Means.LETTER);
        LocalDate delivered = sheet.day("ngay-giao", today, Sheet.When.UNTIL_TODAY);
        sheet.letter(Letters.text(sheet.about(), "off-topic"));
        return () -> new OtherWayEvent.AnsweredPrivately(sheet.act(), number, date, means, delivered);
    }

    private static Supplier<Event> propose(Sheet sheet) {
        Procedure procedure = sheet.radios("thu-tuc", List.of(Procedure.values()), null);
        String why = sheet.text("ly-do-chuyen", Sheet.TEXT, "", true);
        return () -> new OtherWayEvent.DiversionProposed(sheet.act(why), procedure);
    }

    private static Supplier<Event> confirm(Sheet sheet) {
        Case context = sheet.about();
        QuestionState.Proposal proposal = context.state().proposal();
        Procedure procedure =
                sheet.radios("thu-tuc", List.of(Procedure.values()), proposal == null ? null : proposal.procedure());
        LocalDate told = sheet.day("ngay-bao", context.today(), Sheet.When.UNTIL_TODAY);
        sheet.letter(Letters.text(context, "diverted"));
        Actor proposer = proposal == null ? context.actor() : proposal.by();
        return () -> new OtherWayEvent.Diverted(sheet.act(), procedure, told, proposer);
    }

    private static Supplier<Event> drop(Sheet sheet) {
        String why = sheet.text("ly-do-khong-chuyen", Sheet.TEXT, "", true);
        return () -> new OtherWayEvent.DiversionDropped(sheet.act(why));
    }

    private static Supplier<Event> withdraw(Sheet sheet) {
        sheet.mustTick("chinh-nguoi-hoi");
        String why = sheet.line("vi-sao", Sheet.LINE, "", false);
        return () -> new OtherWayEvent.Withdrawn(sheet.act(why));
    }
}
