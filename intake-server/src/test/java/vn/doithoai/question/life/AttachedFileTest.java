package vn.doithoai.question.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.base.FileKind;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Role;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.AttachedFile.Belongs;
import vn.doithoai.question.life.AttachedFile.Standing;

/** Who may attach a file, who makes it public, and what is left of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttachedFileTest {

    private static AttachedFile file(int number, Belongs of) {
        return new AttachedFile(
                String.format(java.util.Locale.ROOT, "%064x", number),
                FileKind.PDF,
                10,
                false,
                "Tệp " + number,
                of,
                null);
    }

    private static Event attached(Life life, Actor by, AttachedFile file, Standing standing, String why) {
        return new RecordEvent.Attached(new Act(life.by(by).at(), by, why), file, standing);
    }

    private static List<Standing> standings(Life life) {
        return life.question().files().stream()
                .map(AttachedFile.Standard::standing)
                .toList();
    }

    @Test
    void an_officer_attaches_for_the_office_and_a_secretary_makes_it_public() {
        Life life = Life.in(Stage.ASSIGNED);
        AttachedFile file = file(1, Belongs.ANSWER);
        assertThat(life.refusals(attached(life, Life.OFFICER, file, Standing.PUBLIC, "")))
                .containsExactly(Refusal.FILE_PUBLIC_BY_OTHERS);

        life.then(attached(life, Life.OFFICER, file, Standing.OFFICE, ""));
        assertThat(standings(life)).containsExactly(Standing.OFFICE);
        life.then(attached(life, Life.SECRETARY, file, Standing.PUBLIC, ""));

        assertThat(standings(life)).containsExactly(Standing.PUBLIC);
    }

    @Test
    void an_officer_without_the_matter_attaches_nothing() {
        Life life = Life.in(Stage.ASSIGNED);
        assertThat(life.refusals(attached(life, Life.OTHER_OFFICER, file(1, Belongs.DEED), Standing.OFFICE, "")))
                .containsExactly(Refusal.NOT_YOUR_MATTER);
    }

    @Test
    void what_the_asker_handed_in_is_never_public() {
        Life life = Life.in(Stage.ACCEPTED);
        assertThat(life.refusals(attached(life, Life.CHAIR, file(1, Belongs.ASKER), Standing.PUBLIC, "")))
                .containsExactly(Refusal.FILE_OF_THE_ASKER);
    }

    @Test
    void before_the_question_is_accepted_nothing_of_it_is_public() {
        Life life = Life.in(Stage.RECEIVED);
        assertThat(life.refusals(attached(life, Life.SECRETARY, file(1, Belongs.LETTER), Standing.PUBLIC, "")))
                .containsExactly(Refusal.NOT_YET_ACCEPTED);
    }

    @Test
    void what_is_taken_away_is_taken_away_with_a_reason_and_for_good() {
        Life life = Life.in(Stage.ACCEPTED);
        AttachedFile file = file(1, Belongs.LETTER);
        life.then(attached(life, Life.SECRETARY, file, Standing.OFFICE, ""));
        assertThat(life.refusals(attached(life, Life.SECRETARY, file, Standing.GONE, "")))
                .containsExactly(Refusal.REASON_MISSING);

        life.then(attached(life, Life.SECRETARY, file, Standing.GONE, "Nhầm câu hỏi"));

        assertThat(standings(life)).isEmpty();
        assertThat(TakingBack.next(life.question(), Life.SECRETARY)).isEmpty();
        assertThat(life.refusals(attached(life, Life.SECRETARY, file, Standing.GONE, "Lần nữa")))
                .containsExactly(Refusal.FILE_UNKNOWN);
    }

    @Test
    void twenty_files_are_enough_and_the_same_one_again_is_no_other() {
        Life life = Life.in(Stage.ACCEPTED);
        for (int i = 0; i < AttachedFile.MOST; i++) {
            life.then(attached(life, Life.SECRETARY, file(i, Belongs.DEED), Standing.OFFICE, ""));
        }
        assertThat(life.refusals(attached(life, Life.SECRETARY, file(99, Belongs.DEED), Standing.OFFICE, "")))
                .containsExactly(Refusal.TOO_MANY_FILES);
        assertThat(life.refusals(attached(life, Life.SECRETARY, file(3, Belongs.DEED), Standing.PUBLIC, "")))
                .isEmpty();
    }

    @Test
    void of_an_erased_question_no_file_is_left_and_what_it_was_is_not_told() {
        Life life = Life.in(Stage.ANSWERED);
        life.then(attached(life, Life.SECRETARY, file(1, Belongs.ANSWER), Standing.PUBLIC, ""));
        life.then(new DataEvent.Erased(
                new Act(life.by(Life.CHAIR).at(), Life.CHAIR, "Theo yêu cầu"), "du-lieu-ca-nhan", List.of()));

        assertThat(life.question().files()).isEmpty();
        assertThat(life.question().recorded().toString()).doesNotContain("Tệp 1");
        assertThat(life.refusals(attached(life, Life.SECRETARY, file(2, Belongs.DEED), Standing.OFFICE, "")))
                .isNotEmpty();
    }

    @Test
    void a_file_does_not_stop_the_act_before_it_from_being_taken_back_by_who_did_that() {
        Life life = Life.in(Stage.ASSIGNED);
        life.then(attached(life, Life.OFFICER, file(1, Belongs.DEED), Standing.OFFICE, ""));
        assertThat(Life.OFFICER.holds(Role.SECRETARY)).isFalse();
        assertThat(TakingBack.next(life.question(), Life.OFFICER))
                .hasValue(life.question().revision() - 1);
    }
}
