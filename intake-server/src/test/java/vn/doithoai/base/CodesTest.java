package vn.doithoai.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.Channel;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodesTest {

    @Test
    void a_constant_is_written_in_lower_case_with_hyphens_in_a_Turkish_locale_too() {
        assertThat(Codes.of(Channel.SPOKEN_IN_SESSION)).isEqualTo("spoken-in-session");
    }

    @Test
    void every_constant_is_found_again_by_its_code() {
        for (Channel channel : Channel.values()) {
            assertThat(Codes.find(Channel.class, Codes.of(channel))).contains(channel);
        }
    }

    @Test
    void what_is_not_a_code_is_found_by_nobody() {
        assertThat(Codes.find(Channel.class, "")).isEmpty();
        assertThat(Codes.find(Channel.class, "SPOKEN_IN_SESSION")).isEmpty();
        assertThat(Codes.find(Channel.class, "spoken_in_session")).isEmpty();
    }
}
