package vn.doithoai.desk.hall;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.base.Sha256;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.frame.Unsent;
import vn.doithoai.desk.matter.Redaction;
import vn.doithoai.desk.matter.Redaction.Stretch;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.office.Acts;
import vn.doithoai.office.Permission;
import vn.doithoai.office.UnsentForm;
import vn.doithoai.question.Act;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Kind;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Field;
import vn.doithoai.view.FormNames;
import vn.doithoai.web.SignedTokens;

/**
 * Entering what came by paper, by telephone or was spoken in the hall, one after the other: channel, session, day and kind
 * stay for the next one, the cursor is in the text again, and the slip of the last one is at the top (S35, S61).
 */
public final class ReceivePages {

    private static final String PATH = "/can-bo/nhap";

    private final DeskParts parts;
    private final SignedTokens tokens;
    private final EntryCheck check;
    private final EntryFields fields;
    private final Unsent unsent;

    public ReceivePages(DeskParts parts, SignedTokens tokens) {
        this.parts = parts;
        this.tokens = tokens;
        this.check = new EntryCheck(parts);
        this.fields = new EntryFields(parts);
        this.unsent = new Unsent(parts);
    }

    /**
     * The slip of the question entered last.
     *
     * @param receivedAt when it was entered, as it is sealed; {@code receivedOn} the day it was asked, where that was before
     */
    public record Slip(
            String number,
            String secret,
            String receivedAt,
            @Nullable String receivedOn,
            String address) {}

    /**
     * The form for one more.
     *
     * @param main what every question needs, {@code more} what some have
     * @param look what would be public with marks on it, empty where there are none
     * @param token marks one sending, so that a double click is one question
     */
    public record ReceivePage(
            DeskBar desk,
            List<Field> main,
            List<Field> more,
            String token,
            @Nullable Slip slip,
            String problem,
            List<Stretch> look) {
        public ReceivePage {
            look = List.copyOf(look);
            main = List.copyOf(main);
            more = List.copyOf(more);
        }

        /** The fields that are wrong. */
        public List<Field> errors() {
            List<Field> wrong = new ArrayList<>(main);
            wrong.addAll(more);
            wrong.removeIf(field -> field.error() == null);
            return wrong;
        }
    }

    public void add(DeskRouter router) {
        router.get(
                PATH,
                Permission.RECEIVE,
                (ctx, who) -> unsent.asked(ctx, who)
                        .ifPresentOrElse(
                                typed -> restored(ctx, who, typed),
                                () -> page(ctx, who, 200, first(), Map.of(), null, "")));
        router.post(PATH, Permission.RECEIVE, this::enter);
    }

    /** With the mark of its sending too: where it has been stored after all, it is told so and not stored twice. */
    private void restored(Context ctx, Signed who, UnsentForm typed) {
        Map<String, List<String>> values = typed.values();
        String token = values.getOrDefault(FormNames.TOKEN, List.of("")).get(0);
        boolean good = tokens.read(token) instanceof SignedTokens.Good;
        Entry entry = Entry.read(name -> values.getOrDefault(name, List.of()));
        page(ctx, who, 200, entry, Map.of(), null, "", good ? token : tokens.issue());
    }

    private void enter(Context ctx, Signed who) {
        if (ctx.formParam(SentAlreadyPage.KEEP) != null) {
            keep(ctx, who);
            return;
        }
        Entry entry = Entry.read(ctx);
        EntryCheck.Checked checked = check.check(entry, who.member());
        String token = Objects.requireNonNullElse(ctx.formParam(FormNames.TOKEN), "");
        if (checked.good() == null) {
            page(ctx, who, 422, entry, checked.errors(), null, "");
        } else if (tokens.read(token) instanceof SignedTokens.Good sending) {
            store(ctx, who, entry, checked.good(), token, sending);
        } else {
            page(ctx, who, 422, entry, Map.of(), null, say("desk.receive.again"));
        }
    }

    private void store(
            Context ctx, Signed who, Entry entry, EntryCheck.Good good, String token, SignedTokens.Good sending) {
        try {
            TriageEvent.Received received = new TriageEvent.Received(
                    new Act(parts.now(), who.member().actor()),
                    good.channel(),
                    good.on(),
                    good.point(),
                    good.follows(),
                    good.takenBy(),
                    Set.of());
            Receipt receipt = parts.store().receive(good.submission(), received, secret(sending), key(sending));
            if (SentAlreadyPage.isSame(receipt, good)) {
                unsent.sent(ctx, who);
                String problem = entry.atOnce() ? accept(receipt.question(), good.submission(), entry, who) : "";
                page(ctx, who, 200, entry.next(), Map.of(), slip(receipt, sending), problem);
            } else {
                SentAlreadyPage page =
                        SentAlreadyPage.of(ctx, who, parts, receipt, good, token, tokens.issue(), typing(ctx, who));
                ctx.status(HttpStatus.CONFLICT).html(parts.page("desk/sent-already.ftlh", page));
            }
        } catch (UncheckedIOException e) {
            page(ctx, who, 503, entry, Map.of(), null, say("desk.receive.disk"));
        }
    }

