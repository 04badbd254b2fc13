package vn.doithoai.question.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doithoai.question.Consent;
import vn.doithoai.question.Contact;
import vn.doithoai.question.Kind;
import vn.doithoai.question.Submission;
import vn.doithoai.question.form.SubmissionForm.Field;
import vn.doithoai.question.form.SubmissionForm.FieldError;
import vn.doithoai.question.form.SubmissionForm.Problem;
import vn.doithoai.question.publication.PublishedQuestion;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubmissionFormTest {

    private static final SubmissionForm.Choices CHOICES =
            new SubmissionForm.Choices("T3"::equals, "2025-1"::equals, Set.of("thon-dong", "thon-doai")::contains);
    private static final String QUESTION = "Khi nào xã sửa đường liên thôn?";

    private static SubmissionForm form(
            String text, String name, String phone, String email, String address, String wish) {
        return asked(text)
                .with(Field.NAME, name)
                .with(Field.PHONE, phone)
                .with(Field.EMAIL, email)
                .with(Field.POSTAL_ADDRESS, address)
                .with(Field.REPLY_WISH, wish);
    }

    private static SubmissionForm asked(String text) {
        return SubmissionForm.empty("1")
                .with(Field.TEXT, text)
                .with(Field.KIND, "question")
                .with(Field.CONSENT, "1");
    }

    private static SubmissionForm withText(String text) {
        return form(text, "", "", "", "", "");
    }

    private static SubmissionForm withName(String name) {
        return form(QUESTION, name, "", "", "", "");
    }

    private static Submission valid(SubmissionForm form) {
        SubmissionForm.Checked checked = form.check(CHOICES);
        assertThat(checked).isInstanceOf(SubmissionForm.Valid.class);
        return ((SubmissionForm.Valid) checked).submission();
    }

    private static List<FieldError> errors(SubmissionForm form) {
        return form.check(CHOICES) instanceof SubmissionForm.Invalid invalid ? invalid.errors() : List.of();
    }

    @Test
    void the_least_one_can_send_is_a_question_its_kind_and_the_consent() {
        Submission submission = valid(withText(QUESTION));
        assertThat(submission.contact()).isEqualTo(Contact.NONE);
        assertThat(submission.consent()).isEqualTo(new Consent(true, false, "1"));
        assertThat(submission.topic()).isNull();
        assertThat(submission.session()).isNull();
    }

    @Test
    void every_field_wrong_at_once_is_told_at_once_in_the_order_of_the_form() {
        SubmissionForm wrong = SubmissionForm.empty("1")
                .with(Field.TITLE, "x".repeat(SubmissionForm.TITLE_MAX + 1))
                .with(Field.TEXT, "ngắn")
                .with(Field.KIND, "khong-co")
                .with(Field.TOPIC, "T99")
                .with(Field.SESSION, "2024-1")
                .with(Field.VILLAGE, "thon-la")
                .with(Field.GROUPS, "nguoi-la")
                .with(Field.NAME, "<script>")
                .with(Field.PHONE, "12345")
                .with(Field.EMAIL, "khong-phai-thu")
                .with(Field.POSTAL_ADDRESS, "x".repeat(SubmissionForm.ADDRESS_MAX + 1))
                .with(Field.REPLY_WISH, "bo-cau");
        assertThat(errors(wrong))
                .containsExactly(
                        new FieldError(Field.TITLE, Problem.TOO_LONG),
                        new FieldError(Field.TEXT, Problem.TOO_SHORT),
                        new FieldError(Field.KIND, Problem.UNKNOWN_CHOICE),
                        new FieldError(Field.TOPIC, Problem.UNKNOWN_CHOICE),
                        new FieldError(Field.SESSION, Problem.UNKNOWN_CHOICE),
                        new FieldError(Field.VILLAGE, Problem.UNKNOWN_CHOICE),
                        new FieldError(Field.GROUPS, Problem.UNKNOWN_CHOICE),
                        new FieldError(Field.NAME, Problem.NOT_A_NAME),
                        new FieldError(Field.PHONE, Problem.NOT_A_PHONE),
                        new FieldError(Field.EMAIL, Problem.NOT_AN_EMAIL),
                        new FieldError(Field.POSTAL_ADDRESS, Problem.TOO_LONG),
                        new FieldError(Field.REPLY_WISH, Problem.UNKNOWN_CHOICE),
                        new FieldError(Field.CONSENT, Problem.MISSING));
    }

    @Test
    void what_kind_it_is_need_not_be_said() {
        assertThat(valid(withText(QUESTION).with(Field.KIND)).kind()).isEqualTo(Kind.QUESTION);
        assertThat(valid(withText(QUESTION).with(Field.KIND, "petition")).kind())
                .isEqualTo(Kind.PETITION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0084912345678",
                "+84 (0)912 345 678",
                "00 84 912 345 678",
                "+840912345678",
                "ĐT: 0912345678",
                "Số điện thoại: 0912.345.678",
                "84912345678",
                "０９１２ ３４５ ６７８"
            })
    void a_telephone_number_is_read_as_people_write_it(String typed) {
        assertThat(valid(form(QUESTION, "", typed, "", "", "")).contact().phone())
                .isEqualTo("0912345678");
    }

    @ParameterizedTest
    @CsvSource({
        "Cử tri thôn 3, 0",
        "Tập thể 12 hộ xóm Mới, 12",
        "Nhân dân xóm Mới, 0",
        "cu tri thon 3, 0",
        "Chi hội Nông dân thôn Đông, 0",
        "45 người dân thôn Đoài, 45",
    })
    void who_writes_a_group_where_the_name_belongs_asks_for_that_group(String typed, int people) {
        Submission sent = valid(withName(typed));
        assertThat(sent.contact().name()).isNull();
        assertThat(sent.collective().name()).isEqualTo(typed);
        assertThat(sent.collective().people()).isEqualTo(people);
    }

    @Test
    void a_group_asks_without_a_name_to_show() {
        Submission sent = valid(withName("Cử tri thôn 3").with(Field.PUBLISH_NAME, "1"));
        assertThat(sent.consent().publishName()).isFalse();
    }

    @Test
    void what_was_said_of_the_group_itself_comes_first() {
        Submission sent = valid(withName("Tập thể 12 hộ xóm Mới")
                .with(Field.COLLECTIVE, "Chi đoàn xóm Mới")
                .with(Field.PEOPLE, "20"));
        assertThat(sent.collective().name()).isEqualTo("Chi đoàn xóm Mới");
        assertThat(sent.collective().people()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đ/c Thử", "Đoàn Văn Mẫu", "Hội Thử", "Ông Mẫu, bà Thử", "H'Mẫu Thử"})
    void a_person_may_be_called_so(String name) {
        assertThat(valid(withName(name)).contact().name()).isEqualTo(name);
    }

    @Test
    void length_is_counted_after_composing() {
        String two = "ế".repeat(SubmissionForm.TEXT_MAX);
        String decomposed = Normalizer.normalize(two, Normalizer.Form.NFD);
        assertThat(decomposed).hasSize(3 * SubmissionForm.TEXT_MAX);
        assertThat(valid(withText(decomposed)).text()).isEqualTo(two);
        assertThat(errors(withText(decomposed + "e"))).containsExactly(new FieldError(Field.TEXT, Problem.TOO_LONG));
        assertThat(valid(withText("x".repeat(SubmissionForm.TEXT_MIN))).text()).hasSize(SubmissionForm.TEXT_MIN);
        assertThat(errors(withText("x".repeat(SubmissionForm.TEXT_MIN - 1) + "\u200B \n")))
                .containsExactly(new FieldError(Field.TEXT, Problem.TOO_SHORT));
        assertThat(errors(withText(" \u200B\u00A0"))).containsExactly(new FieldError(Field.TEXT, Problem.MISSING));
    }

    @ParameterizedTest
    @CsvSource({
        "0912345678, 0912345678",
        "0912 345 678, 0912345678",
        "0912.345.678, 0912345678",
        "091-234-5678, 0912345678",
        "+84912345678, 0912345678",
        "(+84) 912345678, 0912345678",
        "84912345678, 0912345678",
        "０９１２３４５６７８, 0912345678",
        "0239 3855 555, 02393855555",
        "(0258) 3859307, 02583859307"
    })
    void a_telephone_number_is_taken_however_it_is_written(String written, String digits) {
        assertThat(valid(form(QUESTION, "", written, "", "", "phone")).contact().phone())
                .isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01234567890", "091234567", "09123456789", "không có", "1900 1234"})
    void what_is_no_telephone_number_is_not(String written) {
        assertThat(errors(form(QUESTION, "", written, "", "", "")))
                .containsExactly(new FieldError(Field.PHONE, Problem.NOT_A_PHONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ánh", "Y Moan", "H'Hen Niê", "Nguyễn Thị Ánh-Tuyết", "TRẦN VĂN A.", "K’Brêh"})
    void names_of_all_peoples_are_names(String name) {
        assertThat(valid(withName(name)).contact().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"phone, PHONE", "zalo, PHONE", "email, EMAIL", "letter, POSTAL_ADDRESS"})
    void a_wish_for_a_reply_needs_the_way_to_send_it(String wish, Field field) {
        assertThat(errors(form(QUESTION, "", "", "", "", wish)))
                .containsExactly(new FieldError(field, Problem.NEEDED_FOR_REPLY));
    }

    @Test
    void a_name_can_be_published_only_where_there_is_one() {
        SubmissionForm nameless = asked(QUESTION).with(Field.PUBLISH_NAME, "1");
        assertThat(errors(nameless)).containsExactly(new FieldError(Field.NAME, Problem.NEEDED_TO_PUBLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "' 12 ', 12",
        "１２, 12",
        "1.200, 1200",
        "1 200, 1200",
        "12 đoàn viên ký tên, 12",
        "khoảng 30 người, 30",
        "'', 0"
    })
    void how_many_ask_together_is_taken_however_it_is_written(String written, int people) {
        Submission submission = valid(
                asked(QUESTION).with(Field.COLLECTIVE, "Chi đoàn thôn Đông").with(Field.PEOPLE, written));
        assertThat(submission.collective())
                .isEqualTo(new Submission.Collective("Chi đoàn thôn Đông", people, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mười hai", "1", "0", "-5", "100000", "30-40", "12 nam, 8 nữ", "99999999999999999999"})
    void what_is_no_number_of_people_is_told(String written) {
        assertThat(errors(asked(QUESTION).with(Field.PEOPLE, written)))
                .containsExactly(new FieldError(Field.PEOPLE, Problem.NOT_A_NUMBER_OF_PEOPLE));
    }

    @Test
    void several_villages_ask_each_of_them_once_and_none_that_is_unknown() {
        SubmissionForm form = asked(QUESTION).with(Field.VILLAGE, "thon-dong");
        assertThat(valid(form.with(Field.OTHER_VILLAGES, "thon-dong", "thon-doai", "thon-doai"))
                        .collective()
                        .villages())
                .containsExactly("thon-doai");
        assertThat(errors(form.with(Field.OTHER_VILLAGES, "thon-doai", "thon-khong-co")))
                .containsExactly(new FieldError(Field.OTHER_VILLAGES, Problem.UNKNOWN_CHOICE));
    }

    @Test
    void a_form_made_of_a_submission_makes_it_again() {
        Submission sent = valid(asked(QUESTION)
                .with(Field.COLLECTIVE, "Chi hội")
                .with(Field.PEOPLE, "1.200")
                .with(Field.OTHER_VILLAGES, "thon-doai", "thon-dong"));
        assertThat(valid(SubmissionForm.of(sent))).isEqualTo(sent);
    }

    @Test
    void whoever_lives_elsewhere_may_ask_too() {
        SubmissionForm form = asked(QUESTION)
                .with(Field.KIND, "QUESTION")
                .with(Field.TOPIC, "T3")
                .with(Field.SESSION, "2025-1")
                .with(Field.VILLAGE, PublishedQuestion.OUTSIDE_COMMUNE)
                .with(Field.GROUPS, "youth")
                .with(Field.REPLY_WISH, "look-up-myself");
        assertThat(valid(form).village()).isEqualTo(PublishedQuestion.OUTSIDE_COMMUNE);
    }

    @Test
    void no_text_form_shows_what_was_typed() {
        SubmissionForm form = form(QUESTION, "Trần Văn Mẫu", "0912345678", "", "", "phone");
        assertThat(form.toString() + valid(form) + valid(form).contact()).doesNotContain("Mẫu", "0912", "đường");
    }
}
