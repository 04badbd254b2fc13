package vn.doithoai.desk.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.question.BodyLevel;
import vn.doithoai.question.Deed;
import vn.doithoai.question.Notification;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Role;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.ForwardingEvent;
import vn.doithoai.question.life.UndertakingEvent;

/** What is not answered yet: promised, studied, recommended to another body. */
final class UndertakingActions {

    static final Action PROMISE = new Action("hua", EventKind.PROMISED, UndertakingActions::promise);
    static final Action STUDY = new Action("nghien-cuu", EventKind.STUDY_STARTED, UndertakingActions::study);
    static final Action PETITION =
            new Action("se-kien-nghi", EventKind.FORWARDING_DECIDED, UndertakingActions::petition);
    static final Action FORWARD = new Action("chuyen-len", EventKind.FORWARDED, UndertakingActions::forward);
    static final Action REPLY = new Action("nhan-van-ban-tra-loi", EventKind.REPLY_RECEIVED, UndertakingActions::reply);
    static final Action EXTEND = new Action("gia-han", EventKind.EXTENDED, UndertakingActions::extend);
    static final Action PROGRESS = new Action("tien-do", EventKind.PROGRESSED, UndertakingActions::progress);

    private UndertakingActions() {}

    private static Supplier<Event> promise(ActionForm sheet) {
        QuestionContext context = sheet.about();
        String noted = Hall.words(context, "5");
        String text = sheet.text(
                "loi-hua", ActionForm.TEXT, noted.isEmpty() ? Letters.text(context, "promise") : noted, true);
        sheet.lastLook(text);
        String unit = sheet.select("don-vi", Choices.units(context), Choices.unit(context), true);
        String post = sheet.line("chuc-danh", ActionForm.LINE, Choices.post(context), true);
        LocalDate due = sheet.day(
                "han", Hall.noted(context).map(Hall.Noted::due).orElseGet(() -> likely(context)), ActionForm.When.ANY);
        Said said = said(sheet);
        return () -> new UndertakingEvent.Promised(sheet.act(), said.on(), said.point(), text, unit, post, due);
    }

    /** When it was said and, if in the hall, at which meeting point. */
    private record Said(LocalDate on, @Nullable Integer point) {}

    private static Said said(ActionForm sheet) {
        QuestionContext context = sheet.about();
        // A secretary records nothing else than what was said there.
        boolean fromMinutes = !context.actor().holds(Role.CHAIR);
        boolean inHall = sheet.tick(
                "tai-hoi-nghi", fromMinutes || context.question().received().point() != null);
        LocalDate on = sheet.day("ngay-hua", saidOn(context), ActionForm.When.UNTIL_TODAY);
        return new Said(on, inHall ? Hall.point(sheet, context.state().session(), on, "ngay-hua") : null);
    }

    /** In the hall where the question was asked there; else now. */
    private static LocalDate saidOn(QuestionContext context) {
        return context.question().received().point() == null && context.actor().holds(Role.CHAIR)
                ? context.today()
                : Hall.day(context, context.state().session());
    }

    /** The present due date, while it is still to come. */
    private static @Nullable LocalDate likely(QuestionContext context) {
        LocalDate due = context.lifecycle().clock(context.question()).due();
        return due == null || due.isBefore(context.today()) ? null : due;
    }

    private static Supplier<Event> study(ActionForm sheet) {
        QuestionContext context = sheet.about();
        Outcome outcome =
                sheet.radios("loai-nghien-cuu", List.of(Outcome.COMPLEX, Outcome.STILL_STUDIED), Outcome.COMPLEX);
        String unit = sheet.select("don-vi", Choices.units(context), Choices.unit(context), true);
        AnswerEvent.Assigned assigned = context.state().assignment();
        List<String> partners = Choices.partners(sheet, assigned == null ? List.of() : assigned.partners());
        String reason = sheet.text("noi-dung-nghien-cuu", ActionForm.TEXT, "", true);
        sheet.lastLook(reason);
        LocalDate expected = sheet.day("du-kien", null, ActionForm.When.ANY);
        Said said = said(sheet);
        Notification told = sheet.notification("");
        // Only for O9 the office may leave it at that (S49).
        boolean notYet = sheet.tick("chua-bao", false) && outcome == Outcome.STILL_STUDIED;
        return () -> new UndertakingEvent.StudyStarted(
                sheet.act(), said.on(), said.point(), outcome, unit, partners, reason, expected, notYet ? null : told);
    }

