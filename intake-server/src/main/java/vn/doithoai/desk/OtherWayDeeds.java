package vn.doithoai.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Event;
import vn.doithoai.question.EventKind;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.Role;

/** What ends elsewhere: a letter to the asker alone (O8), the procedure for complaints and denunciations (O10), withdrawal. */
final class OtherWayDeeds {

    static final Deed LETTER = new Deed("thu-rieng", EventKind.ANSWERED_PRIVATELY, OtherWayDeeds::letter);
    static final Deed PROPOSE_DIVERSION =
            new Deed("chuyen-thu-tuc", EventKind.DIVERSION_PROPOSED, OtherWayDeeds::propose);
    static final Deed CONFIRM_DIVERSION =
            new Deed("xac-nhan-chuyen", EventKind.DIVERTED, OtherWayDeeds::isSecondPerson, OtherWayDeeds::confirm);
    static final Deed DROP_DIVERSION = new Deed(
            "khong-chuyen", EventKind.DIVERSION_DROPPED, one -> one.state().proposed() != null, OtherWayDeeds::drop);
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
        return () -> new Event.AnsweredPrivately(sheet.act(), number, date, means, delivered);
    }

    private static Supplier<Event> propose(Sheet sheet) {
        Procedure procedure = sheet.radios("thu-tuc", List.of(Procedure.values()), null);
        String why = sheet.text("ly-do-chuyen", Sheet.TEXT, "", true);
        return () -> new Event.DiversionProposed(sheet.act(why), procedure);
    }

    /** Who proposed it, with the roles of that moment. */
    static Optional<Actor> proposer(Case one) {
        return one.state().proposed() == null
                ? Optional.empty()
                : one.question().events().stream()
                        .filter(event -> event.kind() == EventKind.DIVERSION_PROPOSED)
                        .reduce((first, last) -> last)
                        .map(event -> event.act().by());
    }

    private static boolean isSecondPerson(Case one) {
        Actor me = one.actor();
        return proposer(one)
                .filter(first -> !first.id().equals(me.id()))
                .filter(first -> (first.holds(Role.SECRETARY) && me.holds(Role.CHAIR))
                        || (first.holds(Role.CHAIR) && me.holds(Role.SECRETARY)))
                .isPresent();
    }

    private static Supplier<Event> confirm(Sheet sheet) {
        Procedure procedure = sheet.radios(
                "thu-tuc", List.of(Procedure.values()), sheet.about().state().proposed());
        LocalDate told = sheet.day("ngay-bao", sheet.about().today(), Sheet.When.UNTIL_TODAY);
        sheet.letter(Letters.text(sheet.about(), "diverted"));
        Case one = sheet.about();
        return () ->
                new Event.Diverted(sheet.act(), procedure, told, proposer(one).orElse(one.actor()));
    }

    private static Supplier<Event> drop(Sheet sheet) {
        String why = sheet.text("ly-do-khong-chuyen", Sheet.TEXT, "", true);
        return () -> new Event.DiversionDropped(sheet.act(why));
    }

    private static Supplier<Event> withdraw(Sheet sheet) {
        sheet.mustTick("chinh-nguoi-hoi");
        String why = sheet.line("vi-sao", Sheet.LINE, "", false);
        return () -> new Event.Withdrawn(sheet.act(why));
    }
}
