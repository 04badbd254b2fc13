package vn.doithoai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.base.Syllable;

/** What a reader sees of a long text. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExtractTest {

    private static final String LONG = "Ủy ban xã đã nhận được ý kiến của bà con. ".repeat(20)
            + "Đèn đường ở ngã ba chợ hỏng từ tháng ba. "
            + "Việc này giao cho Phòng Kinh tế. ".repeat(20);

    private static String text(Extract extract) {
        return extract.pieces().stream().map(Extract.Piece::text).collect(Collectors.joining());
    }

    private static List<String> hits(Extract extract) {
        return extract.pieces().stream()
                .filter(Extract.Piece::hit)
                .map(Extract.Piece::text)
                .toList();
    }

    @Test
    void the_words_are_marked_as_written_however_they_were_typed() {
        Extract extract = Extract.of("Câu hỏi:", "Đèn đường hỏng, bao giờ sửa đường?", Syllable.of("duong den"));
        assertThat(hits(extract)).containsExactly("Đèn", "đường", "đường");
        assertThat(text(extract)).isEqualTo("Đèn đường hỏng, bao giờ sửa đường?");
    }

    @Test
    void a_long_text_is_cut_at_whole_words_around_the_first_hit() {
        Extract extract = Extract.of("Trả lời:", LONG, Syllable.of("den"));
        assertThat(text(extract))
                .startsWith("…")
                .endsWith("…")
                .contains("Đèn đường ở ngã ba chợ")
                .hasSizeLessThan(240);
        String inside = text(extract).substring(1, text(extract).length() - 1);
        assertThat(LONG).contains(" " + inside);
        assertThat(LONG.substring(LONG.indexOf(inside) + inside.length())).matches("(?s)[ .,].*");
    }

    @Test
    void without_a_hit_it_begins_at_the_beginning() {
        assertThat(text(Extract.of("Trả lời:", LONG, Syllable.of("nuoc")))).startsWith("Ủy ban xã đã nhận");
        assertThat(text(Extract.of("Trả lời:", "", List.of()))).isEmpty();
    }

    @Test
    void a_word_without_an_end_is_cut_all_the_same() {
        assertThat(text(Extract.of("Câu hỏi:", "a".repeat(5000), List.of())).length())
                .isLessThan(240);
    }

    @Test
    void a_word_with_other_marks_than_those_typed_is_another_word() {
        assertThat(hits(Extract.of("", "Ở chợ không có chó, cho dù là chò", Syllable.of("chó"))))
                .containsExactly("chó");
        assertThat(hits(Extract.of("", "Chỗ đổ rác thải", Syllable.of("rac tha, đô"))))
                .containsExactly("đổ", "rác");
        assertThat(hits(Extract.of("", "Sửa đường", Syllable.of("sữa đuờng")))).containsExactly("Sửa", "đường");
    }
}
