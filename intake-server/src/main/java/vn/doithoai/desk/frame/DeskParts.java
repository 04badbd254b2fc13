package vn.doithoai.desk.frame;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import vn.doithoai.content.ContentStore;
import vn.doithoai.content.Drafts;
import vn.doithoai.content.PagePreview;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.office.Acts;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.AuditLog;
import vn.doithoai.office.Content;
import vn.doithoai.office.Knowledge;
import vn.doithoai.office.NextRelease;
import vn.doithoai.office.SiteBuilds;
import vn.doithoai.office.StaffRegister;
import vn.doithoai.office.UnsentForms;
import vn.doithoai.office.duty.IncidentRegister;
import vn.doithoai.office.duty.MonitorNotes;
import vn.doithoai.question.Act;
import vn.doithoai.question.Role;
import vn.doithoai.question.life.OfficeFacts;
import vn.doithoai.question.life.QuestionFiles;
import vn.doithoai.question.life.QuestionStore;
import vn.doithoai.question.publication.CsvRows;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.Words;
import vn.doithoai.web.ErrorPages;

/**
 * What the desk works with.
 *
 * @param frame the frame of today and of the present release
 * @param deskUrl where staff reach the desk, without a slash at the end; its forms come from there
 * @param secure whether staff reach it by HTTPS only, so that the cookie may say so
 * @param factorDemanded whether Chairman, secretaries and administrators must sign in with a second factor
 */
public record DeskParts(
        QuestionStore store,
        QuestionFiles files,
        OfficeFacts facts,
        Content content,
        ContentStore contentFiles,
        Drafts drafts,
        PagePreview preview,
        StaffRegister staff,
        AuditLog audit,
        UnsentForms unsent,
        IncidentRegister incidents,
        MonitorNotes monitorNotes,
        SiteBuilds builds,
        NextRelease nextRelease,
        Renderer renderer,
        Words wording,
        Supplier<Layout> frame,
        ErrorPages errors,
        CsvRows csv,
        Clock clock,
        RandomGenerator random,
        String deskUrl,
        boolean secure,
        boolean factorDemanded) {

    private static final System.Logger LOG = System.getLogger(DeskParts.class.getName());

    /** The content as it is in this request. */
    public Programme programme() {
        return content.programme();
    }

    public LocalDate today() {
        return DatedRules.dateOf(clock.instant());
    }

    public OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), Act.ZONE);
    }

    public Acts acts() {
        return new Acts(store, facts);
    }

    /** Who may know of which question. */
    public Knowledge knowledge() {
        return new Knowledge(staff::all);
    }

    /** Whether one of these accounts is the head of the authority (S42). */
    public boolean isHeadAmong(Set<String> accounts) {
        return accounts.stream()
                .flatMap(account -> staff.find(account).stream())
                .anyMatch(member -> member.holds(Role.CHAIR));
    }

    /** What the ids of the catalogue are called. */
    public CatalogueWords words() {
        return new CatalogueWords(wording, programme());
    }

    public String page(String template, Object page) {
        return renderer.render(template, page, frame.get());
    }

    public void audit(String by, AuditEntry.What what, String about) {
        audit(by, what, List.of(about));
    }

    /** As {@link #audit(String, AuditEntry.What, String)} where a disk that is full may keep nobody out; the server's log tells it. */
    public void auditIfPossible(String by, AuditEntry.What what, String about) {
        try {
            audit(by, what, about);
        } catch (UncheckedIOException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "a line of private/audit.jsonl could not be written ({0}): {1}",
                    what,
                    String.valueOf(e.getCause()));
        }
    }

    /** One entry for each of what it concerns, in one write. */
    public void audit(String by, AuditEntry.What what, List<String> abouts) {
        audit.addAll(abouts.stream()
                .map(about -> new AuditEntry(now(), by, what, about))
                .toList());
    }
}
