package vn.doithoai.desk.work;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.Days;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.FormPlace;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.desk.matter.ContactWays;
import vn.doithoai.desk.matter.QuestionContext;
import vn.doithoai.office.Acts;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.Permission;
import vn.doithoai.office.Task;
import vn.doithoai.office.UnsentForm;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Act;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Notification;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.Refusal;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Field;
import vn.doithoai.view.Pagination;
import vn.doithoai.view.QuestionCard;
import vn.doithoai.view.QuestionViews;

/** Whom to call back (S49): the askers who wait to be told, and the record that it was done. */
public final class CallBackPages {

    private static final int SHOWN = 25;
    private static final int NOTE_MAX = 500;
    private static final String CALL_BACK = Addresses.desk("goi-lai");

    private final DeskParts parts;
    private final Worklist worklist;
    private final Controls inputs;
    private final Unsent unsent;

    public CallBackPages(DeskParts parts, Worklist worklist) {
        this.parts = parts;
        this.worklist = worklist;
        this.inputs = new Controls(parts.wording());
        this.unsent = new Unsent(parts);
    }

    /**
     * An asker who waits to be told, with the form that records it.
     *
     * @param news what is to be read out: the answer, or what was said will be done and by when
     */
    public record Call(
            String number,
            String address,
            String title,
            QuestionCard.StatusTag tag,
            String wish,
            String name,
            String phone,
            String email,
            String postal,
            String news,
            int revision,
            List<Field> fields) {
        public Call {
            fields = List.copyOf(fields);
        }
    }

    /** The list of askers to be told. */
    public record CallBackPage(DeskBar desk, List<Call> calls, int all, Pagination pagination) {
        public CallBackPage {
            calls = List.copyOf(calls);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            return calls.stream()
                    .flatMap(call -> call.fields().stream())
                    .filter(field -> field.error() != null)
                    .toList();
        }
    }

    /** What is wrong with one of the forms. */
    private record Wrong(QuestionNumber number, String field, String sentence) {}

    private static @Nullable String errorOf(String field, @Nullable Wrong wrong) {
        return wrong != null && wrong.field().equals(field) ? wrong.sentence() : null;
    }

    public void add(DeskRouter router) {
        router.get(CALL_BACK, Permission.READ_PRIVATE, (ctx, who) -> {
            String said =
                    switch (Objects.requireNonNullElse(ctx.queryParam("da"), "")) {
                        case "bao" -> inputs.say("desk.said.told");
                        case "roi" -> inputs.say("desk.call-back.again");
                        default -> "";
                    };
            callBack(ctx, who, HttpStatus.OK.getCode(), said, null);
        });
        router.post(CALL_BACK + "/{so}", Permission.READ_PRIVATE, this::told);
    }

    private void told(Context ctx, Signed who) {
        Question question = QuestionNumber.parse(ctx.pathParam("so"))
                .flatMap(parts.store()::find)
                .filter(found -> parts.knowledge().mayKnow(who.member(), found.state())
                        && parts.knowledge().mayReadContacts(who.member(), found.state()))
                .orElseThrow(() -> new HttpResponseException(HttpStatus.NOT_FOUND.getCode()));
        if (!Task.isUntold(question)) {
            // Somebody else has called meanwhile; with the asker off the list there is no form left to show an error
            // at.
            unsent.sent(ctx, who);
            ctx.redirect(CALL_BACK + "?da=roi", HttpStatus.SEE_OTHER);
            return;
        }
        Optional<LocalDate> day = Days.read(typed(ctx, "ngay", question)).filter(on -> !on.isAfter(parts.today()));
        Optional<Notification.Means> means = means(typed(ctx, "cach", question), question);
        if (day.isEmpty()) {
            callBack(ctx, who, 422, "", new Wrong(question.number(), "ngay", inputs.say("desk.call-back.bad-day")));
        } else if (means.isEmpty()) {
            String refused = inputs.say("desk.refusal." + Refusal.CONTACT_ON_RECORD.name());
            callBack(ctx, who, 422, "", new Wrong(question.number(), "cach", refused));
        } else if (record(ctx, who, question, means.get(), day.get()) instanceof Acts.Done) {
            unsent.sent(ctx, who);
            ctx.redirect(CALL_BACK + "?da=bao", HttpStatus.SEE_OTHER);
        } else {
            callBack(ctx, who, 422, "", new Wrong(question.number(), "ngay", inputs.say("desk.call-back.again")));
        }
    }

    private Acts.Result record(Context ctx, Signed who, Question question, Notification.Means means, LocalDate day) {
        Act act = new Act(parts.now(), parts.knowledge().actor(who.member(), question.state()));
        Notification told = new Notification(means, day, PlainText.line(typed(ctx, "ghi-chu", question)));
        return parts.acts().perform(question.number(), question.revision(), new RecordEvent.Told(act, told));
    }

    private static String typed(Context ctx, String field, Question question) {
        return Objects.requireNonNullElse(ctx.formParam(field + "-" + question.number()), "");
    }

