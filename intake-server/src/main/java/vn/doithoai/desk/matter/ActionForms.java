package vn.doithoai.desk.matter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.desk.frame.Alike;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.ListPlace;
import vn.doithoai.desk.matter.MatterPage.FormView;
import vn.doithoai.desk.matter.MatterPage.PartView;
import vn.doithoai.office.Permission;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;
import vn.doithoai.question.life.TakingBack;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.DeadlineBar;
import vn.doithoai.view.Field;
import vn.doithoai.view.Link;
import vn.doithoai.view.QuestionViews;

/** Puts the page of a question together: its acts as forms around what is known of it. */
final class ActionForms {

    private static final Set<Action> WITH_MARKDOWN =
            Set.of(AnswerActions.DRAFT, AnswerActions.CORRECT, AnswerActions.IN_SESSION);

    private final QuestionContext context;
    private final List<QuestionNumber> merged;
    private final List<QuestionNumber> later;
    private final List<Alike> alike;

    /**
     * The forms of a question.
     *
     * @param merged those that were merged into it, {@code later} those that take it up
     * @param alike those that ask for the same
     */
    ActionForms(QuestionContext context, List<QuestionNumber> merged, List<QuestionNumber> later, List<Alike> alike) {
        this.context = context;
        this.merged = merged;
        this.later = later;
        this.alike = alike;
    }

    /**
     * A form that comes back.
     *
     * @param looking whether only a preview was asked for, so that nothing is called wrong yet
     */
    record Back(Action deed, ActionForm sheet, List<String> problems, boolean looking) {}

    MatterPage page(DeskBar desk, @Nullable ListPlace place, @Nullable Back back, List<MatterPage.Entry> newer) {
        MatterViews views = new MatterViews(context);
        History history = new History(context);
        var clock = context.lifecycle().clock(context.question());
        QuestionViews site =
                new QuestionViews(context.wording(), context.parts().programme(), context.today());
        Forms forms = forms(back);
        var outcome = context.state().outcome();
        return new MatterPage(
                desk,
                place,
                context.question().number().toString(),
                context.state().publicText() == null
                        ? TriageActions.title(context, context.question().submission())
                        : context.state().publicText().title(),
                site.tag(context.state().stage(), clock),
                waits(),
                outcome == null ? null : context.wording().label(outcome),
                context.state().pressing(),
                context.state().isRestricted(),
                context.held(),
                DeadlineBar.of(clock, context.question().received().on(), context.today(), context.wording()),
                views.sent(),
                context.who().may(Permission.READ_CONTACTS),
                views.publicText(),
                views.answer(),
                views.facts(),
                links(merged),
                links(Stream.ofNullable(context.state().origin().follows()).toList()),
                links(later),
                alike,
                forms.onward(),
                forms.beside(),
                forms.undo(),
                views.files(),
                history.notes(),
                history.since(0),
                newer,
                forms.problems(),
                context.question().revision());
    }

    /** What this person may not know of is left out. */
    private List<Link> links(List<QuestionNumber> numbers) {
        return numbers.stream()
                .filter(context::mayKnow)
                .map(number -> new Link(number.toString(), Addresses.deskQuestion(number)))
                .toList();
    }

    private String waits() {
        if (!context.question().unconfirmed().isEmpty()) {
            return context.wording().get("desk.waits.unconfirmed");
        }
        if (context.state().proposed() != null) {
            return context.wording().get("desk.waits.proposed");
        }
        boolean relay =
                context.state().stage() == Stage.DRAFTED && context.state().draft() == null;
        return context.wording()
                .get(
                        relay
                                ? "desk.waits.relay"
                                : "desk.waits." + context.state().stage().name());
    }

    private record Forms(
            List<FormView> onward, List<FormView> beside, MatterPage.@Nullable Undo undo, List<Field> problems) {}

    private Forms forms(@Nullable Back back) {
        List<FormView> onward = new ArrayList<>();
        List<FormView> beside = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        boolean opened = back != null;
        for (Action deed : Actions.onward(context)) {
            boolean again = isAgain(deed);
            boolean open = !opened && !again && Actions.isNeeded(deed);
            opened |= open;
            (again && !deed.equals(AnswerActions.DRAFT) ? beside : onward).add(view(deed, back, open));
            shown.add(deed.slug());
        }
        for (Action deed : Actions.beside(context)) {
            beside.add(view(deed, back, false));
            shown.add(deed.slug());
        }
        MatterPage.Undo undo = undo(back, shown);
        List<Field> problems = new ArrayList<>();
        if (back != null) {
            if (!shown.contains(back.deed().slug())) {
                onward.add(0, form(back.deed(), back.sheet(), true, back.looking(), true));
            }
            back.problems().forEach(sentence -> problems.add(problem(back.deed(), sentence)));
        }
        return new Forms(onward, beside, undo, problems);
    }

    /** What was done last and can be taken back, or none. */
    private MatterPage.@Nullable Undo undo(@Nullable Back back, Set<String> shown) {
        OptionalInt last = TakingBack.next(context.question(), context.actor());
        if (last.isEmpty() || !RecordActions.TAKE_BACK.isOffered(context)) {
            return null;
        }
        shown.add(RecordActions.TAKE_BACK.slug());
        return new MatterPage.Undo(
                new History(context).entry(last.getAsInt()), view(RecordActions.TAKE_BACK, back, false));
    }

    private FormView view(Action deed, @Nullable Back back, boolean first) {
        if (back != null && back.deed().slug().equals(deed.slug())) {
            return form(deed, back.sheet(), true, back.looking(), false);
        }
        return form(deed, deed.sheet(context, null), first, false, false);
    }

    private FormView form(Action deed, ActionForm sheet, boolean open, boolean looking, boolean lost) {
        List<PartView> parts = sheet.parts().stream()
                .map(part -> looking ? withoutErrors(part) : part)
                .map(PartView::of)
                .toList();
        String slug = deed.slug();
        return new FormView(
                slug,
                title(deed),
                context.wording().get("desk.act.hint." + slug),
                context.wording().get("desk.act.button." + slug),
                Addresses.deskQuestion(context.question().number()) + "/" + slug,
                parts,
                open,
                sheet.letter(),
                looking ? sheet.preview() : null,
                sheet.look(),
                WITH_MARKDOWN.contains(deed),
                lost);
    }

    /** Done before: the form mends it. */
    private boolean isAgain(Action deed) {
        return (deed.equals(TriageActions.ACCEPT) && context.state().isAccepted())
                || (deed.equals(AnswerActions.ASSIGN) && context.state().assignment() != null)
                || (deed.equals(AnswerActions.DRAFT) && context.state().draft() != null);
    }

    private String title(Action deed) {
        return context.wording().get("desk.act." + deed.slug() + (isAgain(deed) ? ".again" : ""));
    }

    private static ActionForm.Part withoutErrors(ActionForm.Part part) {
        return new ActionForm.Part(
                part.legend(),
                part.folded(),
                part.fields().stream().map(field -> field.withError(null)).toList());
    }

    /** A mistake that belongs to no field: its link leads to the form. */
    private static Field problem(Action deed, String sentence) {
        return new Field("viec-" + deed.slug(), "form", "", null, sentence, "", null, "", false, List.of());
    }
}
