package vn.doithoai.office;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.doithoai.base.RuleDays;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.life.OfficeFacts;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.question.life.QuestionStore;

/** Answers the lifecycle's questions from the content files and the store: the one place where the two meet. */
public final class OfficeRules implements OfficeFacts {

    private final Supplier<Programme> content;
    private final QuestionStore store;
    private final PublicSide readers;
    private final StaffRegister staff;

    public OfficeRules(Programme programme, QuestionStore store, PublicSide readers, StaffRegister staff) {
        this(() -> programme, store, readers, staff);
    }

    /**
     * The rules of an office whose content changes while it works.
     *
     * @param content the content as it is now
     */
    public OfficeRules(Supplier<Programme> content, QuestionStore store, PublicSide readers, StaffRegister staff) {
        this.content = content;
        this.store = store;
        this.readers = readers;
        this.staff = staff;
    }

    private Catalogue catalogue() {
        return content.get().catalogue();
    }

    @Override
    public boolean isTopic(String topic) {
        return catalogue().topic(topic).isPresent();
    }

    @Override
    public boolean isSensitive(String topic) {
        return catalogue().topic(topic).filter(Catalogue.Topic::sensitive).isPresent();
    }

    @Override
    public boolean isSession(String session) {
        return content.get().session(session).isPresent();
    }

    @Override
    public Optional<LocalDate> sessionDay(String session) {
        return content.get().session(session).flatMap(DialogueSession::firstDay);
    }

    @Override
    public Optional<LocalDate> pointDay(String session, int point) {
        return content.get().session(session).flatMap(held -> held.dayOf(point));
    }

    @Override
    public boolean isUnitInChargeOf(String unit, String topic) {
        return catalogue().isUnitInChargeOf(unit, topic);
    }

    @Override
    public boolean hasUnitInCharge(String topic) {
        return catalogue().hasUnitInCharge(topic);
    }

    @Override
    public Optional<String> officersUnit(String account) {
        return officer(account).map(StaffMember::unit);
    }

    @Override
    public boolean isFieldOf(String account, String topic) {
        return officer(account)
                .filter(member -> member.topics().contains(topic)
                        || catalogue().isFieldOfPost(member.post(), topic)
                        || (member.unit() != null && isUnitInChargeOf(member.unit(), topic)))
                .isPresent();
    }

    @Override
    public Set<Outcome> outcomesBy(String answeredBy) {
        return Answerers.outcomes(answeredBy, staff.all());
    }

    private Optional<StaffMember> officer(String account) {
        return staff.find(account).filter(member -> member.holds(Role.OFFICER));
    }

    @Override
    public boolean isRefusalReason(String code) {
        return catalogue().refusalReason(code).isPresent();
    }

    @Override
    public boolean isRemovalReason(String code) {
        return catalogue().removalReason(code).isPresent();
    }

    @Override
    public boolean isDayOff(LocalDate day) {
        return catalogue().isDayOff(day);
    }

    @Override
    public RuleDays rulesOn(LocalDate day) {
        return catalogue().rulesOn(day);
    }

    @Override
    public Optional<QuestionState> other(QuestionNumber number) {
        return store.find(number).map(Question::state);
    }

    @Override
    public Seen seen(QuestionNumber number, OffsetDateTime at) {
        return readers.seen(number, at);
    }
}
