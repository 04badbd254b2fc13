package vn.doithoai.desk.hall;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.base.Sha256;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.desk.matter.Placeholders;
import vn.doithoai.desk.matter.Redaction;
import vn.doithoai.desk.matter.Stretch;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.office.Acts;
import vn.doithoai.office.Permission;
import vn.doithoai.question.Act;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Kind;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.form.SubmissionForm.FieldError;
import vn.doithoai.question.form.SubmissionForm.Problem;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Field;
import vn.doithoai.view.FormNames;
import vn.doithoai.web.SignedTokens;

/**
 * Entering what came by paper, by telephone or was spoken in the hall, one after the other: channel, session and kind stay for
 * the next one, the cursor is in the text again, and the slip of the last one is at the top (S35, S61).
 */
public final class ReceivePages {

    private static final String PATH = "/can-bo/nhap";
    private static final List<Channel> CHANNELS =
            List.of(Channel.SPOKEN_IN_SESSION, Channel.PAPER_SLIP, Channel.PHONE, Channel.IN_PERSON);

    private static final String READ = "da-doc";
    private static final String VERSION = "paper";

    /** What a slip of paper or a caller tells besides the question, in the order of the form. */
    private static final List<SubmissionForm.Field> MORE = List.of(
            SubmissionForm.Field.NAME,
            SubmissionForm.Field.PHONE,
            SubmissionForm.Field.REPLY_WISH,
            SubmissionForm.Field.POSTAL_ADDRESS,
            SubmissionForm.Field.VILLAGE,
            SubmissionForm.Field.PUBLISH_NAME);

    private static final Set<SubmissionForm.Field> ON_PAPER = Stream.concat(
                    MORE.stream(),
                    Stream.of(
                            SubmissionForm.Field.TEXT,
                            SubmissionForm.Field.KIND,
                            SubmissionForm.Field.TOPIC,
                            SubmissionForm.Field.SESSION))
            .collect(Collectors.toUnmodifiableSet());

    private final DeskParts parts;
    private final SignedTokens tokens;
    private final Controls inputs;

    public ReceivePages(DeskParts parts, SignedTokens tokens) {
        this.parts = parts;
        this.tokens = tokens;
        this.inputs = new Controls(parts.wording());
    }

    /** The slip of the question entered last. */
    public record Slip(String number, String secret, String receivedAt, String address) {}

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

    /** What was typed. */
    private record Typed(SubmissionForm form, String channel, String publicTitle, boolean atOnce, boolean read) {

        String text() {
            return form.one(SubmissionForm.Field.TEXT);
        }

        /** With anything that may identify somebody, it does not go out in one press. */
        boolean isToBeRead() {
            return atOnce && Redaction.isHinted(publicTitle + "\n" + text());
        }
    }

    public void add(DeskRouter router) {
        router.get(PATH, Permission.RECEIVE, (ctx, who) -> page(ctx, who, 200, next(null), List.of(), null, ""));
        router.post(PATH, Permission.RECEIVE, this::enter);
    }

    private void enter(Context ctx, Signed who) {
        if (ctx.formParam(SentAlreadyPage.KEEP) != null) {
            keep(ctx, who);
            return;
        }
        Typed typed = typed(ctx);
        List<FieldError> errors = new ArrayList<>();
        Submission submission = null;
        if (typed.form().check(choices()) instanceof SubmissionForm.Valid valid) {
            submission = withoutConsent(valid.submission(), typed);
        } else if (typed.form().check(choices()) instanceof SubmissionForm.Invalid invalid) {
            errors.addAll(invalid.errors());
        }
        boolean acceptable = !typed.atOnce()
                || (submission != null
                        && submission.topic() != null
                        && titleProblem(typed) == null
                        && (typed.read() || !typed.isToBeRead()));
        Optional<Channel> channel = channel(typed);
        if (submission == null || !acceptable || channel.isEmpty()) {
            page(ctx, who, 422, typed, errors, null, "");
            return;
        }
        String token = Objects.requireNonNullElse(ctx.formParam(FormNames.TOKEN), "");
        if (!(tokens.read(token) instanceof SignedTokens.Good good)) {
            page(ctx, who, 422, typed, errors, null, inputs.say("desk.receive.again"));
            return;
        }
        try {
            TriageEvent.Received received =
                    new TriageEvent.Received(new Act(parts.now(), who.member().actor()), channel.get(), Set.of());
            Receipt receipt = parts.store().receive(submission, received, secret(good), key(good));
            if (SentAlreadyPage.isSame(receipt, submission, channel.get())) {
                String problem = typed.atOnce() ? accept(receipt.question(), submission, typed, who) : "";
                page(ctx, who, 200, next(typed), List.of(), slip(receipt, good), problem);
            } else {
                SentAlreadyPage page =
                        SentAlreadyPage.of(ctx, who, parts, receipt, submission, channel.get(), token, tokens.issue());
                ctx.status(HttpStatus.CONFLICT).html(parts.page("desk/sent-already.ftlh", page));
            }
        } catch (UncheckedIOException e) {
            page(ctx, who, 503, typed, List.of(), null, inputs.say("desk.receive.disk"));
        }
    }

