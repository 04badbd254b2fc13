package vn.doithoai.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.doithoai.question.Role;

/** Who stands in for whom a question is about, so that there is a road to an answer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnowledgeTest {

    private static final StaffMember CHAIR = member("chu-tich", true, Role.CHAIR);
    private static final StaffMember LEADER = member("pho", true, Role.LEADER);
    private static final StaffMember SECRETARY = member("lan", true, Role.SECRETARY);
    private static final StaffMember OFFICER = member("hung", true, Role.OFFICER);
    private static final StaffMember MONITOR = member("mat-tran", true, Role.MONITOR);
    private static final List<StaffMember> OFFICE = List.of(CHAIR, LEADER, SECRETARY, OFFICER, MONITOR);

    private static StaffMember member(String id, boolean enabled, Role role) {
        return new StaffMember(id, id, "", null, Set.of(role), Set.of(), enabled, null, null, List.of(), 0);
    }

    private static Set<Role> roles(StaffMember who, String... about) {
        return new Knowledge(() -> OFFICE).rolesOn(who, Set.of(about));
    }

    @Test
    void a_leader_stands_in_for_the_chairman_and_nobody_else_does() {
        assertThat(roles(LEADER, "chu-tich")).containsExactlyInAnyOrder(Role.LEADER, Role.CHAIR);
        assertThat(roles(SECRETARY, "chu-tich")).containsExactly(Role.SECRETARY);
        assertThat(roles(OFFICER, "chu-tich")).containsExactly(Role.OFFICER);
    }

    @Test
    void where_all_leaders_are_concerned_the_secretary_stands_in_for_the_chairman() {
        assertThat(roles(SECRETARY, "chu-tich", "pho")).containsExactlyInAnyOrder(Role.SECRETARY, Role.CHAIR);
        assertThat(roles(OFFICER, "chu-tich", "pho")).containsExactly(Role.OFFICER);
    }

    @Test
    void where_all_leaders_are_concerned_the_chairman_stands_in_for_the_secretary() {
        assertThat(roles(CHAIR, "lan", "pho")).containsExactlyInAnyOrder(Role.SECRETARY, Role.CHAIR);
    }

    @Test
    void where_nobody_above_is_left_the_officers_stand_in_for_all() {
        assertThat(roles(OFFICER, "chu-tich", "pho", "lan"))
                .containsExactlyInAnyOrder(Role.OFFICER, Role.CHAIR, Role.SECRETARY);
        assertThat(roles(MONITOR, "chu-tich", "pho", "lan")).containsExactly(Role.MONITOR);
    }

    @Test
    void whom_it_is_about_stands_in_for_nobody() {
        assertThat(roles(LEADER, "chu-tich", "pho")).containsExactly(Role.LEADER);
        assertThat(roles(OFFICER, "chu-tich", "pho", "lan", "hung")).containsExactly(Role.OFFICER);
    }

    @Test
    void a_leader_who_has_left_does_not_keep_others_from_standing_in() {
        List<StaffMember> office = List.of(CHAIR, member("pho", false, Role.LEADER), SECRETARY, OFFICER);
        assertThat(new Knowledge(() -> office).rolesOn(SECRETARY, Set.of("chu-tich")))
                .contains(Role.CHAIR);
    }

    @Test
    void a_question_about_nobody_changes_no_role() {
        assertThat(roles(LEADER)).containsExactly(Role.LEADER);
        assertThat(roles(LEADER, "hung")).containsExactly(Role.LEADER);
    }
}
