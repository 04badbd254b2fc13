package vn.doithoai.desk.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Role;

/** Who answered, by title: one fact with the outcome, so that what is not typed follows from it and nothing contradicts it. */
final class AnsweredBy {

    private AnsweredBy() {}

    /**
     * The fields for title, those who added to it, and unit.
     *
     * @param spoken the outcome of what was said in the hall, from which the rest follows; none for what is written
     * @return the titles as the public reads them, and the unit or an empty text
     */
    static String[] fields(ActionForm sheet, @Nullable Answer before, @Nullable Outcome spoken) {
        QuestionContext context = sheet.about();
        String between = sheet.say("desk.answered-also", "", "");
        String[] stood = before == null
                ? new String[] {by(context)}
                : before.answeredBy().split(between, 2);
        sheet.part("who", spoken != null || before != null || !by(context).isEmpty());
        String typed = sheet.line("nguoi-tra-loi", ActionForm.LINE, spoken == null ? stood[0] : "", spoken == null);
        String main = typed.isEmpty() && spoken != null ? title(context, spoken) : typed;
        if (sheet.isSent() && main.isEmpty() && spoken != null) {
            sheet.error(sheet.say("desk.error.who-answered"), "nguoi-tra-loi");
        }
        String others = sheet.line("nguoi-bo-sung", ActionForm.LINE, stood.length > 1 ? stood[1] : "", false);
        boolean officer = context.parts().facts().outcomesBy(main).contains(Outcome.ANSWERED_BY_OFFICER);
        String unit = sheet.select("don-vi-tra-loi", Choices.units(context), unit(context, before, spoken), false);
        String theirs = unit.isEmpty() && spoken == Outcome.ANSWERED_BY_OFFICER ? Choices.unit(context) : unit;
        // The Chairman and a leader answer for the whole office.
        return new String[] {
            others.isEmpty() ? main : sheet.say("desk.answered-also", main, others), officer ? theirs : ""
        };
    }

    private static String unit(QuestionContext context, @Nullable Answer before, @Nullable Outcome spoken) {
        if (spoken != null) {
            return "";
        }
        return before == null || before.unit() == null ? Choices.unit(context) : before.unit();
    }

    private static String by(QuestionContext context) {
        String post = Choices.post(context);
        return post.isEmpty() ? context.who().member().post() : post;
    }

    /** The title that goes with an outcome, empty where there are several or none. */
    private static String title(QuestionContext context, Outcome outcome) {
        return switch (outcome) {
            case ANSWERED_BY_CHAIR -> {
                String post = only(context, member -> member.holds(Role.CHAIR));
                yield post.isEmpty() ? context.wording().get("desk.title-of-the-chair") : post;
            }
            case ANSWERED_BY_LEADER -> only(context, member -> member.holds(Role.LEADER) && !member.holds(Role.CHAIR));
            default -> Choices.post(context);
        };
    }

    private static String only(QuestionContext context, Predicate<StaffMember> wanted) {
        List<String> posts = context.staff().stream()
                .filter(wanted)
                .map(StaffMember::post)
                .filter(post -> !post.isEmpty())
                .distinct()
                .toList();
        return posts.size() == 1 ? posts.get(0) : "";
    }

    /** The outcomes that are true of a draft, the likeliest first. */
    static List<Outcome> outcomes(QuestionContext context, @Nullable Answer draft) {
        Set<Outcome> named = draft == null ? Set.of() : context.parts().facts().outcomesBy(draft.answeredBy());
        List<Outcome> outcomes = new ArrayList<>(
                Stream.of(Outcome.ANSWERED_BY_OFFICER, Outcome.ANSWERED_BY_LEADER, Outcome.ANSWERED_BY_CHAIR)
                        .filter(outcome -> draft == null || named.contains(outcome))
                        .toList());
        outcomes.add(Outcome.TAKEN_ON_BOARD);
        return outcomes;
    }
}
