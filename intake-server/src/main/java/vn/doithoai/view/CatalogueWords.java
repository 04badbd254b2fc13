package vn.doithoai.view;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.DialogueSession.MeetingPoint;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.Submission;
import vn.doithoai.question.publication.PublishedQuestion;

/** What the ids in a question or a session are called; an id that the content does not know is shown as it is. */
public final class CatalogueWords {

    private final Words wording;
    private final Programme programme;

    public CatalogueWords(Words words, Programme programme) {
        this.wording = words;
        this.programme = programme;
    }

    /** The words for an id; none for none: {@code CatalogueWords.ifAny(submission.topic(), words::topic)}. */
    public static @Nullable String ifAny(@Nullable String id, UnaryOperator<String> words) {
        return id == null ? null : words.apply(id);
    }

    public String label(Enum<?> constant) {
        return wording.label(constant);
    }

    public String yesOrNo(boolean yes) {
        return wording.get(yes ? "check.yes" : "check.no");
    }

    public String topic(String id) {
        return programme.catalogue().topic(id).map(Catalogue.Topic::label).orElse(id);
    }

    public String session(String id) {
        return programme.session(id).map(DialogueSession::title).orElse(id);
    }

    public String unit(String id) {
        return programme.catalogue().unit(id).map(Catalogue.Unit::name).orElse(id);
    }

    /** Where an asker lives: a village, or outside of the commune. */
    public String village(String id) {
        return id.equals(PublishedQuestion.OUTSIDE_COMMUNE)
                ? outside()
                : programme.catalogue().village(id).map(Catalogue.Village::name).orElse(id);
    }

    /** A village in a list of today: by the name of its own days, with what it is called now where that is another. */
    public String villageInList(Catalogue.Village village, LocalDate today) {
        return programme
                .catalogue()
                .becomeBy(village, today)
                .map(now -> wording.get("village.now", village.name(), now.name()))
                .orElse(village.name());
    }

    /** The names of villages, one after the other, or none. */
    public @Nullable String villages(List<String> ids) {
        return ids.isEmpty() ? null : ids.stream().map(this::village).collect(Collectors.joining(", "));
    }

    /** How {@link Submission#OUTSIDE_COMMUNE} is called. */
    public String outside() {
        return wording.get("ask.village.outside");
    }

    /** Why a question was refused or taken off. */
    public String reason(String code) {
        Catalogue catalogue = programme.catalogue();
        return catalogue
                .refusalReason(code)
                .or(() -> catalogue.removalReason(code))
                .map(Catalogue.Reason::label)
                .orElse(code);
    }

    /** Where people meet: venue and village. */
    public String place(MeetingPoint point) {
        return place(point, programme.catalogue(), wording);
    }

    public static String place(MeetingPoint point, Catalogue catalogue, Words words) {
        String venue = point.venue() == null
                ? null
                : catalogue.venue(point.venue()).map(Catalogue.Venue::name).orElse(point.venue());
        String village = point.village() == null
                ? null
                : catalogue
                        .village(point.village())
                        .map(Catalogue.Village::name)
                        .orElse(point.village());
        if (venue != null && village != null) {
            if (venue.startsWith(words.get("place.several"))) {
                // "The units of the villages" of the plan is no place to go to: the village is.
                return village;
            }
            return words.get("leaf.place", venue, village);
        }
        return venue != null ? venue : String.valueOf(village);
    }
}