    /** What was typed over a form already stored is dropped by choice; the slip of what was stored is shown again. */
    private void keep(Context ctx, Signed who) {
        String token = Objects.requireNonNullElse(ctx.formParam(SentAlreadyPage.EARLIER), "");
        Entry entry = Entry.read(ctx);
        if (tokens.read(token) instanceof SignedTokens.Good sending) {
            Optional<Receipt> stored = parts.store().received(key(sending));
            if (stored.isPresent()) {
                unsent.sent(ctx, who);
                page(ctx, who, 200, entry.next(), Map.of(), slip(stored.get(), sending), "");
                return;
            }
        }
        page(ctx, who, 422, entry, Map.of(), null, say("desk.receive.again"));
    }

    private Secret secret(SignedTokens.Good sending) {
        return Secret.of(tokens.derive("desk-secret", sending.nonce()));
    }

    private static String key(SignedTokens.Good sending) {
        return Sha256.hex("desk " + sending.nonce());
    }

    private Slip slip(Receipt receipt, SignedTokens.Good sending) {
        TriageEvent.Received received = receipt.question().received();
        LocalDate on = received.on();
        return new Slip(
                receipt.number().toString(),
                secret(sending).grouped(),
                parts.wording().dateTime(receipt.enteredAt()),
                on.equals(received.act().on()) ? null : parts.wording().date(on),
                Addresses.deskQuestion(receipt.number()));
    }

    /** Straight into the list; where a rule says no, the question is kept all the same and waits to be looked at. */
    private String accept(Question question, Submission submission, Entry entry, Signed who) {
        PublicText before = question.state().publicText();
        if (before != null) {
            // Sent a second time; a title that was changed meanwhile must not be taken for stored.
            return before.title().equals(entry.publicTitle()) ? "" : say("desk.receive.title.kept");
        }
        String topic = Objects.requireNonNull(submission.topic());
        Visibility visibility = parts.facts().isSensitive(topic) ? Visibility.COUNTED : Visibility.PUBLIC;
        Event accepted = new TriageEvent.Accepted(
                new Act(parts.now(), who.member().actor()),
                topic,
                submission.session(),
                visibility,
                EntryCheck.publicText(entry, submission, parts.wording()),
                Set.of());
        boolean done = parts.acts().perform(question.number(), question.revision(), accepted) instanceof Acts.Done;
        return done ? "" : say("desk.receive.not-accepted");
    }

    /** For the session words were spoken at, or the next one before the first; the day goes without saying. */
    private Entry first() {
        String session = parts.programme()
                .lastBegun(parts.today())
                .or(() -> parts.programme().nextSession(parts.today()))
                .map(DialogueSession::id)
                .orElse("");
        return Entry.empty(Codes.of(Kind.QUESTION), session, Codes.of(Channel.SPOKEN_IN_SESSION), "", "", false);
    }

    private void page(
            Context ctx,
            Signed who,
            int status,
            Entry entry,
            Map<String, String> errors,
            @Nullable Slip slip,
            String problem) {
        page(ctx, who, status, entry, errors, slip, problem, tokens.issue());
    }

    private void page(
            Context ctx,
            Signed who,
            int status,
            Entry entry,
            Map<String, String> errors,
            @Nullable Slip slip,
            String problem,
            String token) {
        ReceivePage page = new ReceivePage(
                DeskBar.of(who, parts.wording(), "").with(typing(ctx, who)),
                fields.main(entry, errors),
                fields.more(entry, errors),
                token,
                slip,
                problem,
                look(entry));
        ctx.status(status).html(parts.page("desk/receive.ftlh", page));
    }

    private Unsent.Typing typing(Context ctx, Signed who) {
        return unsent.typing(ctx, who, place -> place.page().equals(PATH));
    }

    private List<Stretch> look(Entry entry) {
        String text = Redaction.cover(entry.value(SubmissionForm.Field.TEXT), parts.wording());
        return entry.isToBeRead()
                ? Redaction.marked(PlainText.text(entry.publicTitle() + "\n" + text), parts.wording())
                : List.of();
    }

    private String say(String key, Object... args) {
        return parts.wording().get(key, args);
    }
}
