package vn.doithoai.desk.frame;

import java.time.LocalDate;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.office.Permission;
import vn.doithoai.office.StaffMember;

/**
 * Who sent a request.
 *
 * @param csrf what every form of this sign-in carries
 * @param rooms where the desk's pages lead
 */
public record Signed(StaffMember member, String csrf, Rooms rooms) {

    /** Name of the hidden field with the token. */
    public static final String CSRF = "ma-phien";

    /** Somebody the desk knows, before it says where one can go. */
    public Signed(StaffMember member, String csrf) {
        this(member, csrf, Rooms.NONE);
    }

    Signed among(Rooms all) {
        return new Signed(member, csrf, all);
    }

    Signed inCharge(Catalogue catalogue, LocalDate day) {
        return new Signed(member.inCharge(catalogue, day), csrf, rooms);
    }

    public boolean may(Permission permission) {
        return permission.isGivenTo(member);
    }
}
