package vn.doithoai.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainTextTest {

    private static final String ROAD = "Đường bê tông thôn Hồ Sơn";

    @Test
    void three_ways_of_typing_give_the_same_text() {
        String decomposed = Normalizer.normalize(ROAD, Normalizer.Form.NFD);
        // Windows-1258 keeps the letter with its hat whole and adds the tone.
        String windows = ROAD.replace("ồ", "ô\u0300");
        assertThat(decomposed).hasSize(34);
        assertThat(PlainText.text(decomposed)).isEqualTo(ROAD).hasSize(25);
        assertThat(PlainText.text(windows)).isEqualTo(ROAD);
    }

    @Test
    void what_cannot_be_seen_is_dropped() {
        assertThat(PlainText.text("a\u200Bb\u200Dc\uFEFFd\u0000e\u0007f\u202Eg\u00ADh"))
                .isEqualTo("abcdefgh");
    }

    /** From an old Word file: the letter that is U+00AD there is the one of "đường". */
    @Test
    void the_soft_hyphen_stays_where_it_is_a_letter() {
        String old = "Bao gi\u00EA x\u00B7 s\u00F6a \u00AE\u00AD\u00EAng b\u00AA t\u00ABng th\u00ABn H\u00E5 S\u00ACn?";
        assertThat(PlainText.text(old)).isEqualTo(old);
        assertThat(PlainText.text("xe\u00AD máy ở Hồ\u00AD Sơn")).isEqualTo("xe máy ở Hồ Sơn");
    }

    /** As Word and Zalo write it; {@code receipt-check.js} must make the same of it. */
    @Test
    void what_a_person_has_and_what_is_stored_are_the_same_text() {
        String stored = "Bao giờ xã sửa đường đầu thôn?";
        assertThat(PlainText.text("Bao giờ\u00a0xã sửa đường đầu thôn?")).isEqualTo(stored);
        assertThat(PlainText.text("Bao giờ\u200b xã sửa đường đầu thôn?")).isEqualTo(stored);
    }

    @Test
    void a_letter_newer_than_this_Java_stays() {
        String newer = "Chợ sạch " + Character.toString(0x1FAEA) + "!";
        assertThat(Character.getType(0x1FAEA)).isEqualTo(Character.UNASSIGNED);
        assertThat(PlainText.text(newer)).isEqualTo(newer);
        assertThat(PlainText.text("a\uFDD0\uFFFFb")).isEqualTo("ab");
    }

    @Test
    void every_blank_is_a_blank_and_every_line_end_a_line_end() {
        assertThat(PlainText.text("  a\u00A0b\tc \r\n d\re\u2028f\u0085g  ")).isEqualTo("a b c \n d\ne\nf\ng");
        assertThat(PlainText.line(" a \r\n\n  b ")).isEqualTo("a b");
    }

    @Test
    void a_letter_and_its_mark_meet_when_what_was_between_them_is_dropped() {
        assertThat(PlainText.text("o\u200B\u0302")).isEqualTo("ô");
    }

    @Test
    void a_pile_of_marks_is_cut_to_what_a_script_may_need() {
        assertThat(PlainText.length(PlainText.text("a" + "\u0330".repeat(500)))).isLessThan(10);
    }

    @Test
    void a_pile_of_marks_with_hidden_characters_in_it_is_cut_too() {
        String hidden = ("\u0330".repeat(4) + "\u200B").repeat(10);
        assertThat(PlainText.text("a" + hidden)).isEqualTo("a" + "\u0330".repeat(4));
    }

    @Test
    void length_counts_what_a_person_counts() {
        assertThat(PlainText.length(PlainText.text("a😀" + Normalizer.normalize("ếệ", Normalizer.Form.NFD))))
                .isEqualTo(4);
    }

    @Property
    void doing_it_twice_changes_nothing(@ForAll String typed) {
        String once = PlainText.text(typed);
        assertThat(PlainText.text(once)).isEqualTo(once);
        assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
        assertThat(PlainText.line(typed)).doesNotContain("\n");
    }

    @Property
    void doing_it_twice_changes_nothing_where_it_is_hardest(
            @ForAll
                    @Chars({
                        'a', 'o', '\u01A1', '\u0300', '\u0302', '\u0323', '\u0330', '\u0344', '\u0958', '\u200B',
                        '\u200D', '\uFEFF', '\r', '\n', '\t', ' ', '\u00A0', '\u2028', '\uD83D', '\uDE00'
                    })
                    @StringLength(max = 60)
                    String typed) {
        String once = PlainText.text(typed);
        assertThat(PlainText.text(once)).isEqualTo(once);
        assertThat(PlainText.line(PlainText.line(typed))).isEqualTo(PlainText.line(typed));
        assertThat(once).doesNotContain("\r", "\t", "\u00A0", "\u200B", "\u200D", "\uFEFF");
    }

    @Property
    void typed_composed_or_decomposed_is_the_same(@ForAll @Chars({'ế', 'ộ', 'ữ', 'đ', 'ẳ', ' ', 'a'}) String typed) {
        assertThat(PlainText.text(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo(PlainText.text(typed));
    }

    @Test
    void a_mark_on_nothing_is_dropped_wherever_it_stands() {
        for (String mark : new String[] {"\u0303", "\u0338", "\u0301", "\u20D2"}) {
            assertThat(PlainText.text("Sửa đường.\n" + mark + "Xin cảm ơn.")).isEqualTo("Sửa đường.\nXin cảm ơn.");
            assertThat(PlainText.text(mark + "Xin")).isEqualTo("Xin");
            assertThat(PlainText.text("**" + mark + "đậm**, a " + mark + "b")).isEqualTo("**đậm**, a b");
        }
    }

    @Test
    void pictures_and_letters_keep_their_marks() {
        assertThat(PlainText.text("\u2764\uFE0F 1\uFE0F\u20E3 e\u0302\u0301 x\u0303"))
                .isEqualTo("\u2764\uFE0F 1\uFE0F\u20E3 \u1EBF x\u0303");
    }
}
