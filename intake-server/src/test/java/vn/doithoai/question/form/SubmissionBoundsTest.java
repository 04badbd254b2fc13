package vn.doithoai.question.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.question.Consent;
import vn.doithoai.question.form.SubmissionForm.Field;
import vn.doithoai.question.form.SubmissionForm.FieldError;
import vn.doithoai.question.form.SubmissionForm.Problem;

/** Each field at its bound, one beyond it, and filled with anything at all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubmissionBoundsTest {

    private static final SubmissionForm.Choices CHOICES =
            new SubmissionForm.Choices("T3"::equals, "2025-1"::equals, "thon-dong"::equals);

    private final Map<Field, String> typed = new EnumMap<>(Field.class);

    private SubmissionForm form(boolean consent, boolean publishName) {
        SubmissionForm form = SubmissionForm.empty("1")
                .with(Field.TEXT, "Khi nào xã sửa đường?")
                .with(Field.KIND, "question")
                .with(Field.CONSENT, consent ? "1" : "")
                .with(Field.PUBLISH_NAME, publishName ? "1" : "");
        for (Map.Entry<Field, String> entry : typed.entrySet()) {
            form = form.with(entry.getKey(), entry.getValue());
        }
        return form;
    }

    private static List<FieldError> errors(Field field, String value) {
        SubmissionBoundsTest one = new SubmissionBoundsTest();
        one.typed.put(field, value);
        return one.form(true, false).check(CHOICES) instanceof SubmissionForm.Invalid invalid
                ? invalid.errors()
                : List.of();
    }

    private static String ofLength(Field field, int length) {
        return field == Field.EMAIL ? "a@" + "ế".repeat(length - 5) + ".vn" : "ế".repeat(length);
    }

    @TestFactory
    Stream<DynamicTest> the_bound_is_allowed_and_one_more_is_not() {
        return Stream.of(
                        Map.entry(Field.TITLE, 120),
                        Map.entry(Field.TEXT, 2_000),
                        Map.entry(Field.NAME, 100),
                        Map.entry(Field.EMAIL, 254),
                        Map.entry(Field.POSTAL_ADDRESS, 300))
                .map(bound -> dynamicTest(bound.getKey() + " " + bound.getValue(), () -> {
                    Field field = bound.getKey();
                    assertThat(errors(field, ofLength(field, bound.getValue()))).isEmpty();
                    assertThat(errors(field, ofLength(field, bound.getValue() + 1)))
                            .containsExactly(new FieldError(field, Problem.TOO_LONG));
                }));
    }

    @Test
    void ten_characters_are_a_question_and_nine_are_not() {
        assertThat(errors(Field.TEXT, "😀".repeat(10))).isEmpty();
        assertThat(errors(Field.TEXT, "😀".repeat(9))).containsExactly(new FieldError(Field.TEXT, Problem.TOO_SHORT));
    }

    @Test
    void without_consent_nothing_is_sent_and_nothing_is_agreed_to_by_default() {
        SubmissionForm.Checked checked = form(false, false).check(CHOICES);
        assertThat(checked)
                .isEqualTo(new SubmissionForm.Invalid(List.of(new FieldError(Field.CONSENT, Problem.MISSING))));
        assertThat(Consent.NOT_ASKED.processing() || Consent.NOT_ASKED.publishName())
                .isFalse();
    }

    @Test
    void the_consent_to_be_named_is_its_own() {
        typed.put(Field.NAME, "Trần Văn Mẫu");
        assertThat(form(true, false).check(CHOICES))
                .isInstanceOfSatisfying(
                        SubmissionForm.Valid.class,
                        valid -> assertThat(valid.submission().consent().publishName())
                                .isFalse());
        assertThat(form(true, true).check(CHOICES))
                .isInstanceOfSatisfying(
                        SubmissionForm.Valid.class,
                        valid -> assertThat(valid.submission().consent().publishName())
                                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a b@c.vn", "a@b..vn", "@b.vn", "a@.vn", "a@b.vn.", "<a@b.vn>", "a@b.vn, c@d.vn"})
    void what_is_no_address_of_mail_is_not(String email) {
        assertThat(errors(Field.EMAIL, email)).containsExactly(new FieldError(Field.EMAIL, Problem.NOT_AN_EMAIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "Mẫu 2", "a@b.vn", "0912345678", "Mẫu; DROP", "Mẫu\u202E<b>"})
    void what_is_no_name_is_not(String name) {
        assertThat(errors(Field.NAME, name)).containsExactly(new FieldError(Field.NAME, Problem.NOT_A_NAME));
    }

    @Test
    void a_number_that_is_wrong_is_told_once_also_when_it_is_needed_for_the_reply() {
        typed.put(Field.PHONE, "123");
        typed.put(Field.REPLY_WISH, "zalo");
        assertThat(form(true, false).check(CHOICES))
                .isEqualTo(new SubmissionForm.Invalid(List.of(new FieldError(Field.PHONE, Problem.NOT_A_PHONE))));
    }

    @Property
    void anything_typed_anywhere_is_either_valid_or_told_with_one_mistake_a_field(
            @ForAll @StringLength(max = 400) String anything, @ForAll Field where, @ForAll boolean consent) {
        SubmissionBoundsTest one = new SubmissionBoundsTest();
        one.typed.put(where, anything);
        SubmissionForm.Checked checked = one.form(consent, false).check(CHOICES);
        if (checked instanceof SubmissionForm.Invalid invalid) {
            assertThat(invalid.errors()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(invalid.errors())
                    .extracting(FieldError::field)
                    .doesNotHaveDuplicates()
                    .isSorted();
        } else {
            assertThat(consent || where == Field.CONSENT).isTrue();
        }
    }
}
