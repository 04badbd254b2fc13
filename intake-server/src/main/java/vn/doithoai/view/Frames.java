package vn.doithoai.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;

/** Makes the frame of a day from the catalogue. */
public final class Frames {

    private static final List<String> MENU = List.of("lich", "hoi-dap", "so-tiep-nhan", "ke-hoach", "tra-cuu");

    private final Wording wording;
    private final String host;
    private final String intakeUrl;
    private final boolean demo;

    public Frames(Wording wording, String host, String intakeUrl, boolean demo) {
        this.wording = wording;
        this.host = host;
        this.intakeUrl = intakeUrl;
        this.demo = demo;
    }

    /**
     * The frame of a day.
     *
     * @param css address of the style sheet
     * @param scripts address by plain name
     */
    public Frame on(
            LocalDate today,
            Catalogue catalogue,
            String css,
            Map<String, String> scripts,
            @Nullable String ledgerHead) {
        Catalogue.Organisation organisation = catalogue.organisationOn(today);
        return new Frame(
                organisation.name(),
                organisation.commune(),
                organisation.office(),
                organisation.address(),
                organisation.phone(),
                organisation.email(),
                organisation.responsible(),
                host,
                intakeUrl,
                css,
                scripts,
                wording.date(today),
                today.toString(),
                ledgerHead,
                demo,
                MENU.stream()
                        .map(id -> new Frame.NavItem(id, wording.get("menu." + id), "/" + id + "/"))
                        .toList());
    }
}