    /** What was typed over a form already stored is dropped by choice; the slip of what was stored is shown again. */
    private void keep(Context ctx, Signed who) {
        String token = Objects.requireNonNullElse(ctx.formParam(SentAlreadyPage.EARLIER), "");
        Typed typed = typed(ctx);
        if (tokens.read(token) instanceof SignedTokens.Good good) {
            Optional<Receipt> stored = parts.store().received(key(good));
            if (stored.isPresent()) {
                page(ctx, who, 200, next(typed), List.of(), slip(stored.get(), good), "");
                return;
            }
        }
        page(ctx, who, 422, typed, List.of(), null, inputs.say("desk.receive.again"));
    }

    private Secret secret(SignedTokens.Good good) {
        return Secret.of(tokens.derive("desk-secret", good.nonce()));
    }

    private static String key(SignedTokens.Good good) {
        return Sha256.hex("desk " + good.nonce());
    }

    private Slip slip(Receipt receipt, SignedTokens.Good good) {
        return new Slip(
                receipt.number().toString(),
                secret(good).grouped(),
                parts.wording().dateTime(receipt.receivedAt()),
                Addresses.deskQuestion(receipt.number()));
    }

    /** The title goes out with the next build as it is: what the form of one question would refuse is refused here too. */
    private @Nullable String titleProblem(Typed typed) {
        String title = typed.publicTitle();
        if (title.isBlank()) {
            return inputs.say("desk.receive.title");
        }
        if (PlainText.length(title) > SubmissionForm.TITLE_MAX) {
            return inputs.say("desk.receive.title.long", SubmissionForm.TITLE_MAX);
        }
        boolean open = Placeholders.first(title, "\u0000").isPresent();
        return open || !Redaction.cover(title, parts.wording()).equals(title)
                ? inputs.say("desk.receive.title.personal")
                : null;
    }

    /** A slip of paper has no tick; what was asked is written as it was asked. */
    private static Submission withoutConsent(Submission submission, Typed typed) {
        Consent consent =
                typed.form().isTicked(SubmissionForm.Field.PUBLISH_NAME) ? submission.consent() : Consent.NOT_ASKED;
        return submission.withConsent(consent);
    }

    /** Straight into the list; where a rule says no, the question is kept all the same and waits to be looked at. */
    private String accept(Question question, Submission submission, Typed typed, Signed who) {
        PublicText before = question.state().publicText();
        if (before != null) {
            // Sent a second time; a title that was changed meanwhile must not be taken for stored.
            return before.title().equals(typed.publicTitle()) ? "" : inputs.say("desk.receive.title.kept");
        }
        String topic = Objects.requireNonNull(submission.topic());
        Visibility visibility = parts.facts().isSensitive(topic) ? Visibility.COUNTED : Visibility.PUBLIC;
        Event accepted = new TriageEvent.Accepted(
                new Act(parts.now(), who.member().actor()),
                topic,
                submission.session(),
                visibility,
                new PublicText(typed.publicTitle(), Redaction.cover(submission.text(), parts.wording()), false),
                Set.of());
        boolean done = parts.acts().perform(question.number(), question.revision(), accepted) instanceof Acts.Done;
        return done ? "" : inputs.say("desk.receive.not-accepted");
    }

