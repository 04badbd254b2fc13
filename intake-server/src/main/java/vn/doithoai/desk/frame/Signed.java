package vn.doithoai.desk.frame;

import vn.doithoai.office.Permission;
import vn.doithoai.office.StaffMember;

/**
 * Who sent a request.
 *
 * @param csrf what every form of this sign-in carries
 * @param waiting at how many accounts something waits for a second person
 */
public record Signed(StaffMember member, String csrf, int waiting) {

    /** Name of the hidden field with the token. */
    public static final String CSRF = "ma-phien";

    public boolean may(Permission permission) {
        return permission.isGivenTo(member);
    }
}
