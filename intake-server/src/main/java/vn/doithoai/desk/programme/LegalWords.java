package vn.doithoai.desk.programme;

import java.time.LocalDate;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.LegalDuty;

/** What a duty of the law is called on a day, and where it stands: as the office has it in its catalogue, else as delivered. */
final class LegalWords {

    private LegalWords() {}

    static String label(DeskParts parts, LegalDuty duty, LocalDate day) {
        return parts.programme()
                .catalogue()
                .legalName(duty, day)
                .map(Catalogue.LegalName::label)
                .orElseGet(() -> parts.wording().label(duty));
    }

    static String law(DeskParts parts, LegalDuty duty, LocalDate day) {
        return parts.programme()
                .catalogue()
                .legalName(duty, day)
                .map(Catalogue.LegalName::law)
                .orElseGet(() -> parts.wording().get("desk.law." + duty.name()));
    }
}
