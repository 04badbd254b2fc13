package vn.doithoai.desk.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.office.HoldReason;
import vn.doithoai.office.Knowledge;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Submission;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.Lifecycle;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.view.CatalogueWords;
import vn.doithoai.view.Words;

/**
 * One question in front of one person: what the acts at the desk look at.
 *
 * @param cited legal bases that answers were approved with, asked for only where they are offered
 */
public record QuestionContext(
        DeskParts parts, Signed who, Question question, QuestionState state, Supplier<List<Answer.LegalBasis>> cited) {

    public static QuestionContext of(DeskParts parts, Signed who, Question question) {
        return new QuestionContext(parts, who, question, question.state(), List::of);
    }

    QuestionContext citing(Supplier<List<Answer.LegalBasis>> bases) {
        return new QuestionContext(parts, who, question, state, bases);
    }

    /** The person as far as this question goes: a leader stands in for whom it is about. */
    Actor actor() {
        return parts.knowledge().actor(who.member(), state);
    }

    String me() {
        return who.member().id();
    }

    /** S42: such a question a monitor reads at once, whether public or not. */
    boolean isAboutTheHead() {
        return parts.isHeadAmong(state.about());
    }

    /** Whether how the asker can be reached is shown to this person. */
    boolean showsContact() {
        return parts.knowledge().mayReadContacts(who.member(), state);
    }

    /** What somebody wrote, without what is certainly personal where the asker's contact is not shown either. */
    String readable(String text) {
        return showsContact() ? text : Redaction.cover(text, wording());
    }

    /** Whether the asker wrote it, letter by letter. */
    boolean isAskers(String words) {
        Submission sent = question.submission();
        return sent.text().contains(words)
                || (sent.title() != null && sent.title().contains(words));
    }

    /** Whether this person sees how the asker of somebody else's matter can be reached, which is to be in the log. */
    public boolean showsContactOfAnother() {
        boolean onRecord = !question.submission().contact().isEmpty();
        return onRecord && showsContact() && !Knowledge.isOwn(who.member(), state.charge());
    }

    void contactSeen() {
        if (showsContactOfAnother()) {
            parts.audit(me(), AuditEntry.What.CONTACT_SEEN, question.number().toString());
        }
    }

    /** Whether there is such a question for this person. */
    boolean mayKnow(QuestionNumber other) {
        return parts.store()
                .find(other)
                .filter(question -> parts.knowledge().mayKnow(who.member(), question.state()))
                .isPresent();
    }

    LocalDate today() {
        return parts.today();
    }

    Words wording() {
        return parts.wording();
    }

    Catalogue catalogue() {
        return parts.programme().catalogue();
    }

    /** What the ids of the catalogue are called. */
    CatalogueWords words() {
        return parts.words();
    }

    Act act(String why) {
        return new Act(parts.now(), actor(), why);
    }

    Lifecycle lifecycle() {
        return new Lifecycle(parts.facts());
    }

    boolean mayStart(EventKind kind) {
        return lifecycle().mayStart(question, kind, act(""));
    }

    /** The public title, or the number where there is none yet. */
    public String title() {
        PublicText shown = state.publicText();
        return shown == null ? question.number().toString() : shown.title();
    }

    /** Why the next build leaves it as readers know it, or empty. */
    String held() {
        return parts.nextRelease()
                .held(question)
                .map(why -> parts.wording().get("desk.held." + why.name()))
                .orElse("");
    }

    /** Texts in which something of the asker's seems to stand, see {@link NextRelease#suspects}. */
    Map<String, HoldReason> suspects() {
        return parts.nextRelease().suspects(question);
    }

    /** Those that an act would add. */
    Map<String, HoldReason> newSuspects(Event event) {
        if (!(lifecycle().attempt(question, event) instanceof Lifecycle.Done done)) {
            return Map.of();
        }
        Map<String, HoldReason> added = new TreeMap<>(parts.nextRelease().suspects(done.question()));
        added.keySet().removeAll(suspects().keySet());
        return added;
    }

    /** Accounts that can be given work, in the order of their names. */
    List<StaffMember> staff() {
        return parts.staff().all().stream().filter(StaffMember::enabled).toList();
    }

    /** How colleagues know an account; its id where it is gone. */
    String nameOf(String account) {
        return parts.staff().find(account).map(StaffMember::name).orElse(account);
    }

    String unitName(String unit) {
        return words().unit(unit);
    }
}
