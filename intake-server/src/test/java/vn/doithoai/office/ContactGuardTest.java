package vn.doithoai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Kind;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.ReplyWish;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.publication.PublishedQuestion;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactGuardTest {

    private static final String PHONE = "0912345678";
    private static final String OTHER = "hotline 0900 000 002";

    private static final Submission ASKER = new Submission(
            null,
            "Bao giờ sửa đường thôn?",
            Kind.QUESTION,
            null,
            null,
            null,
            Set.of(),
            Submission.Collective.NONE,
            new Contact("Phạm Thị Mẫu", PHONE, "mau@example.org", "Số nhà 9, ngõ 3", ReplyWish.PHONE),
            new Consent(true, false, "1"));

    /** Makes a public record with a value in every component; one string of it, counted from 0, holds what is planted. */
    private static final class Planting {
        private final int where;
        private final String planted;
        private final List<String> strings = new ArrayList<>();

        private Planting(int where, String planted) {
            this.where = where;
            this.planted = planted;
        }

        private PublishedQuestion question() {
            return (PublishedQuestion) value(PublishedQuestion.class, "question");
        }

        private Object value(Type type, String path) {
            if (type == String.class) {
                strings.add(path);
                return strings.size() - 1 == where ? planted : OTHER;
            } else if (type instanceof ParameterizedType several) {
                return collection(several, path);
            } else if (type == QuestionNumber.class) {
                return new QuestionNumber(2025, 7);
            } else if (type == DueClock.class) {
                return new DueClock(DueClock.Rule.NONE, null, null, null, null, 0);
            } else if (type == Visibility.class) {
                return Visibility.PUBLIC;
            } else if (type == LocalDate.class) {
                return LocalDate.of(2025, 6, 10);
            } else if (type == OffsetDateTime.class) {
                return OffsetDateTime.parse("2025-06-10T08:00:00+07:00");
            } else if (type == boolean.class || type == Boolean.class) {
                return true;
            } else if (type == int.class) {
                return 1;
            } else if (type == long.class) {
                return 1L;
            }
            Class<?> known = (Class<?>) type;
            return known.isEnum() ? known.getEnumConstants()[0] : record(known, path);
        }

        private Object collection(ParameterizedType type, String path) {
            Type[] held = type.getActualTypeArguments();
            if (type.getRawType() == List.class) {
                return List.of(value(held[0], path));
            } else if (type.getRawType() == Set.class) {
                return Set.of(value(held[0], path));
            } else if (type.getRawType() == Optional.class) {
                return Optional.of(value(held[0], path));
            } else if (type.getRawType() == Map.class) {
                return Map.of(value(held[0], path + " key"), value(held[1], path));
            }
            throw new AssertionError(path + ": how is a " + type + " made?");
        }

        private Object record(Class<?> type, String path) {
            assertThat(type.isRecord()).as(path).isTrue();
            RecordComponent[] components = type.getRecordComponents();
            Object[] values = Arrays.stream(components)
                    .map(component -> value(component.getGenericType(), path + "." + component.getName()))
                    .toArray();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(types);
                return canonical.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(path, e);
            }
        }
    }

    private static boolean isIn(PublishedQuestion shown, Submission asker) {
        return !ContactGuard.find(shown, asker, false, Set.of()).isEmpty();
    }

    @Test
    void nothing_is_found_where_nobody_left_a_contact() {
        assertThat(isIn(new Planting(-1, PHONE).question(), ASKER)).isFalse();
    }

    @Test
    void a_telephone_number_is_found_in_every_string_of_the_public_record() {
        Planting none = new Planting(-1, PHONE);
        none.question();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < none.strings.size(); i++) {
            if (!isIn(new Planting(i, "ong An, 0912 345 678").question(), ASKER)) {
                missed.add(none.strings.get(i));
            }
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "question.content.forwards.body",
                "question.content.forwards.documentNumber",
                "question.content.promises.progress.steps.text",
                "question.content.studies.progress.deed.evidence.text",
                "question.content.timeline.progress.text",
                "question.content.answer.legalBasis.title",
                "question.content.answer.answeredBy",
                "question.content.post",
                "question.content.partners",
                "question.content.reopenings.replaced.details",
                "question.content.timeline.post"
            })
    void these_are_among_the_strings_that_are_looked_at(String path) {
        Planting none = new Planting(-1, PHONE);
        none.question();
        int where = none.strings.indexOf(path);

        assertThat(where).as(path).isNotNegative();
        for (String planted : List.of("+84 912.345.678", "Mau@Example.ORG", "số nhà 9, NGÕ 3")) {
            assertThat(isIn(new Planting(where, planted).question(), ASKER))
                    .as(planted)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912/345/678",
                "0912_345_678",
                "0912, 345, 678",
                "09\u200B12\u00AD345678",
                "\u0660\u0669\u0661\u0662 345 678",
                "\uFF10\uFF19\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18",
                "0 9 1 2 - 3 4 5 * 6 7 8",
                "+84 (0) 912|345|678",
                "mau @ example . org",
                "MAU\uFF20example\uFF0Eorg",
                "so nha 9 - ngo 3",
                "s\u1ED1 nha\u0300 9; ngo\u0303 3"
            })
    void however_a_contact_is_written_it_is_found(String planted) {
        Planting none = new Planting(-1, PHONE);
        none.question();
        int where = none.strings.indexOf("question.content.answer.legalBasis.title");
        assertThat(isIn(new Planting(where, planted).question(), ASKER)).isTrue();
    }

    @Test
    void digits_of_two_strings_are_not_joined_to_one_number() {
        PublishedQuestion.Content parts = new PublishedQuestion.Content(
                "Nhà số 0912",
                "345678 đồng",
                Kind.QUESTION,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        PublishedQuestion whole = new Planting(-1, PHONE).question();
        PublishedQuestion shown = new PublishedQuestion(
                whole.number(),
                whole.receivedOn(),
                whole.enteredAt(),
                whole.channel(),
                whole.stage(),
                whole.visibility(),
                null,
                null,
                null,
                null,
                null,
                "a".repeat(64),
                "b".repeat(64),
                whole.clocks(),
                whole.changedAt(),
                parts);

        assertThat(isIn(shown, ASKER)).isFalse();
    }

    private static Submission from(String name, boolean publishName, String address) {
        return new Submission(
                null,
                "Bao giờ sửa đường thôn?",
                Kind.QUESTION,
                null,
                null,
                null,
                Set.of(),
                Submission.Collective.NONE,
                new Contact(name, PHONE, "mau@example.org", address, ReplyWish.PHONE),
                new Consent(true, publishName, "1"));
    }

    private static Optional<HoldReason> found(String planted, Submission asker, boolean nameWithdrawn) {
        Planting none = new Planting(-1, PHONE);
        none.question();
        int where = none.strings.indexOf("question.content.answer.details");
        return ContactGuard.find(new Planting(where, planted).question(), asker, nameWithdrawn, Set.of()).stream()
                .map(ContactGuard.Hit::reason)
                .findFirst();
    }

    @Test
    void what_the_office_said_is_somebody_elses_passes_in_that_text_alone() {
        Planting none = new Planting(-1, PHONE);
        none.question();
        int where = none.strings.indexOf("question.content.answer.details");
        PublishedQuestion shown = new Planting(where, "Gọi văn phòng " + PHONE).question();
        String looked = ContactGuard.find(shown, ASKER, false, Set.of()).get(0).text();
        assertThat(ContactGuard.find(shown, ASKER, false, Set.of(looked))).isEmpty();
        PublishedQuestion other = new Planting(where, "Gọi ông ấy theo số " + PHONE).question();
        assertThat(ContactGuard.find(other, ASKER, false, Set.of(looked))).hasSize(1);
    }

    @Test
    void a_name_is_found_without_consent_and_once_the_consent_is_taken_back() {
        String planted = "Bà PHẠM THỊ  MẪU hỏi về đường thôn.";
        assertThat(found(planted, from("Phạm Thị Mẫu", false, "xã"), false)).hasValue(HoldReason.NAME);
        assertThat(found(planted, from("Phạm Thị Mẫu", true, "xã"), false)).isEmpty();
        assertThat(found(planted, from("Phạm Thị Mẫu", true, "xã"), true)).hasValue(HoldReason.NAME);
        assertThat(found("Ông Phạm Thị hỏi.", from("Phạm Thị Mẫu", false, "xã"), false))
                .isEmpty();
        assertThat(found("Mẫu đơn ở bộ phận một cửa.", from("Mẫu", false, "xã"), false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xã",
                "Thôn Một",
                "thôn 3",
                "Thôn Đông Sơn",
                "xóm 5, xã Sơn Trung",
                "tổ 7 thôn 12",
                "đường",
                "a",
                "2"
            })
    void an_address_that_is_everybodys_holds_nothing(String address) {
        String text =
                "Xã Sơn Trung trả lời bà con thôn Một, thôn 3, Thôn Đông Sơn, xóm 5, xã Sơn Trung, tổ 7 thôn 12: a"
                        + " đường 2 năm nữa làm.";
        assertThat(found(text, from("Phạm Thị Mẫu", true, address), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mau (a còng) example (chấm) org",
                "mau[at]example[dot]org",
                "mau a còng example chấm org",
                "Mau@example.org"
            })
    void a_mail_address_is_found_however_its_signs_are_spelt(String planted) {
        assertThat(found("Thư: " + planted + ".", from("Mẫu", false, "xã"), false))
                .hasValue(HoldReason.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0912 rồi 345 rồi 678", "không chín là 0, 9, 1, 2; sau đó 3 4 5 và 6 7 8", "(+84)912-345~678"})
    void a_number_is_found_whatever_stands_between_its_digits(String planted) {
        assertThat(found(planted, from("Mẫu", false, "xã"), false)).hasValue(HoldReason.PHONE);
    }
}
