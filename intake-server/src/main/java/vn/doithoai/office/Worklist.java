package vn.doithoai.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Folding;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Suspicion;
import vn.doithoai.question.form.Cover;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Charge;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.OfficeFacts;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.question.life.QuestionStore;

/**
 * What the lists of the desk need of every question, in memory: read once, kept true by the store. No request reads the
 * disk, so that ten thousand questions list as fast as ten.
 */
public final class Worklist {

    private static final int TITLE_MAX = 90;

    /** Stands for what is personal in a list. */
    private static final String COVER = "\u2026";

    private final Map<QuestionNumber, Item> items = new ConcurrentSkipListMap<>();

    /** What approved answers cite; of what few may know of, nothing. */
    private final Map<QuestionNumber, List<Answer.LegalBasis>> cited = new ConcurrentSkipListMap<>();

    private final QuestionStore store;
    private final Lifecycle lifecycle;

    /** Reads every question, and every change from now on. */
    public Worklist(QuestionStore store, OfficeFacts facts) {
        this.store = store;
        this.lifecycle = new Lifecycle(facts);
        // Watching first: what is stored while reading comes in twice rather than not at all.
        store.watch(question -> put(question, true));
        store.forEach(question -> put(question, false));
    }

    /** The content changed: clocks may be other ones. */
    public void readAgain() {
        store.forEach(question -> put(question, false));
    }

    /**
     * One question as the lists see it.
     *
     * @param title public title, or the beginning of what was sent, for who may read that
     * @param publicTitle the title as the public sees it, or empty while nothing is shown
     * @param noLegalGround whether the answer, or its draft, says that the law gives no ground for what is asked
     * @param charge whose matter it is
     * @param oneOfMany whether it came while very many came at once
     * @param proposedBy account that takes it for a complaint, or none
     * @param tasks what waits on it by a name of its own
     * @param untold whether the asker waits to be told something
     * @param answeredOn day of the answer that stands, or none
     * @param givenOn day it was given to the officer, as long as the officer has done nothing about it, or none
     * @param words everything searched, folded, for who may see how the asker can be reached
     * @param coveredWords the same without that, and without what is certainly personal in the text
     * @param publicWords what of it the public could read, folded
     */
    public record Item(
            QuestionNumber number,
            LocalDate receivedOn,
            int revision,
            Stage stage,
            @Nullable Outcome outcome,
            boolean noLegalGround,
            @Nullable String topic,
            @Nullable String village,
            @Nullable String session,
            DueClock clock,
            boolean pressing,
            boolean restricted,
            boolean oneOfMany,
            boolean shown,
            String title,
            String publicTitle,
            Charge charge,
            @Nullable String drafter,
            @Nullable String proposedBy,
            Set<String> about,
            boolean untold,
            List<Task> tasks,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate givenOn,
            @Nullable QuestionNumber mergedInto,
            @Nullable QuestionNumber follows,
            String words,
            String coveredWords,
            String publicWords) {

        /** Account that prepares the answer, or none. */
        public @Nullable String officer() {
            return charge.officer();
        }

        /** Whether something recorded from the minutes waits for the chair. */
        public boolean isUnconfirmed() {
            return tasks.stream().anyMatch(task -> task.what() == Task.What.MINUTES);
        }

        /** Whether it waits in the list of what was perhaps sent in bulk, and in no other. */
        public boolean isOneOfMany() {
            return oneOfMany && stage == Stage.QUARANTINED;
        }

        /** Whether it was given to this person, who has done nothing about it yet. */
        public boolean isNewTo(StaffMember who) {
            return givenOn != null && who.id().equals(officer());
        }

        public boolean isLate(LocalDate today) {
            return clock.readingOn(today).status().isOverdue();
        }

        public boolean isSoon(LocalDate today) {
            return clock.readingOn(today).status() == DueClock.Status.DUE_SOON;
        }
    }

