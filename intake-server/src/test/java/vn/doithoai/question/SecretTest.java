package vn.doithoai.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecretTest {

    private static final int CODES = 1_000;

    private static Secret random(Random random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Secret.of(bytes);
    }

    @Test
    void every_single_wrong_character_is_told_apart_over_a_thousand_codes() {
        Random random = new Random(1);
        IntStream.range(0, CODES).mapToObj(i -> random(random).code()).forEach(code -> {
            for (int i = 0; i < code.length(); i++) {
                for (char other : Secret.ALPHABET.toCharArray()) {
                    String wrong = code.substring(0, i) + other + code.substring(i + 1);
                    assertThat(Secret.read(wrong))
                            .isEqualTo(other == code.charAt(i) ? Secret.Reading.VALID : Secret.Reading.MISTYPED);
                }
            }
        });
    }

    @Test
    void two_neighbours_in_the_wrong_order_are_told_apart() {
        Random random = new Random(2);
        IntStream.range(0, CODES).mapToObj(i -> random(random).code()).forEach(code -> {
            for (int i = 0; i + 1 < code.length(); i++) {
                String swapped = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
                assertThat(Secret.read(swapped))
                        .isEqualTo(swapped.equals(code) ? Secret.Reading.VALID : Secret.Reading.MISTYPED);
            }
        });
    }

    @Test
    void it_is_read_however_it_was_written_down() {
        Secret secret = random(new Random(3));
        String grouped = secret.grouped();
        assertThat(grouped).matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}").doesNotContain("0", "O", "1", "I", "L");
        for (String written : new String[] {
            grouped,
            grouped.replace('-', ' '),
            " " + grouped + "\n",
            grouped.toLowerCase(java.util.Locale.ROOT),
            secret.code(),
            grouped.replace('-', '\u2013'),
            grouped.replace('-', '.'),
            grouped.replace('-', '\u00A0'),
            grouped.replace('-', '\u2212'),
            "\uFEFF" + grouped + "\u200B",
            fullWidth(grouped)
        }) {
            assertThat(Secret.parse(written)).isEqualTo(secret);
        }
    }

    /** As some Asian keyboards type Latin letters and digits (N17). */
    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }

    @Test
    void what_is_no_code_is_malformed() {
        assertThat(Secret.read("")).isEqualTo(Secret.Reading.MALFORMED);
        assertThat(Secret.read("2025-0042")).isEqualTo(Secret.Reading.MALFORMED);
        assertThat(Secret.read("AAAA-BBBB-CC0O")).isEqualTo(Secret.Reading.MALFORMED);
        assertThatThrownBy(() -> Secret.parse("AAAA")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Secret.of(new byte[15])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_code_shows_in_no_text_and_only_its_owner_has_it() {
        Secret secret = random(new Random(4));
        ReceiptProof proof = new ReceiptProof("5a17", secret.hash("5a17"), "", "");
        assertThat(secret.toString() + proof).doesNotContain(secret.code());
        assertThat(proof.isSecret(secret)).isTrue();
        assertThat(proof.isSecret(random(new Random(5)))).isFalse();
    }
}
