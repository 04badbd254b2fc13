package vn.doithoai.desk.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Folding;
import vn.doithoai.desk.frame.Controls;
import vn.doithoai.desk.frame.Days;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.office.StaffMember;
import vn.doithoai.office.Task;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.view.Field;

/** Narrows a list of questions by what was chosen, and shows the form in which one chooses. */
final class ListFilter {

    /** Chosen where nobody has the matter yet. */
    private static final String NOBODY = "-";

    private static final int DAY_MAX = 20;
    private static final int SEARCH_MAX = 100;

    /** A telephone number as it is said abroad begins with the country. */
    private static final Pattern COUNTRY = Pattern.compile("(?<![0-9])(?:\\+|00)84[ .()-]*(?:0[ .()-]*)?");

    private static final Pattern COUNTRY_ALONE = Pattern.compile("(?<![0-9])84(?=[0-9]{9}(?![0-9]))");

    private final ListQuery query;
    private final Cells cells;
    private final DeskParts parts;
    private final Controls inputs;
    private final List<String> words;
    private final Optional<QuestionNumber> number;
    private final Optional<LocalDate> from;
    private final Optional<LocalDate> until;

    ListFilter(ListQuery query, Cells cells, DeskParts parts) {
        this.query = query;
        this.cells = cells;
        this.parts = parts;
        this.inputs = new Controls(parts.wording());
        this.words = Arrays.stream(
                        Folding.fold(withoutCountry(typed(ListQuery.SEARCH))).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        this.number = QuestionNumber.said(typed(ListQuery.SEARCH), parts.today().getYear());
        this.from = Days.read(typed(ListQuery.FROM));
        this.until = Days.read(typed(ListQuery.UNTIL));
    }

    private static String withoutCountry(String typed) {
        String home = COUNTRY.matcher(typed).replaceAll("0");
        return COUNTRY_ALONE.matcher(home).replaceAll("0");
    }

    private String typed(String name) {
        return Objects.requireNonNullElse(query.value(name), "");
    }

    boolean fits(Worklist.Item item) {
        return found(item)
                && privately(
                        ListQuery.TASK,
                        what -> item.tasks().stream()
                                .anyMatch(task -> what.equals(task.what().name())))
                && equal(ListQuery.STAGE, item.stage().name())
                && privately(ListQuery.OUTCOME, how -> ends(how, item))
                && equal(ListQuery.TOPIC, cells.topicId(item))
                && equal(ListQuery.VILLAGE, cells.villageId(item))
                && equal(ListQuery.SESSION, cells.sessionId(item))
                && privately(ListQuery.OFFICER, officer -> officer.equals(orNobody(item.officer())))
                && privately(
                        ListQuery.UNIT,
                        unit -> unit.equals(orNobody(item.charge().unit())))
                && from.map(day -> !item.receivedOn().isBefore(day)).orElse(true)
                && until.map(day -> !item.receivedOn().isAfter(day)).orElse(true);
    }

    private static String orNobody(@Nullable String id) {
        return Objects.requireNonNullElse(id, NOBODY);
    }

    /** Who may read the public words only finds nothing by what is not in them. */
    private boolean privately(String name, Predicate<String> test) {
        String wanted = query.value(name);
        return wanted == null || (cells.isFull() && test.test(wanted));
    }

    private boolean equal(String name, @Nullable String value) {
        String wanted = query.value(name);
        return wanted == null || wanted.equals(value);
    }

    private boolean found(Worklist.Item item) {
        if (query.value(ListQuery.SEARCH) == null) {
            return true;
        }
        String searched = cells.searched(item);
        return isTheNumber(item) || (!words.isEmpty() && words.stream().allMatch(word -> has(searched, word)));
    }

    /** Whether the search names just this question; such a one comes first. */
    boolean isTheNumber(Worklist.Item item) {
        return number.filter(item.number()::equals).isPresent();
    }

    /** A word is found by its beginning, a number by any part of it: of a telephone number people know the end. */
    private static boolean has(String searched, String word) {
        return searched.startsWith(word)
                || searched.contains(" " + word)
                || (word.chars().allMatch(Character::isDigit) && searched.contains(word));
    }

    private static boolean ends(String how, Worklist.Item item) {
        return ResponseKind.NO_LEGAL_GROUND.name().equals(how)
                ? item.noLegalGround()
                : item.outcome() != null && item.outcome().name().equals(how);
    }

    /** The form, with what was chosen in it. */
    List<Field> fields() {
        Catalogue catalogue = parts.programme().catalogue();
        List<Field> fields = new ArrayList<>();
        fields.add(inputs.text(ListQuery.SEARCH, typed(ListQuery.SEARCH), SEARCH_MAX, false, "off", null));
        if (cells.isFull()) {
            fields.add(select(ListQuery.TASK, labelled(Task.What.values())));
        }
        fields.add(select(ListQuery.STAGE, labelled(Stage.values())));
        if (cells.isFull()) {
            fields.add(select(ListQuery.OUTCOME, outcomes()));
        }
        List<Choice> topics = catalogue.topics().stream()
                .map(topic -> new Choice(topic.id(), topic.label()))
                .toList();
        fields.add(inputs.choice("linh-vuc-loc", ListQuery.TOPIC, "select", options(ListQuery.TOPIC, topics)));
        if (!catalogue.villages().isEmpty()) {
            fields.add(select(
                    ListQuery.VILLAGE,
                    catalogue.villages().stream()
                            .map(village -> new Choice(village.id(), village.name()))
                            .toList()));
        }
        fields.add(select(
                ListQuery.SESSION,
                parts.programme().sessions().stream()
                        .map((DialogueSession session) -> new Choice(session.id(), session.title()))
                        .toList()));
        if (cells.isFull()) {
            fields.add(select(ListQuery.OFFICER, officers()));
            fields.add(select(ListQuery.UNIT, units(catalogue)));
        }
        fields.add(day(ListQuery.FROM, from));
        fields.add(day(ListQuery.UNTIL, until));
        return fields;
    }

    private Field day(String name, Optional<LocalDate> read) {
        String typed = typed(name);
        boolean wrong = !typed.isEmpty() && read.isEmpty();
        return inputs.text(name, typed, DAY_MAX, false, "off", wrong ? inputs.say("desk.filter.bad-day") : null);
    }

    /** Everybody who can have a matter, also those whose account is locked: their matters are there still. */
    private List<Choice> officers() {
        List<Choice> officers = new ArrayList<>(List.of(new Choice(NOBODY, inputs.say("desk.filter.nobody"))));
        parts.staff().all().stream()
                .filter(member -> List.of(Role.OFFICER, Role.SECRETARY, Role.LEADER, Role.CHAIR).stream()
                        .anyMatch(member::holds))
                .map((StaffMember member) -> new Choice(member.id(), member.name()))
                .forEach(officers::add);
        return officers;
    }

    private List<Choice> units(Catalogue catalogue) {
        List<Choice> units = new ArrayList<>(List.of(new Choice(NOBODY, inputs.say("desk.filter.no-unit"))));
        catalogue.units().stream()
                .map(unit -> new Choice(unit.id(), unit.name()))
                .forEach(units::add);
        return units;
    }

    private List<Choice> outcomes() {
        List<Choice> outcomes = new ArrayList<>(labelled(Outcome.values()));
        outcomes.add(
                new Choice(ResponseKind.NO_LEGAL_GROUND.name(), parts.wording().label(ResponseKind.NO_LEGAL_GROUND)));
        return outcomes;
    }

    private List<Choice> labelled(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(constant.name(), parts.wording().label(constant)))
                .toList();
    }

    private Field select(String name, List<Choice> choices) {
        return inputs.choice(name, "select", options(name, choices), false, null);
    }

    private List<Field.Option> options(String name, List<Choice> choices) {
        String chosen = query.value(name);
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option("", inputs.say("desk.filter.all"), chosen == null));
        choices.forEach(choice -> options.add(
                new Field.Option(choice.value(), choice.label(), choice.value().equals(chosen))));
        return options;
    }

    private record Choice(String value, String label) {}
}