    private void put(Question question, boolean changed) {
        QuestionState state = question.state();
        Answer answer = state.stage() == Stage.APPROVED && state.draft() != null ? state.draft() : state.answer();
        boolean open = !state.isRestricted() && state.about().isEmpty();
        cited.put(question.number(), open && answer != null ? answer.legalBasis() : List.of());
        items.merge(
                question.number(),
                item(question),
                (old, now) -> changed || now.revision() >= old.revision() ? now : old);
    }

    private Item item(Question question) {
        QuestionState state = question.state();
        Contact contact = question.submission().contact();
        String title = Objects.requireNonNullElse(question.submission().title(), "");
        String text = question.submission().text();
        String coveredTitle = Cover.over(title, what -> COVER);
        String coveredText = Cover.over(text, what -> COVER);
        String publicTitle =
                state.publicText() == null ? "" : state.publicText().title();
        String publicText = state.publicText() == null ? "" : state.publicText().text();
        boolean shown = state.visibility().showsText();
        Answer answer = state.draft() == null ? state.answer() : state.draft();
        String number = question.number().toString();
        return new Item(
                question.number(),
                question.received().on(),
                question.revision(),
                state.stage(),
                state.outcome(),
                answer != null && answer.findsNoLegalGround(),
                state.topic(),
                state.origin().village(),
                state.session(),
                lifecycle.clock(question),
                state.pressing(),
                state.isRestricted(),
                question.received().suspicions().contains(Suspicion.ONE_OF_MANY),
                shown,
                cut(!publicTitle.isEmpty() ? publicTitle : title.isEmpty() ? coveredText : coveredTitle),
                shown ? publicTitle : "",
                state.charge(),
                state.draftedBy(),
                proposedBy(state),
                state.about(),
                Task.isUntold(question),
                Task.of(question),
                state.stage() == Stage.ANSWERED ? state.answeredOn() : null,
                givenOn(question, state),
                state.mergedInto(),
                state.origin().follows(),
                Folding.fold(String.join(
                        " ",
                        number,
                        publicTitle,
                        publicText,
                        text,
                        title,
                        Objects.requireNonNullElse(contact.name(), ""),
                        Objects.requireNonNullElse(contact.phone(), ""))),
                Folding.fold(String.join(" ", number, publicTitle, publicText, coveredTitle, coveredText)),
                Folding.fold(shown ? String.join(" ", number, publicTitle, publicText) : number));
    }

    private static @Nullable LocalDate givenOn(Question question, QuestionState state) {
        String officer = state.charge().officer();
        LocalDate given = null;
        for (Event event : state.stage().isOpen() ? question.events() : List.<Event>of()) {
            if (event.act().by().id().equals(officer)) {
                given = null;
            } else if (event instanceof AnswerEvent.Assigned assigned
                    && assigned.officer().equals(officer)) {
                given = event.act().on();
            }
        }
        return given;
    }

    private static @Nullable String proposedBy(QuestionState state) {
        return state.proposal() == null ? null : state.proposal().by().id();
    }

    private static String cut(String text) {
        String line = PlainText.line(text);
        if (PlainText.length(line) <= TITLE_MAX) {
            return line;
        }
        int end = line.offsetByCodePoints(0, TITLE_MAX);
        int blank = line.lastIndexOf(' ', end);
        return line.substring(0, blank > 0 ? blank : end) + "…";
    }

    /** Everything this person may know of. */
    public List<Item> visibleTo(StaffMember who, Knowledge knowledge) {
        return items.values().stream()
                .filter(item -> knowledge.mayKnow(who, item.restricted(), item.about()))
                .toList();
    }

    /** Since when the oldest question waits that nobody has looked at; those that perhaps came in bulk do not count. */
    public Optional<LocalDate> oldestUnseen() {
        return items.values().stream()
                .filter(item -> item.stage() == Stage.RECEIVED || item.stage() == Stage.QUARANTINED)
                .filter(item -> !item.isOneOfMany())
                .map(Item::receivedOn)
                .min(Comparator.naturalOrder());
    }

    /** The numbers that were merged into one. */
    public List<QuestionNumber> mergedInto(QuestionNumber number) {
        return items.values().stream()
                .filter(item -> number.equals(item.mergedInto()))
                .map(Item::number)
                .toList();
    }

