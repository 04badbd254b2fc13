package vn.doithoai.question.life;

import org.jspecify.annotations.Nullable;

/**
 * Whose matter a question is: the officer it was given to and the unit that has it, by the assignment, by the first draft, or
 * by what was promised or is studied.
 *
 * @param officer account id, or none
 * @param unit id of the catalogue, or none
 */
public record Charge(@Nullable String officer, @Nullable String unit) {

    /**
     * Whether it is this person's.
     *
     * @param officersUnit the unit of somebody who is an officer, none for anybody else
     */
    public boolean isOf(String account, @Nullable String officersUnit) {
        return account.equals(officer) || (unit != null && unit.equals(officersUnit));
    }
}
