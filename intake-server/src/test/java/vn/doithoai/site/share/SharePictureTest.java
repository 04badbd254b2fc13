package vn.doithoai.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharePictureTest {

    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String[] TONES = {"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"};

    private final Lettering letters = Lettering.read();

    private static SharePicture picture(String title, List<String> lines) {
        return new SharePicture(
                "/chia-se/a.png",
                "Ủy ban nhân dân xã Mẫu",
                title,
                lines,
                new SharePicture.Leaf("Thứ Bảy", "20", "tháng 12 năm 2025"));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    }

    @Test
    void the_font_that_comes_with_the_program_has_every_letter_of_vietnamese() {
        for (String tone : TONES) {
            for (int i = 0; i < VOWELS.length(); i++) {
                String letter = VOWELS.charAt(i) + tone;
                assertThat(letters.has(letter)).as(letter).isTrue();
                assertThat(letters.has(letter.toUpperCase(java.util.Locale.ROOT)))
                        .as(letter)
                        .isTrue();
            }
        }
        assertThat(letters.has("đĐ0123456789 ,.:;–…·%/()")).isTrue();
        assertThat(letters.has("\u4e00")).isFalse();
    }

    @Test
    void a_letter_written_in_two_code_points_is_drawn_as_the_one() {
        assertThat(letters.width("e\u0302\u0301", 40)).isEqualTo(letters.width("ế", 40));
    }

    @Test
    void the_same_words_give_the_same_bytes_and_others_give_others() {
        SharePicture picture = picture("Hội nghị tiếp xúc, đối thoại lần 3", List.of("07:30 · Nhà văn hóa xã"));
        assertThat(PictureMaker.png(picture)).isEqualTo(PictureMaker.png(picture));
        assertThat(PictureMaker.png(picture)).isNotEqualTo(PictureMaker.png(picture("Hội nghị khác", List.of())));
    }

    @Test
    void it_has_the_size_that_previews_ask_for_and_ink_on_it() throws IOException {
        BufferedImage image = read(PictureMaker.png(picture("Hội nghị", List.of())));

        assertThat(image.getWidth()).isEqualTo(1_200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(image.getRGB(10, 10)).as("the band").isEqualTo(0xff0b5d4b);
        assertThat(image.getRGB(1_190, 620)).as("the paper").isEqualTo(0xfffbfaf6);
    }

    @Test
    void what_is_too_long_is_cut_and_nothing_is_drawn_over_the_edge() throws IOException {
        List<String> cut = letters.wrap("đường bê tông ".repeat(40), 60, 700, 2);
        assertThat(cut).hasSize(2).last().asString().endsWith("…");
        assertThat(cut).allSatisfy(line -> assertThat(letters.width(line, 60)).isLessThanOrEqualTo(700));
        assertThat(letters.wrap("a".repeat(500), 60, 700, 1).get(0)).endsWith("…");

        BufferedImage image = read(
                PictureMaker.png(picture("Đ".repeat(900), List.of("x".repeat(900), "y ".repeat(900), "z", "z", "z"))));
        for (int y = 100; y < 630; y++) {
            assertThat(image.getRGB(1_199, y)).as("row " + y).isEqualTo(0xfffbfaf6);
        }
    }

    @Test
    void the_icons_have_the_sizes_their_names_say() throws IOException {
        assertThat(SiteIcons.all().keySet())
                .containsExactly(
                        "/apple-touch-icon.png", "/favicon.ico", "/icon-192.png", "/icon-32.png", "/icon-512.png");
        assertThat(read(Objects.requireNonNull(SiteIcons.all().get("/apple-touch-icon.png")))
                        .getWidth())
                .isEqualTo(180);
        assertThat(read(Objects.requireNonNull(SiteIcons.all().get("/icon-512.png")))
                        .getHeight())
                .isEqualTo(512);
        byte[] ico = Objects.requireNonNull(SiteIcons.all().get("/favicon.ico"));
        assertThat(List.of(ico[0], ico[2], ico[4], ico[6])).containsExactly((byte) 0, (byte) 1, (byte) 1, (byte) 32);
        assertThat(read(java.util.Arrays.copyOfRange(ico, 22, ico.length)).getWidth())
                .isEqualTo(32);
    }
}