    /** The numbers of those that take one up (S67). */
    public List<QuestionNumber> following(QuestionNumber number) {
        return items.values().stream()
                .filter(item -> number.equals(item.follows()))
                .map(Item::number)
                .toList();
    }

    /**
     * Whether it is this person's turn.
     *
     * @param roles those in which the person acts on it
     */
    public static boolean needs(Item item, StaffMember member, Set<Role> roles, LocalDate today) {
        if (item.tasks().stream().anyMatch(task -> concerns(task, item, member, roles))) {
            return true;
        }
        List<Boolean> turns = new ArrayList<>();
        if (roles.contains(Role.SECRETARY)) {
            turns.add(secretarysTurn(item));
        }
        if (roles.contains(Role.OFFICER) || roles.contains(Role.SECRETARY)) {
            turns.add(draftersTurn(item, member));
        }
        if (roles.contains(Role.LEADER) || roles.contains(Role.CHAIR)) {
            turns.add(item.stage() == Stage.DRAFTED
                    && !member.id().equals(item.drafter())
                    && !item.about().contains(member.id()));
        }
        if (roles.contains(Role.CHAIR)) {
            turns.add(item.stage().isUndertaken() && (item.isLate(today) || item.isSoon(today)));
        }
        return turns.contains(true);
    }

    /**
     * Whether a task is this person's and not a colleague's.
     *
     * @param roles those in which the person acts on it
     */
    public static boolean concerns(Task task, Item item, StaffMember member, Set<Role> roles) {
        boolean secretary = roles.contains(Role.SECRETARY);
        return switch (task.what()) {
            case CONFIRM ->
                (secretary || roles.contains(Role.CHAIR)) && !member.id().equals(item.proposedBy());
            case MINUTES -> roles.contains(Role.CHAIR);
            case ERASURE, CORRECTION -> secretary;
            case REPLIED ->
                item.stage().turn() == Stage.Turn.DRAFTER ? isDraftersTask(item, member, secretary) : secretary;
            case UNCLEAR, RETURNED -> isDraftersTask(item, member, secretary);
            case CALL_BACK -> isInCharge(item) ? Knowledge.isOwn(member, item.charge()) : secretary;
        };
    }

    private static boolean isInCharge(Item item) {
        return item.charge().officer() != null || item.charge().unit() != null;
    }

    private static boolean isDraftersTask(Item item, StaffMember member, boolean secretary) {
        return item.officer() == null ? secretary : member.id().equals(item.officer());
    }

    private static boolean secretarysTurn(Item item) {
        return item.proposedBy() == null && item.stage().turn() == Stage.Turn.SECRETARY && !item.isOneOfMany();
    }

    private static boolean draftersTurn(Item item, StaffMember member) {
        boolean myUnit = item.officer() == null && Knowledge.isOwn(member, item.charge());
        boolean mine = member.id().equals(item.officer()) || myUnit;
        boolean myField = item.officer() == null
                && item.charge().unit() == null
                && item.topic() != null
                && member.topics().contains(item.topic());
        return (mine || myField)
                && (item.stage().turn() == Stage.Turn.DRAFTER
                        // A reply that came is waiting to be relayed: a draft nobody wrote yet.
                        || (item.stage() == Stage.DRAFTED && item.drafter() == null));
    }

    /** Legal bases that answers were approved with, those cited most first, of equals the one cited last. */
    public List<Answer.LegalBasis> cited() {
        Map<Answer.LegalBasis, Integer> times = new LinkedHashMap<>();
        List<List<Answer.LegalBasis>> newestLast = List.copyOf(cited.values());
        for (int i = newestLast.size() - 1; i >= 0; i--) {
            newestLast.get(i).forEach(basis -> times.merge(basis, 1, Integer::sum));
        }
        return times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Pressing ones first, then by due date, those without one last, then by number. */
    public static Comparator<Item> order() {
        return Comparator.comparing((Item item) -> !item.pressing())
                .thenComparing(item -> Optional.ofNullable(
                                item.stage().isOpen() ? item.clock().due() : null)
                        .orElse(LocalDate.MAX))
                .thenComparing(Item::number);
    }
}
