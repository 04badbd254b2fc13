package vn.doithoai.office;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.doithoai.base.Folding;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Role;

/**
 * Who answered and the outcome are one fact (O1 the Chairman, O2 a leader, O3 an officer): the title that is written says which
 * outcomes can stand beside it.
 */
public final class Answerers {

    /** Stands before those who added to an answer; the first one named gave it. */
    private static final String NEXT = ";";

    private static final Set<Outcome> CHAIR = Set.of(Outcome.ANSWERED_BY_CHAIR);
    private static final Set<Outcome> LEADER = Set.of(Outcome.ANSWERED_BY_LEADER);
    private static final Set<Outcome> OFFICER = Set.of(Outcome.ANSWERED_BY_OFFICER);

    private Answerers() {}

    /**
     * Of O1 to O3 those that can be true of an answer: by the accounts that have the title, else by the title itself.
     *
     * @param answeredBy titles as the public reads them, the main one first
     */
    public static Set<Outcome> outcomes(String answeredBy, List<StaffMember> staff) {
        String title = Folding.fold(answeredBy.split(NEXT, 2)[0]);
        Set<Outcome> known = EnumSet.noneOf(Outcome.class);
        staff.stream()
                .filter(StaffMember::enabled)
                .filter(member ->
                        !title.isEmpty() && Folding.fold(member.post()).equals(title))
                .forEach(member -> known.add(outcome(member)));
        return known.isEmpty() ? outcomes(title) : known;
    }

    private static Outcome outcome(StaffMember member) {
        if (member.holds(Role.CHAIR)) {
            return Outcome.ANSWERED_BY_CHAIR;
        }
        return member.holds(Role.LEADER) ? Outcome.ANSWERED_BY_LEADER : Outcome.ANSWERED_BY_OFFICER;
    }

    /** Nobody but the Chairman is the Chairman; who stands in for him is one of two. */
    private static Set<Outcome> outcomes(String title) {
        String folded = title.toLowerCase(Locale.ROOT);
        if (folded.matches(
                "(?:dong chi |ong |ba )?chu tich(?: (?:ubnd|uy ban nhan dan|xa|phuong|dac khu)\\b.{0,80})?")) {
            return CHAIR;
        }
        if (folded.startsWith("kt chu tich")) {
            return EnumSet.of(Outcome.ANSWERED_BY_CHAIR, Outcome.ANSWERED_BY_LEADER);
        }
        if (folded.matches("(?:pho chu tich|lanh dao|bi thu|pho bi thu)\\b.{0,120}")) {
            return LEADER;
        }
        if (folded.matches("(?:cong chuc|can bo|chuyen vien|nhan vien|thu ky|ke toan)\\b.{0,120}")) {
            return OFFICER;
        }
        return EnumSet.of(Outcome.ANSWERED_BY_LEADER, Outcome.ANSWERED_BY_OFFICER);
    }
}
