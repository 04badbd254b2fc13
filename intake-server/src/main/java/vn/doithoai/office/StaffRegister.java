package vn.doithoai.office;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The accounts of the staff desk. A call that returns has the change durably on disk; safe for several threads. */
public interface StaffRegister {

    /** All accounts in the order of their sign-in names. */
    List<StaffMember> all();

    Optional<StaffMember> find(String id);

    /** Adds an account; false where the sign-in name was ever given before. */
    boolean add(StaffMember member);

    /**
     * Changes an account and nothing else meanwhile.
     *
     * @param change gives the account as it shall be, with the same id
     * @return the changed account, or empty where there is none
     */
    Optional<StaffMember> change(String id, UnaryOperator<StaffMember> change);
}
