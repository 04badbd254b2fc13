package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.question.Actor;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;

/**
 * An event of every kind, made by its components with a word planted in each string: once the asker is forgotten, only
 * those are left that are named here as the office's own. A new event, or a new field, is the asker's until somebody says
 * otherwise here.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForgottenWordsTest {

    private static final String X = "LỜI-NGƯỜI-HỎI";

    /** The reason the office gives for an act of its own, and the post and account of who acted. */
    private static final List<String> OF_EVERY_ACT_OF_THE_OFFICE = List.of("act.by.id", "act.by.post", "act.why");

    private static final List<String> OF_EVERY_ACT_OF_THE_ASKER = List.of("act.by.id", "act.by.post");

    private static final List<String> ANSWER = List.of(
            "answer.answeredBy",
            "answer.details",
            "answer.legalBasis.article",
            "answer.legalBasis.link",
            "answer.legalBasis.number",
            "answer.legalBasis.title",
            "answer.shortAnswer",
            "answer.unit");

    /** What the office says in its own words, in codes of the catalogue, or of itself: it stays. */
    private static final Map<EventKind, List<String>> OFFICES_OWN = officesOwn();

    private static Map<EventKind, List<String>> officesOwn() {
        Map<EventKind, List<String>> own = new EnumMap<>(EventKind.class);
        own.put(EventKind.RELEASED, List.of("reasonCode"));
        own.put(EventKind.REFUSED, List.of("reasonCode"));
        own.put(EventKind.ACCEPTED, List.of("about", "session", "topic"));
        own.put(EventKind.ATTACHED, List.of("file.sha256"));
        own.put(EventKind.RECLASSIFIED, List.of("about", "session", "topic"));
        own.put(EventKind.DIVERTED, List.of("confirmedBy.id", "confirmedBy.post"));
        own.put(EventKind.ASSIGNED, List.of("officer", "partners", "post", "unit"));
        own.put(EventKind.DRAFTED, ANSWER);
        own.put(EventKind.CORRECTED, ANSWER);
        own.put(EventKind.PUBLISHED, List.of("buildId"));
        own.put(EventKind.PROMISED, List.of("post", "text", "unit"));
        own.put(EventKind.STUDY_STARTED, List.of("partners", "reason", "unit"));
        own.put(EventKind.FORWARDING_DECIDED, List.of("body"));
        own.put(EventKind.FORWARDED, List.of("body", "documentNumber"));
        own.put(EventKind.PROGRESSED, List.of("done.evidence.text", "text"));
        own.put(EventKind.ANSWERED_PRIVATELY, List.of("letterNumber"));
        own.put(EventKind.VISIBILITY_CHANGED, List.of("reasonCode"));
        own.put(EventKind.MINUTES_CONFIRMED, List.of("minutes.signedBy", "minutes.title"));
        own.put(EventKind.SECRET_REPLACED, List.of("secretHash"));
        own.put(EventKind.ERASED, List.of("reasonCode"));
        List<String> spoken = new ArrayList<>(ANSWER);
        spoken.add("session");
        own.put(EventKind.ANSWERED_IN_SESSION, spoken);
        return own;
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void of_an_event_recorded_by_the_office_only_its_own_words_stay(EventKind kind) {
        Set<String> expected = new TreeSet<>(OFFICES_OWN.getOrDefault(kind, List.of()));
        expected.addAll(OF_EVERY_ACT_OF_THE_OFFICE);
        assertThat(left(planted(kind, Role.SECRETARY))).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = EventKind.class,
            names = {"CLARIFIED", "REOPENED", "WITHDRAWN", "NAME_WITHDRAWN", "DATA_REQUESTED"})
    void of_an_event_of_the_asker_the_reason_goes_too(EventKind kind) {
        assertThat(left(planted(kind, Role.ASKER))).containsExactlyElementsOf(OF_EVERY_ACT_OF_THE_ASKER);
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void the_reason_of_an_act_goes_where_whoever_erases_says_so_and_nothing_else_of_it(EventKind kind) {
        Event event = planted(kind, Role.SECRETARY);
        Set<String> expected = new TreeSet<>(left(event));
        expected.remove("act.why");
        if (kind == EventKind.DRAFTED) {
            expected.removeAll(List.of("answer.shortAnswer", "answer.details"));
        }

        Event bare = StaffWords.without(List.of(event), Set.of(0)).get(0);

        assertThat(left(bare)).containsExactlyElementsOf(expected);
        assertThat(bare.kind()).isEqualTo(kind);
        assertThat(bare.act().at()).isEqualTo(event.act().at());
        assertThat(StaffWords.without(List.of(event), Set.of(1)).get(0)).isEqualTo(event);
    }

    @Test
    void no_other_event_is_the_askers() {
        assertThat(Arrays.stream(EventKind.values()).filter(kind -> kind.by().contains(Role.ASKER)))
                .containsExactlyInAnyOrder(
                        EventKind.CLARIFIED,
                        EventKind.REOPENED,
                        EventKind.WITHDRAWN,
                        EventKind.NAME_WITHDRAWN,
                        EventKind.DATA_REQUESTED);
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void each_row_of_the_table_names_the_record_of_its_events(EventKind kind) {
        Event event = planted(kind, Role.SECRETARY);
        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.withoutAskersWords()).isInstanceOf(kind.type());
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void forgetting_twice_is_forgetting_once(EventKind kind) {
        Event once = planted(kind, Role.ASKER).withoutAskersWords();
        assertThat(once.withoutAskersWords()).isEqualTo(once);
    }

    /** The places of the strings in which the planted word is left. */
    private static Set<String> left(Event event) {
        Set<String> places = new TreeSet<>();
        walk("", event.withoutAskersWords(), places);
        return places;
    }

    private static void walk(String place, Object value, Set<String> places) {
        if (value instanceof String text) {
            if (text.contains(X)) {
                places.add(place);
            }
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object part = read(record, component);
                if (part != null) {
                    walk(place.isEmpty() ? component.getName() : place + "." + component.getName(), part, places);
                }
            }
        } else if (value instanceof Iterable<?> several) {
            several.forEach(part -> walk(place, part, places));
        }
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component + " cannot be read", e);
        }
    }

    private static Event planted(EventKind kind, Role by) {
        return kind.type().cast(made(kind.type(), by));
    }

    private static Object made(Type type, Role by) {
        if (type instanceof ParameterizedType generic) {
            Object part = made(generic.getActualTypeArguments()[0], by);
            return generic.getRawType() == Set.class ? Set.of(part) : List.of(part);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Actor.class) {
            return new Actor(X, Set.of(by), X);
        } else if (plain == String.class) {
            return X;
        } else if (plain == boolean.class) {
            return true;
        } else if (plain == Integer.class || plain == int.class) {
            return 2;
        } else if (plain == long.class) {
            return 2L;
        } else if (plain == LocalDate.class) {
            return LocalDate.of(2025, 6, 2);
        } else if (plain == OffsetDateTime.class) {
            return Life.RECEIVED_AT;
        } else if (plain == QuestionNumber.class) {
            return Life.NUMBER;
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        } else if (plain.isRecord()) {
            return record(plain, by);
        }
        throw new AssertionError("no sample of a " + plain + ": say here how to make one");
    }

    private static Object record(Class<?> type, Role by) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = made(components[i].getGenericType(), by);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be made", e);
        }
    }
}
