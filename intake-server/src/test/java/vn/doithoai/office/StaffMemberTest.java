package vn.doithoai.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.question.Role;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StaffMemberTest {

    private static StaffMember with(Role role) {
        return new StaffMember("lan", "Lê Thị Lan", "", null, Set.of(role), Set.of(), true, null, null, List.of(), 0);
    }

    /** Whoever adds a role decides here whether people may hold it: by default they may not. */
    @Test
    void exactly_these_roles_can_be_given_to_people() {
        assertThat(StaffMember.STAFF_ROLES)
                .containsExactlyInAnyOrder(
                        Role.SECRETARY,
                        Role.OFFICER,
                        Role.LEADER,
                        Role.CHAIR,
                        Role.CULTURE_OFFICER,
                        Role.MONITOR,
                        Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"INTAKE", "BUILD", "ASKER"})
    void nobody_holds_the_role_of_a_machine_or_of_an_asker(Role role) {
        assertThatThrownBy(() -> with(role)).isInstanceOf(IllegalArgumentException.class);
    }
}