    private SubmissionForm.Choices choices() {
        return new SubmissionForm.Choices(
                topic -> parts.facts().isTopic(topic),
                session -> parts.facts().isSession(session),
                village -> parts.programme().catalogue().village(village).isPresent());
    }

    private static Optional<Channel> channel(Typed typed) {
        return CHANNELS.stream()
                .filter(channel -> Codes.of(channel).equals(typed.channel()))
                .findFirst();
    }

    private static Typed typed(Context ctx) {
        return new Typed(
                SubmissionForm.read(
                                field -> ON_PAPER.contains(field) ? ctx.formParams(FormNames.of(field)) : List.of(),
                                VERSION)
                        .with(SubmissionForm.Field.CONSENT, "1"),
                Objects.requireNonNullElse(ctx.formParam("kenh"), ""),
                Objects.requireNonNullElse(ctx.formParam("tieu-de-cong-khai"), "")
                        .strip(),
                ctx.formParam("dua-ngay") != null,
                ctx.formParam(READ) != null);
    }

    /** Empty but for what forty questions of one afternoon have in common. */
    private Typed next(@Nullable Typed last) {
        String session = parts.programme()
                .nextSession(parts.today())
                .map(DialogueSession::id)
                .orElse("");
        SubmissionForm form = SubmissionForm.empty(VERSION)
                .with(SubmissionForm.Field.CONSENT, "1")
                .with(
                        SubmissionForm.Field.KIND,
                        last == null ? Codes.of(Kind.QUESTION) : last.form().one(SubmissionForm.Field.KIND))
                .with(
                        SubmissionForm.Field.SESSION,
                        last == null ? session : last.form().one(SubmissionForm.Field.SESSION));
        return new Typed(
                form,
                last == null ? Codes.of(Channel.SPOKEN_IN_SESSION) : last.channel(),
                "",
                last != null && last.atOnce(),
                false);
    }

    private void page(
            Context ctx,
            Signed who,
            int status,
            Typed typed,
            List<FieldError> errors,
            @Nullable Slip slip,
            String problem) {
        ctx.status(status)
                .html(parts.page(
                        "desk/receive.ftlh",
                        new ReceivePage(
                                DeskBar.of(who, parts.wording(), ""),
                                main(typed, errors, status),
                                more(typed, errors),
                                tokens.issue(),
                                slip,
                                problem,
                                look(typed))));
    }

    private List<Stretch> look(Typed typed) {
        return typed.isToBeRead()
                ? Redaction.marked(
                        PlainText.text(typed.publicTitle() + "\n" + Redaction.cover(typed.text(), parts.wording())),
                        parts.wording())
                : List.of();
    }