    /** The way that was chosen, or the likely one where none was; empty for one there is not. */
    private static Optional<Notification.Means> means(String sent, Question question) {
        return sent.isEmpty()
                ? Optional.of(ContactWays.means(question))
                : ContactWays.all(question).stream()
                        .filter(means -> Codes.of(means).equals(sent))
                        .findFirst();
    }

    private void callBack(Context ctx, Signed who, int status, String said, @Nullable Wrong wrong) {
        QuestionViews views = new QuestionViews(parts.wording(), parts.programme(), parts.today());
        List<Worklist.Item> waiting = worklist.visibleTo(who.member(), parts.knowledge()).stream()
                .filter(Worklist.Item::untold)
                .filter(item -> parts.knowledge().mayReadContacts(who.member(), item.charge(), item.about()))
                .sorted(Worklist.order())
                .toList();
        List<Call> calls = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        Optional<UnsentForm> asked = unsent.asked(ctx, who);
        int pages = Math.max(1, (waiting.size() + SHOWN - 1) / SHOWN);
        String wanted = Objects.requireNonNullElse(ctx.queryParam("trang"), "1");
        int page = wanted.matches("[1-9]\\d{0,4}") ? Math.min(pages, Integer.parseInt(wanted)) : 1;
        // A form with a mistake is on the page of its question, wherever that is by now.
        int at = wrong == null
                ? -1
                : waiting.stream().map(Worklist.Item::number).toList().indexOf(wrong.number());
        int shown = at < 0 ? page : at / SHOWN + 1;
        for (Worklist.Item item :
                waiting.stream().skip((shown - 1L) * SHOWN).limit(SHOWN).toList()) {
            parts.store().find(item.number()).ifPresent(question -> {
                if (QuestionContext.of(parts, who, question).showsContactOfAnother()) {
                    seen.add(item.number().toString());
                }
                boolean meant = wrong != null && item.number().equals(wrong.number());
                Map<String, List<String>> typed = meant
                        ? ctx.formParamMap()
                        : asked.filter(form -> form.path().endsWith("/" + question.number()))
                                .map(UnsentForm::values)
                                .orElse(Map.of());
                calls.add(call(item, question, views, typed, meant ? wrong : null));
            });
        }
        parts.audit(who.member().id(), AuditEntry.What.CONTACT_SEEN, seen);
        ctx.status(status)
                .html(parts.page(
                        "desk/call-back.ftlh",
                        new CallBackPage(
                                DeskBar.of(who, parts.wording(), said)
                                        .with(unsent.typing(ctx, who, CallBackPages::isHere)),
                                calls,
                                waiting.size(),
                                Pagination.of(shown, pages, number -> CALL_BACK + "?trang=" + number))));
    }

    private String news(Question question) {
        QuestionState state = question.state();
        Answer answer = state.answer();
        if (state.stage() == Stage.ANSWERED && answer != null) {
            return answer.shortAnswer();
        }
        DueClock clock = new Lifecycle(parts.facts()).clock(question);
        String said = state.promises().isEmpty()
                ? parts.wording().label(state.stage())
                : state.promises().get(state.promises().size() - 1).text();
        return clock.due() == null
                ? said
                : inputs.say("desk.call-back.by", said, parts.wording().date(clock.due()));
    }

    private static boolean isHere(FormPlace place) {
        return place.page().equals(CALL_BACK);
    }

    private static @Nullable String first(Map<String, List<String>> typed, String name) {
        return typed.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    /** @param typed what stands in its form, or nothing */
    private Call call(
            Worklist.Item item,
            Question question,
            QuestionViews views,
            Map<String, List<String>> typed,
            @Nullable Wrong wrong) {
        var contact = question.submission().contact();
        String number = item.number().toString();
        String typedDay = first(typed, "ngay-" + number);
        String typedNote = first(typed, "ghi-chu-" + number);
        Notification.Means means = means(Objects.requireNonNullElse(first(typed, "cach-" + number), ""), question)
                .orElseGet(() -> ContactWays.means(question));
        List<Field.Option> ways = ContactWays.all(question).stream()
                .map(way -> new Field.Option(Codes.of(way), parts.wording().label(way), way == means))
                .toList();
        List<Field> fields = List.of(
                inputs.choice("cach", "cach-" + number, "select", ways, errorOf("cach", wrong)),
                inputs.text(
                        "ngay",
                        "ngay-" + number,
                        typedDay == null ? parts.wording().date(parts.today()) : typedDay,
                        20,
                        true,
                        errorOf("ngay", wrong)),
                inputs.text(
                        "ghi-chu",
                        "ghi-chu-" + number,
                        Objects.requireNonNullElse(typedNote, ""),
                        NOTE_MAX,
                        false,
                        null));
        return new Call(
                number,
                Addresses.deskQuestion(item.number()),
                item.title(),
                views.tag(item.stage(), item.clock()),
                parts.wording().label(contact.replyWish()),
                Objects.requireNonNullElse(contact.name(), ""),
                Objects.requireNonNullElse(contact.phone(), ""),
                Objects.requireNonNullElse(contact.email(), ""),
                Objects.requireNonNullElse(contact.postalAddress(), ""),
                news(question),
                question.revision(),
                fields);
    }
}