    private static Supplier<Event> petition(ActionForm sheet) {
        String body = sheet.suggested(
                "co-quan", ActionForm.LINE, Hall.words(sheet.about(), "6"), true, Choices.bodies(sheet.about()));
        BodyLevel level = sheet.select("cap", List.of(BodyLevel.values()), BodyLevel.PROVINCE);
        sheet.lastLook(body);
        LocalDate due = sheet.day("han-gui", likely(sheet.about()), ActionForm.When.ANY);
        Said said = said(sheet);
        Notification told = sheet.notification(Letters.text(sheet.about(), "petition"));
        return () ->
                new ForwardingEvent.ForwardingDecided(sheet.act(), said.on(), said.point(), body, level, due, told);
    }

    private static Supplier<Event> forward(ActionForm sheet) {
        ForwardingEvent.ForwardingDecided decided = sheet.about().state().petition();
        String body = sheet.suggested(
                "co-quan", ActionForm.LINE, decided == null ? "" : decided.body(), true, Choices.bodies(sheet.about()));
        BodyLevel level = sheet.select(
                "cap", List.of(BodyLevel.values()), decided == null ? BodyLevel.PROVINCE : decided.level());
        String document = sheet.line("so-van-ban", ActionForm.LINE, "", true);
        sheet.lastLook(body, document);
        LocalDate date = sheet.day("ngay-van-ban", sheet.about().today(), ActionForm.When.UNTIL_TODAY);
        LocalDate expected = sheet.day("du-kien", null, ActionForm.When.FROM_TODAY);
        Notification told = sheet.notification(Letters.text(sheet.about(), "forward"));
        return () -> new ForwardingEvent.Forwarded(sheet.act(), body, level, document, date, expected, told);
    }

    private static Supplier<Event> reply(ActionForm sheet) {
        LocalDate on = sheet.day("ngay-nhan", sheet.about().today(), ActionForm.When.UNTIL_TODAY);
        String text = sheet.text("noi-dung-van-ban", ActionForm.TEXT, "", true);
        sheet.lastLook(text);
        return () -> new ForwardingEvent.ReplyReceived(sheet.act(), on, text);
    }

    private static Supplier<Event> extend(ActionForm sheet) {
        LocalDate expected = sheet.day("han-moi", null, ActionForm.When.FROM_TODAY);
        String why = sheet.line("ly-do", ActionForm.LINE, "", true);
        sheet.lastLook(why);
        Notification told = sheet.notification("");
        return () -> new UndertakingEvent.Extended(sheet.act(why), expected, told);
    }

    private static Supplier<Event> progress(ActionForm sheet) {
        LocalDate on = sheet.day("ngay-tien-do", sheet.about().today(), ActionForm.When.UNTIL_TODAY);
        String text = sheet.text("tien-do", UndertakingEvent.Progressed.MAX, "", true);
        sheet.part("done", false);
        Optional<LocalDate> day = sheet.dayOrNone("ngay-xong", ActionForm.When.UNTIL_TODAY);
        List<ActionForm.Choice> kinds = Stream.of(Deed.Source.values())
                .map(kind -> new ActionForm.Choice(
                        Codes.of(kind), sheet.about().wording().label(kind)))
                .toList();
        String kind = sheet.select("chung-cu", kinds, "", false);
        String source = sheet.line("noi-dung-chung-cu", ActionForm.LINE, "", false);
        if (kind.isEmpty() != source.isEmpty()) {
            sheet.error(sheet.say("desk.error.evidence"), kind.isEmpty() ? "chung-cu" : "noi-dung-chung-cu");
        }
        if (day.isEmpty() && !(kind + source).isEmpty()) {
            sheet.error(sheet.say("desk.error.done-day"), "ngay-xong");
        }
        sheet.lastLook(text, source);
        return () -> new UndertakingEvent.Progressed(
                sheet.act(),
                on,
                text,
                day.map(done -> new Deed(done, evidence(kind, source))).orElse(null));
    }

    private static Deed.@Nullable Evidence evidence(String source, String text) {
        return Stream.of(Deed.Source.values())
                .filter(known -> Codes.of(known).equals(source))
                .findFirst()
                .map(known -> new Deed.Evidence(known, text))
                .orElse(null);
    }
}
