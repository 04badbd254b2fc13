package vn.doithoai.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.doithoai.question.UndertakingKind;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.question.publication.Undertaking;
import vn.doithoai.question.publication.Undertaking.Status;
import vn.doithoai.view.Addresses;

/** What the office said it would do, sorted by how it stands: what is late first, what was done last. */
final class UndertakingLists {

    private static final String LATE = "qua-han";
    private static final String DONE = "da-xong";

    private static final Comparator<Undertaking> BY_DUE = Comparator.comparing(Undertaking::due)
            .thenComparing(undertaking -> undertaking.question().number());
    private static final Comparator<Undertaking> NEWEST_FIRST = Comparator.comparing(UndertakingLists::fulfilledOn)
            .thenComparing(undertaking -> undertaking.question().number())
            .reversed();

    /**
     * Undertakings that stand alike.
     *
     * @param slug last part of the address of their list, and of the keys of their words
     */
    record Group(String slug, List<Undertaking> all) {
        Group {
            all = List.copyOf(all);
        }

        String address() {
            return Addresses.undertakings(slug);
        }

        boolean isLate() {
            return slug.equals(LATE);
        }

        boolean isDone() {
            return slug.equals(DONE);
        }
    }

    private final LocalDate today;
    private final List<Undertaking> all;
    private final List<Group> groups;
    private final List<Status> hidden;

    UndertakingLists(List<PublishedQuestion> feed, LocalDate today) {
        this.today = today;
        this.all = feed.stream()
                .flatMap(question -> Undertaking.of(question).stream())
                .filter(undertaking -> undertaking.statusOn(today) != Status.LAPSED)
                .toList();
        this.hidden = feed.stream()
                .filter(question -> question.content() == null)
                .flatMap(question -> Undertaking.standings(question, today).stream())
                .toList();
        this.groups = List.of(
                group(LATE, BY_DUE, undertaking -> isOverdue(undertaking)),
                group("da-hua", BY_DUE, undertaking -> isOpen(undertaking, UndertakingKind.PROMISE)),
                group(
                        "dang-nghien-cuu",
                        BY_DUE,
                        undertaking -> isOpen(undertaking, UndertakingKind.STUDY)
                                || isOpen(undertaking, UndertakingKind.FORWARD)),
                group("se-kien-nghi", BY_DUE, undertaking -> isOpen(undertaking, UndertakingKind.PETITION)),
                group("cho-co-quan-khac", BY_DUE, undertaking -> is(undertaking, Status.WAITING_FOR_ANOTHER_BODY)),
                group(
                        DONE,
                        NEWEST_FIRST,
                        undertaking -> is(undertaking, Status.KEPT)
                                || is(undertaking, Status.KEPT_RENEWED)
                                || is(undertaking, Status.KEPT_LATE)));
    }

    /** All that was said and has not lapsed. */
    List<Undertaking> all() {
        return all;
    }

    List<Group> groups() {
        return groups;
    }

    /** All of which something is so, as the groups follow one another: late first, done last. */
    List<Undertaking> where(Predicate<Undertaking> wanted) {
        return groups.stream()
                .flatMap(group -> group.all().stream())
                .filter(wanted)
                .toList();
    }

    /** What was said at a session or about a question of it. */
    List<Undertaking> ofSession(String id) {
        return where(undertaking -> id.equals(content(undertaking).session()));
    }

    List<Undertaking> ofVillage(String id) {
        return where(undertaking -> content(undertaking).villages().contains(id));
    }

    /** What a unit is in charge of. */
    List<Undertaking> ofUnit(String id) {
        return where(undertaking -> id.equals(undertaking.unit()));
    }

    private static PublishedQuestion.Content content(Undertaking undertaking) {
        return Objects.requireNonNull(undertaking.question().content());
    }

    /** How those of questions without a public text stand. */
    List<Status> hidden() {
        return hidden;
    }

    /** For the start page: what is late longest, and always what is due next. */
    List<Undertaking> nearest(int most) {
        List<Undertaking> late = sorted(BY_DUE, undertaking -> isOverdue(undertaking));
        List<Undertaking> next = sorted(
                BY_DUE,
                undertaking -> is(undertaking, Status.OPEN) || is(undertaking, Status.WAITING_FOR_ANOTHER_BODY));
        int places = Math.max(most - next.size(), most - 1);
        return Stream.concat(late.stream().limit(places), next.stream())
                .limit(most)
                .toList();
    }

    private List<Undertaking> sorted(Comparator<Undertaking> order, Predicate<Undertaking> wanted) {
        return all.stream().filter(wanted).sorted(order).toList();
    }

    private Group group(String slug, Comparator<Undertaking> order, Predicate<Undertaking> wanted) {
        return new Group(slug, sorted(order, wanted));
    }

    private boolean isOpen(Undertaking undertaking, UndertakingKind kind) {
        return is(undertaking, Status.OPEN) && undertaking.kind() == kind;
    }

    private boolean isOverdue(Undertaking undertaking) {
        return is(undertaking, Status.LATE) || is(undertaking, Status.LATE_BUT_RENEWED);
    }

    private boolean is(Undertaking undertaking, Status status) {
        return undertaking.statusOn(today) == status;
    }

    private static LocalDate fulfilledOn(Undertaking undertaking) {
        return Objects.requireNonNullElse(undertaking.endedOn(), LocalDate.MIN);
    }
}
