package vn.doithoai.desk.frame;

import io.javalin.http.Context;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Zone;
import vn.doithoai.office.UnsentForm;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Words;

/** What somebody has typed and not sent: marked on the pages with forms, offered there again, and gone once it is sent. */
public final class Unsent {

    /** Name of the hidden field with the mark of a form's opening. */
    public static final String OPENING = "ban-go";

    /** Name of the parameter of a page that asks for a form as it was typed. */
    public static final String RESTORE = "go-do";

    private static final String SENT = "unsent.sent";
    private static final String OPENING_PATTERN = "[A-Za-z0-9_-]{16,64}";
    private static final int OPENING_BYTES = 18;
    private static final int SHOWN = 80;
    private static final System.Logger LOG = System.getLogger(Unsent.class.getName());

    private final DeskParts parts;

    public Unsent(DeskParts parts) {
        this.parts = parts;
    }

    /**
     * A form that can be gone on with.
     *
     * @param name of the form, {@code since} when it was typed last
     * @param beginning of the longest text in it
     * @param restore address that opens the form with it
     * @param key names it to who drops it
     */
    public record Offer(String name, String since, String beginning, String restore, String key) {}

    /**
     * The marks of one page's openings.
     *
     * @param fresh of all forms but the one at {@code path}, which goes on with an earlier {@code opening}
     * @param restored says what was opened again, or empty
     * @param offers what else was typed and not sent
     */
    public record Typing(String fresh, String path, String opening, String restored, List<Offer> offers) {

        /** Of a page without longer texts. */
        static final Typing NONE = new Typing("", "", "", "", List.of());

        public Typing {
            offers = List.copyOf(offers);
        }

        /** The mark of the form that is sent to an address. */
        public String of(String action) {
            return action.equals(path) ? opening : fresh;
        }
    }

    /** Whether a mark may be one of ours. */
    public static boolean isOpening(@Nullable String mark) {
        return mark != null && mark.matches(OPENING_PATTERN);
    }

    /** The form a page is asked to open again, if it stands there. */
    public Optional<UnsentForm> asked(Context ctx, Signed who) {
        String key = Objects.requireNonNullElse(ctx.queryParam(RESTORE), "");
        return key.isEmpty()
                ? Optional.empty()
                : parts.unsent()
                        .find(who.member().id(), key)
                        .filter(form -> FormPlace.of(form.path())
                                .filter(place -> place.page().equals(ctx.path()))
                                .isPresent());
    }

    /** The marks of a page that shows a form again: one asked for, or one that was sent and comes back. */
    public Typing typing(Context ctx, Signed who, Predicate<FormPlace> here) {
        Optional<UnsentForm> asked = asked(ctx, who);
        String sent = ctx.formParam(OPENING);
        String path = asked.map(UnsentForm::path).orElse(ctx.path());
        String opening = asked.map(UnsentForm::opening)
                .or(() -> Optional.ofNullable(sent).filter(mark -> isOpening(mark) && ctx.attribute(SENT) == null))
                .orElse("");
        String shown = UnsentForm.keyOf(path, opening);
        String restored = asked.flatMap(form -> FormPlace.of(path).map(place -> offer(form, place)))
                .map(offer -> parts.wording().get("desk.unsent.restored", offer.name(), offer.since()))
                .orElse("");
        List<Offer> offers = offers(who, here).stream()
                .filter(offer -> !offer.key().equals(shown))
                .toList();
        return new Typing(fresh(), opening.isEmpty() ? "" : path, opening, restored, offers);
    }

    /** The marks of a page that has no such form, but leads to what was typed elsewhere. */
    public Typing elsewhere(Signed who) {
        return new Typing("", "", "", "", offers(who, place -> true));
    }

    /** What was typed has been done: it is kept no more. A disk that refuses costs one offer too many. */
    public void sent(Context ctx, Signed who) {
        String opening = ctx.formParam(OPENING);
        if (!isOpening(opening)) {
            return;
        }
        ctx.attribute(SENT, true);
        tryTo(() ->
                parts.unsent().sent(who.member().id(), UnsentForm.keyOf(ctx.path(), Objects.requireNonNull(opening))));
    }

    /** What anybody typed at a question goes with what the asker sent. */
    public void erased(QuestionNumber number) {
        tryTo(() -> {
            parts.unsent().dropBelow(Addresses.deskQuestion(number) + "/");
            parts.unsent().dropBelow(Addresses.desk("goi-lai/" + number));
        });
    }

    private static void tryTo(Runnable change) {
        try {
            change.run();
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "what was typed stays: {0}", String.valueOf(e.getCause()));
        }
    }

    private List<Offer> offers(Signed who, Predicate<FormPlace> here) {
        return parts.unsent().of(who.member().id()).stream()
                .flatMap(form -> FormPlace.of(form.path())
                        .filter(place -> here.test(place) && isKnown(who, place))
                        .map(place -> offer(form, place))
                        .stream())
                .toList();
    }

    /** Whether the question, where it is one's, is there for this person. */
    public boolean isKnown(Signed who, FormPlace place) {
        return place.question().isEmpty()
                || place.question()
                        .flatMap(parts.store()::find)
                        .filter(question -> parts.knowledge().mayKnow(who.member(), question.state()))
                        .isPresent();
    }

    private Offer offer(UnsentForm form, FormPlace place) {
        Words words = parts.wording();
        String number = place.question().map(Object::toString).orElse("");
        String name = place.isAct()
                ? words.get("desk.act." + place.name()) + " (" + number + ")"
                : words.get("desk.unsent." + place.name(), number);
        var at = form.at().atZoneSameInstant(Zone.OF_COMMUNE);
        return new Offer(
                name,
                words.get("desk.unsent.since", words.time(at.toLocalTime()), words.date(at.toLocalDate())),
                beginning(form),
                place.page() + "?" + RESTORE + "=" + form.key() + (place.isAct() ? "#viec-" + place.name() : ""),
                form.key());
    }

    private static String beginning(UnsentForm form) {
        String longest = form.fields().stream()
                .map(field -> field.value().strip().replaceAll("\\s+", " "))
                .filter(text -> text.contains(" "))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return longest.codePointCount(0, longest.length()) <= SHOWN
                ? longest
                : longest.substring(0, longest.offsetByCodePoints(0, SHOWN)).strip() + "…";
    }

    private String fresh() {
        byte[] bytes = new byte[OPENING_BYTES];
        parts.random().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