    private List<Field> main(Typed typed, List<FieldError> errors, int status) {
        SubmissionForm form = typed.form();
        boolean wrong = status == 422;
        Catalogue catalogue = parts.programme().catalogue();
        List<Field.Option> channels = CHANNELS.stream()
                .map(channel -> option(Codes.of(channel), parts.wording().label(channel), typed.channel()))
                .toList();
        List<Field.Option> kinds = EnumSet.allOf(Kind.class).stream()
                .map(kind -> option(Codes.of(kind), parts.wording().label(kind), form.one(SubmissionForm.Field.KIND)))
                .toList();
        List<Field.Option> sessions = new ArrayList<>();
        sessions.add(new Field.Option(
                "",
                inputs.say("ask.session.none"),
                form.one(SubmissionForm.Field.SESSION).isEmpty()));
        parts.programme()
                .sessions()
                .forEach(session ->
                        sessions.add(option(session.id(), session.title(), form.one(SubmissionForm.Field.SESSION))));
        List<Field.Option> topics = new ArrayList<>();
        topics.add(new Field.Option(
                "",
                inputs.say("ask.topic.none"),
                form.one(SubmissionForm.Field.TOPIC).isEmpty()));
        catalogue
                .topics()
                .forEach(topic -> topics.add(option(topic.id(), topic.label(), form.one(SubmissionForm.Field.TOPIC))));
        String noTopic =
                wrong && typed.atOnce() && form.one(SubmissionForm.Field.TOPIC).isEmpty()
                        ? inputs.say("desk.receive.topic")
                        : null;
        String noTitle = wrong && typed.atOnce() ? titleProblem(typed) : null;
        String noChannel = wrong && channel(typed).isEmpty() ? inputs.say("desk.receive.channel") : null;
        List<Field> fields = new ArrayList<>();
        fields.add(inputs.area(
                "cau-hoi",
                form.one(SubmissionForm.Field.TEXT),
                SubmissionForm.TEXT_MAX,
                true,
                error(SubmissionForm.Field.TEXT, errors)));
        fields.add(inputs.choice("kenh", "select", channels, true, noChannel));
        fields.add(inputs.choice("phien", "select", sessions, false, error(SubmissionForm.Field.SESSION, errors)));
        fields.add(inputs.choice("loai", "select", kinds, true, error(SubmissionForm.Field.KIND, errors)));
        String topicError = error(SubmissionForm.Field.TOPIC, errors);
        fields.add(inputs.choice(
                "linh-vuc-nhap", "linh-vuc", "select", topics, topicError == null ? noTopic : topicError));
        fields.add(inputs.tick("dua-ngay", typed.atOnce()));
        fields.add(
                inputs.text("tieu-de-cong-khai", typed.publicTitle(), SubmissionForm.TITLE_MAX, false, "off", noTitle));
        if (typed.isToBeRead()) {
            fields.add(
                    inputs.tick(READ, typed.read()).withError(typed.read() ? null : inputs.say("desk.receive.read")));
        }
        return fields;
    }

    private List<Field> more(Typed typed, List<FieldError> errors) {
        SubmissionForm form = typed.form();
        List<Field.Option> villages = new ArrayList<>();
        villages.add(new Field.Option(
                "",
                inputs.say("ask.village.none"),
                form.one(SubmissionForm.Field.VILLAGE).isEmpty()));
        parts.programme()
                .catalogue()
                .villagesOn(parts.today())
                .forEach(village ->
                        villages.add(option(village.id(), village.name(), form.one(SubmissionForm.Field.VILLAGE))));
        villages.add(option(
                PublishedQuestion.OUTSIDE_COMMUNE, parts.words().outside(), form.one(SubmissionForm.Field.VILLAGE)));
        List<Field.Option> wishes = EnumSet.allOf(ReplyWish.class).stream()
                .filter(wish -> wish != ReplyWish.EMAIL)
                .map(wish -> option(Codes.of(wish), parts.wording().label(wish), wishOf(form)))
                .toList();
        List<Field> fields = new ArrayList<>();
        for (SubmissionForm.Field field : MORE) {
            String name = FormNames.of(field);
            fields.add(
                    switch (field) {
                        case REPLY_WISH -> inputs.choice(name, "select", wishes, false, error(field, errors));
                        case VILLAGE -> inputs.choice(name, "select", villages, false, error(field, errors));
                        case PUBLISH_NAME -> inputs.tick(name, form.isTicked(field));
                        default ->
                            inputs.text(name, form.one(field), field.limit(), false, "off", error(field, errors));
                    });
        }
        return fields;
    }

    private static String wishOf(SubmissionForm form) {
        String wish = form.one(SubmissionForm.Field.REPLY_WISH);
        return wish.isBlank() ? Codes.of(ReplyWish.LOOK_UP_MYSELF) : wish;
    }

    private static Field.Option option(String value, String label, String chosen) {
        return new Field.Option(value, label, value.equals(chosen.toLowerCase(Locale.ROOT)) || value.equals(chosen));
    }

    private @Nullable String error(SubmissionForm.Field field, List<FieldError> errors) {
        return errors.stream()
                .filter(error -> error.field() == field)
                .map(FieldError::problem)
                .findFirst()
                .map(Problem::name)
                .map(problem -> inputs.say("ask.error." + field.name() + "." + problem))
                .orElse(null);
    }
}
