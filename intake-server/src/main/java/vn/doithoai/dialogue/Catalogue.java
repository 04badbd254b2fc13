package vn.doithoai.dialogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;
import vn.doithoai.base.Folding;
import vn.doithoai.base.RuleDays;

/**
 * The commune's own lists, read from {@code content/catalogue.json}. What the plan does not name is not in it until the
 * office writes it there; an empty list is a valid one.
 *
 * @param synonyms what people call the same thing, for search: words and phrases with commas between them
 */
public record Catalogue(
        List<Organisation> organisations,
        List<Topic> topics,
        List<Village> villages,
        List<Unit> units,
        List<Post> posts,
        List<Venue> venues,
        List<NoticeChannel> noticeChannels,
        List<Reason> refusalReasons,
        List<Reason> removalReasons,
        List<Body> bodies,
        List<AnswerText> answerTexts,
        List<StandardLetter> letters,
        List<LegalName> legalNames,
        FormTexts formTexts,
        List<RuleDays> rules,
        List<Holidays> holidays,
        List<Retention> retention,
        List<String> synonyms) {

    /** Lists of an office without standard answers. */
    public Catalogue(
            List<Organisation> organisations,
            List<Topic> topics,
            List<Village> villages,
            List<Unit> units,
            List<Post> posts,
            List<Venue> venues,
            List<NoticeChannel> noticeChannels,
            List<Reason> refusalReasons,
            List<Reason> removalReasons,
            List<Body> bodies,
            List<StandardLetter> letters,
            List<LegalName> legalNames,
            FormTexts formTexts,
            List<RuleDays> rules,
            List<Holidays> holidays,
            List<Retention> retention,
            List<String> synonyms) {
        this(
                organisations,
                topics,
                villages,
                units,
                posts,
                venues,
                noticeChannels,
                refusalReasons,
                removalReasons,
                bodies,
                List.of(),
                letters,
                legalNames,
                formTexts,
                rules,
                holidays,
                retention,
                synonyms);
    }

    public Catalogue {
        organisations = List.copyOf(organisations);
        topics = unique(topics, Topic::id);
        villages = unique(
                villages.stream()
                        .sorted(Comparator.comparing(Village::name, NaturalOrder.VIETNAMESE))
                        .toList(),
                Village::id);
        units = unique(units, Unit::id);
        posts = unique(posts, Post::id);
        venues = unique(venues, Venue::id);
        noticeChannels = unique(noticeChannels, NoticeChannel::id);
        refusalReasons = unique(refusalReasons, Reason::code);
        removalReasons = unique(removalReasons, Reason::code);
        bodies = unique(bodies, Body::id);
        answerTexts = unique(answerTexts, AnswerText::id);
        letters = unique(letters, StandardLetter::id);
        legalNames = List.copyOf(legalNames);
        rules = List.copyOf(rules);
        holidays = List.copyOf(holidays);
        retention = List.copyOf(retention);
        synonyms = List.copyOf(synonyms);
        if (organisations.isEmpty()) {
            throw new IllegalArgumentException("organisations: at least one name is needed");
        }
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("topics: at least one is needed");
        }
    }

    /**
     * A name the commune bore in a time, with the contacts of that time; null is shown as "not announced".
     *
     * @param name full name of the body, as in a heading
     * @param commune name of the commune alone
     */
    public record Organisation(
            String name,
            String commune,
            @Nullable String office,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String responsible,
            Validity validity) {}

    /**
     * What a duty of the law is called in a time, and where it stands.
     *
     * @param duty code of a {@link LegalDuty}
     */
    public record LegalName(String duty, String label, String law, Validity validity) {}

    /** What the office calls a duty on a day, or none: as the program was delivered. */
    public Optional<LegalName> legalName(LegalDuty duty, LocalDate day) {
        return legalNames.stream()
                .filter(name ->
                        name.duty().equals(Codes.of(duty)) && name.validity().covers(day))
                .findFirst();
    }

    /** A letter in the office's own words, or none. */
    public Optional<StandardLetter> letter(String id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /**
     * A field questions are sorted by (domain A10.3).
     *
     * @param slug part of the address of its list
     * @param sensitive counted only until the chair decides (T11–T13)
     * @param source the plan's sentence, {@code S36}
     * @param until last day on which it is offered, or none; what it names keeps it
     */
    public record Topic(
            String id,
            String slug,
            String label,
            boolean sensitive,
            String source,
            @Nullable LocalDate until) {}

    /**
     * A village, named as on the day a record is from.
     *
     * @param mergedInto id of the village it became part of, or none
     */
    public record Village(
            String id,
            String name,
            @Nullable String formerCommune,
            @Nullable String mergedInto,
            Validity validity) {}

    public record Unit(String id, String name, Validity validity) {}

    /**
     * An office post, never a person.
     *
     * @param topics ids of the fields the post answers for (S78)
     */
    public record Post(String id, String title, @Nullable String unit, List<String> topics, Validity validity) {
        public Post {
            topics = List.copyOf(topics);
        }

        private boolean isCalled(String other) {
            return Folding.fold(title).equals(Folding.fold(other));
        }
    }

    /**
     * A place where people meet.
     *
     * @param until last day on which it is offered, or none
     */
    public record Venue(
            String id,
            String name,
            @Nullable String address,
            @Nullable String map,
            @Nullable Integer capacity,
            @Nullable String accessibility,
            @Nullable LocalDate until) {}

    /**
     * A way of announcing.
     *
     * @param mandatory whether the notice rule is checked for this channel (S79)
     * @param until last day on which it is in use, or none: later sessions are not checked for it
     */
    public record NoticeChannel(
            String id,
            String label,
            boolean mandatory,
            @Nullable LocalDate until) {}

    /**
     * A reason of a closed list; {@code hidesText} says whether the text stays hidden with it.
     *
     * @param until last day on which it can be chosen, or none
     */
    public record Reason(
            String code,
            String label,
            String explanation,
            boolean hidesText,
            @Nullable LocalDate until) {}

    /** Another body that matters are forwarded or petitions are put to. */
    public record Body(String id, String name, @Nullable String address, Validity validity) {}

    /**
     * A standard text for answers; what stands in square brackets is to be filled in before it goes out.
     *
     * @param topics ids of the fields it is offered for first, none: for all alike
     * @param details Markdown of the longer part, or none
     * @param until last day on which it is offered, or none
     */
    public record AnswerText(
            String id,
            String title,
            List<String> topics,
            String shortAnswer,
            @Nullable String details,
            @Nullable LocalDate until) {
        public AnswerText {
            topics = List.copyOf(topics);
        }
    }

    /**
     * What the form says before anyone types; law and telephone numbers are content, never code.
     *
     * @param consentVersion version of the personal-data notice that is agreed to
     */
    public record FormTexts(
            String denunciations, String complaints, String emergencies, String consent, String consentVersion) {}

    /** The days off of one year; a year that is needed and has none is a problem of the check. */
    public record Holidays(int year, List<LocalDate> days) {
        public Holidays {
            days = List.copyOf(days);
        }
    }

    /**
     * How long the office keeps what is personal, from a day on (L10); it sets the terms, nothing is assumed where it did not.
     *
     * @param contactMonths months after the end of a matter, after which nobody can be reached through it; none: kept
     * @param refusedMonths months after a question was refused or withdrawn, after which all of its text goes; none: kept
     * @param breachHours hours in which an incident is to be told to who has to know; none: not set
     * @param basis the paper in which the office decided so
     */
    public record Retention(
            LocalDate from,
            @Nullable Integer contactMonths,
            @Nullable Integer refusedMonths,
            @Nullable Integer breachHours,
            String basis) {

        /** Months within which nobody's data go: the asker may still say that the answer is unclear. */
        public static final int MONTHS_MIN = 2;
    }

    /** The terms in force on a day; empty while the office has set none. */
    public Optional<Retention> retentionOn(LocalDate day) {
        return retention.stream()
                .filter(terms -> !terms.from().isAfter(day))
                .max(Comparator.comparing(Retention::from));
    }

    /** The organisation as it was called on a day; where no name was in force, the nearest one in time. */
    public Organisation organisationOn(LocalDate day) {
        return organisations.stream()
                .min(Comparator.comparingLong(
                        organisation -> organisation.validity().daysFrom(day)))
                .orElseThrow();
    }

    public Optional<Topic> topic(String id) {
        return find(topics, Topic::id, id);
    }

    public Optional<Village> village(String id) {
        return find(villages, Village::id, id);
    }

    /** What a village that is over has become by a day; none for one that is there, or ended without another. */
    public Optional<Village> becomeBy(Village village, LocalDate day) {
        Village now = village;
        // As many steps as there are villages: one more would go round.
        for (int i = 0; i < villages.size() && !now.validity().covers(day) && now.mergedInto() != null; i++) {
            Optional<Village> next = village(now.mergedInto());
            if (next.isEmpty()) {
                break;
            }
            now = next.get();
        }
        return now.id().equals(village.id()) ? Optional.empty() : Optional.of(now);
    }

    public Optional<Unit> unit(String id) {
        return find(units, Unit::id, id);
    }

    public Optional<Venue> venue(String id) {
        return find(venues, Venue::id, id);
    }

    public Optional<NoticeChannel> noticeChannel(String id) {
        return find(noticeChannels, NoticeChannel::id, id);
    }

    public Optional<Reason> refusalReason(String code) {
        return find(refusalReasons, Reason::code, code);
    }

    public Optional<Reason> removalReason(String code) {
        return find(removalReasons, Reason::code, code);
    }

    /** Topics that a question can be given on a day. */
    public List<Topic> topicsOn(LocalDate day) {
        return topics.stream().filter(topic -> isOn(topic.until(), day)).toList();
    }

    /** Venues that are in use on a day. */
    public List<Venue> venuesOn(LocalDate day) {
        return venues.stream().filter(venue -> isOn(venue.until(), day)).toList();
    }

    /** Channels that are in use on a day. */
    public List<NoticeChannel> channelsOn(LocalDate day) {
        return noticeChannels.stream()
                .filter(channel -> isOn(channel.until(), day))
                .toList();
    }

    /** Of some reasons, those that can be chosen on a day. */
    public static List<Reason> reasonsOn(List<Reason> reasons, LocalDate day) {
        return reasons.stream().filter(reason -> isOn(reason.until(), day)).toList();
    }

    private static boolean isOn(@Nullable LocalDate until, LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    /** Villages that exist on a day, in natural order. */
    public List<Village> villagesOn(LocalDate day) {
        return villages.stream().filter(v -> v.validity().covers(day)).toList();
    }

    /** Posts that exist on a day. */
    public List<Post> postsOn(LocalDate day) {
        return posts.stream().filter(post -> post.validity().covers(day)).toList();
    }

    /** The fields that the post of a title answers for on a day; none for a title that the list does not have. */
    public Set<String> fieldsOf(String title, LocalDate day) {
        return postsOn(day).stream()
                .filter(post -> post.isCalled(title))
                .flatMap(post -> post.topics().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the post of a title answers for a field, or did. */
    public boolean isFieldOfPost(String title, String topic) {
        return posts.stream()
                .anyMatch(post -> post.isCalled(title) && post.topics().contains(topic));
    }

    /** Whether a post of any unit answers for the topic. */
    public boolean hasUnitInCharge(String topic) {
        return posts.stream()
                .anyMatch(post -> post.unit() != null && post.topics().contains(topic));
    }

    /** Whether a post of the unit answers for the topic; a unit is named by id or by name. */
    public boolean isUnitInChargeOf(String unit, String topic) {
        return posts.stream()
                .filter(post -> post.topics().contains(topic))
                .anyMatch(post -> unit.equals(post.unit())
                        || (post.unit() != null
                                && unit(post.unit())
                                        .map(Unit::name)
                                        .filter(unit::equals)
                                        .isPresent()));
    }

    public RuleDays rulesOn(LocalDate day) {
        return RuleDays.on(rules, day);
    }

    /** Saturday, Sunday or a listed holiday. */
    public boolean isDayOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.stream().anyMatch(year -> year.days().contains(day));
    }

    public boolean hasHolidaysOf(int year) {
        return holidays.stream().anyMatch(holiday -> holiday.year() == year);
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> id, String wanted) {
        return all.stream().filter(item -> id.apply(item).equals(wanted)).findFirst();
    }

    private static <T> List<T> unique(List<T> all, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        List<T> kept = new ArrayList<>(all.size());
        for (T item : all) {
            if (id.apply(item).isBlank() || !seen.add(id.apply(item))) {
                throw new IllegalArgumentException("missing or repeated id: " + id.apply(item));
            }
            kept.add(item);
        }
        return List.copyOf(kept);
    }
}
