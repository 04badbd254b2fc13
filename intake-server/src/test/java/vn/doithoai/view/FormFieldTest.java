package vn.doithoai.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.form.SubmissionForm;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormFieldTest {

    @Test
    void every_field_of_the_form_has_one_row_and_a_name_of_its_own() {
        assertThat(FormField.all())
                .extracting(FormField::field)
                .containsExactlyInAnyOrder(SubmissionForm.Field.values());
        assertThat(FormField.all()).extracting(FormField::name).doesNotHaveDuplicates();
    }

    @Test
    void every_field_has_its_words_on_the_form_and_on_the_page_to_check() {
        for (FormField row : FormField.all()) {
            if (row.field() != SubmissionForm.Field.CONSENT) {
                String field = row.field().name();
                assertThat(Samples.MESSAGES.has("ask." + field)).as(field).isTrue();
                assertThat(Samples.MESSAGES.has(row.label())).as(field).isTrue();
            }
        }
    }

    @Test
    void what_is_typed_has_a_limit_and_what_is_chosen_has_none() {
        for (FormField row : FormField.all()) {
            boolean typed = row.type().matches("text|textarea|tel|email");
            assertThat(row.field().limit() > 0).as(row.name()).isEqualTo(typed);
        }
    }
}
