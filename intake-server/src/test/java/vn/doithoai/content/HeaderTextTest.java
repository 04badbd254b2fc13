package vn.doithoai.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeaderTextTest {

    private static final String FILE = """
        title=Đối thoại
        # ghi chú=của văn thư

        la-lung=giữ nguyên
        state = planned
        point.1=nha-van-hoa-xa
        point.2=don-vi-thon
        chair=Chủ tịch
        ~~~~~~

        Thân bài.
        """;

    private static final HeaderText TEXT = HeaderText.of(FILE);

    @Test
    void nothing_changed_is_the_file_as_it_was() {
        assertThat(TEXT.text()).isEqualTo(FILE);
        assertThat(TEXT.with("state", "planned")
                        .withRows("point", List.of("nha-van-hoa-xa", "don-vi-thon"))
                        .withBody("Thân bài.\n")
                        .text())
                .isEqualTo(FILE);
    }

    @Test
    void one_key_changes_and_every_other_line_stays_in_its_place() {
        assertThat(TEXT.with("state", "held").text()).isEqualTo(FILE.replace("state = planned", "state=held"));
        assertThat(TEXT.with("reason", "mưa\nbão").text())
                .isEqualTo(FILE.replace("chair=Chủ tịch\n", "chair=Chủ tịch\nreason=mưa bão\n"));
        assertThat(TEXT.with("chair", " ").text()).isEqualTo(FILE.replace("chair=Chủ tịch\n", ""));
    }

    @Test
    void rows_stand_where_the_first_of_them_stood() {
        assertThat(TEXT.withRows("point", List.of("a", " ", "b", "c")).text())
                .isEqualTo(FILE.replace(
                        "point.1=nha-van-hoa-xa\npoint.2=don-vi-thon\n", "point.1=a\npoint.2=b\npoint.3=c\n"));
        assertThat(TEXT.withRows("point", List.of()).values("point")).isEmpty();
        assertThat(TEXT.withRows("notice", List.of("x")).text())
                .isEqualTo(FILE.replace("chair=Chủ tịch\n", "chair=Chủ tịch\nnotice.1=x\n"));
    }

    @Test
    void a_part_of_a_row_cannot_become_two() {
        assertThat(HeaderText.row(List.of("", "a | b", "c\nd", ""))).isEqualTo("| a / b | c d");
        assertThat(HeaderText.parts(HeaderText.row(List.of("", "a", "", "b")), 5))
                .containsExactly("", "a", "", "b", "");
    }

    @Test
    void a_line_of_the_file_has_its_key() {
        assertThat(TEXT.keyOn(5)).contains("state");
        assertThat(TEXT.keyOn(99)).isEmpty();
    }

    @Test
    void a_file_that_is_all_header_keeps_an_empty_line_below_it() {
        assertThat(HeaderText.of("title=x\n~~~~~~").text()).isEqualTo("title=x\n~~~~~~\n\n");
        assertThat(HeaderText.of("").with("title", "x").withBody("Chữ").text()).isEqualTo("title=x\n~~~~~~\n\nChữ\n");
    }
}
