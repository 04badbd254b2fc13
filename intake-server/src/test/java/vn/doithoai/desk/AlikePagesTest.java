package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.TriageEvent;

/** What has been asked before stands beside what comes in, and one press merges the two. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlikePagesTest {

    @TempDir
    Path root;

    private CaseOffice office;
    private QuestionNumber first;
    private QuestionNumber again;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        first = office.received("Nước sạch ở thôn Hồ Sơn yếu vào buổi chiều, đề nghị xã kiểm tra đường ống.", Set.of());
        office.received("Bao giờ xã lắp đèn đường ở ngã ba chợ?", Set.of());
        office.received("Trạm y tế có khám vào thứ bảy không?", Set.of());
        again = office.received("Thôn Hồ Sơn nước sạch yếu, chiều nào cũng mất. Xã kiểm tra đường ống giúp.", Set.of());
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private static List<String> alike(Staffer.Page page) {
        return page.document().select(".matter__alike-list a").eachText();
    }

    @Test
    void the_likest_question_stands_first_and_takes_it_in_with_one_press() {
        Staffer lan = office.as("lan");
        Staffer.Page page = lan.get("/can-bo/cau-hoi/" + again);
        assertThat(alike(page)).first().isEqualTo(first.toString());

        Element form = page.document()
                .select(".matter__alike form:has([name=gop-so][value=" + first + "])")
                .first();
        assertThat(form).isNotNull();
        Staffer.Page done = lan.craft(
                Objects.requireNonNull(form).attr("action"),
                "gop-so",
                form.select("[name=gop-so]").val(),
                "phien-ban",
                form.select("[name=phien-ban]").val());
        assertThat(done.status()).isEqualTo(303);
        assertThat(office.state(again).stage()).isEqualTo(Stage.MERGED);
        assertThat(office.state(again).mergedInto()).isEqualTo(first);
        assertThat(alike(lan.get("/can-bo/cau-hoi/" + again))).isEmpty();
    }

    @Test
    void what_is_about_the_reader_is_not_among_them() {
        assertThat(office.save(
                        office.question(first),
                        new TriageEvent.Accepted(
                                new Act(office.now(), new Actor("thu-ky-khac", Set.of(Role.SECRETARY), "Văn phòng")),
                                "T3",
                                null,
                                Visibility.PUBLIC,
                                new PublicText("Nước sạch", "Nước yếu.", false),
                                Set.of("lan"))))
                .isTrue();
        assertThat(alike(office.as("lan").get("/can-bo/cau-hoi/" + again))).doesNotContain(first.toString());
    }

    @Test
    void who_does_not_see_the_telephone_is_not_told_that_it_is_the_same() {
        assertThat(office.as("lan")
                        .get("/can-bo/cau-hoi/" + again)
                        .document()
                        .select(".matter__alike")
                        .text())
                .contains("cùng số điện thoại");
        assertThat(office.as("pho").get("/can-bo/cau-hoi/" + again).document().select(".matter__alike"))
                .as("nothing to merge")
                .isEmpty();
    }
}
