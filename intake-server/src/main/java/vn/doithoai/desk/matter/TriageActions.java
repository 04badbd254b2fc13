package vn.doithoai.desk.matter;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.question.AskerGroup;
import vn.doithoai.question.Kind;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.form.AskingGroup;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.EventKind;
import vn.doithoai.question.life.Origin;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.TriageEvent;

/** What happens to a question before anybody works on it. */
final class TriageActions {

    static final Action RELEASE = new Action("tha", EventKind.RELEASED, TriageActions::release);
    static final Action REFUSE = new Action("tu-choi", EventKind.REFUSED, TriageActions::refuse);
    static final Action ACCEPT = new Action("nhan-vao-danh-sach", EventKind.ACCEPTED, TriageActions::accept);
    static final Action MARK = new Action(
            "danh-dau-gap", EventKind.MARKED, context -> !context.state().pressing(), sheet -> mark(sheet, true));
    static final Action UNMARK = new Action(
            "bo-dau-gap", EventKind.MARKED, context -> context.state().pressing(), sheet -> mark(sheet, false));
    static final Action ASK_BACK = new Action("hoi-lai", EventKind.CLARIFICATION_ASKED, TriageActions::askBack);
    static final Action CLARIFY = new Action("tra-loi-hoi-lai", EventKind.CLARIFIED, TriageActions::clarify);
    static final Action MERGE = new Action("gop", EventKind.MERGED, TriageActions::merge);
    static final Action UNMERGE = new Action("bo-gop", EventKind.UNMERGED, TriageActions::unmerge);
    static final Action RECLASSIFY = new Action("xep-loai-lai", EventKind.RECLASSIFIED, TriageActions::reclassify);

    /** What a person found who looked at a held question. */
    private static final String GENUINE = "genuine";

    private static final int TITLE_FROM_TEXT = 80;
    private static final Pattern SENTENCE = Pattern.compile("(?s)^(.{12,}?)(?:[.!?](?=\\s|$)|\\n)");

    private TriageActions() {}

    private static Supplier<Event> release(ActionForm sheet) {
        String why = sheet.line("ly-do", ActionForm.LINE, sheet.say("desk.release.why"), true);
        return () -> new TriageEvent.Released(sheet.act(why), GENUINE);
    }

    private static Supplier<Event> refuse(ActionForm sheet) {
        QuestionContext context = sheet.about();
        String code = sheet.select(
                "ma-ly-do",
                Choices.reasons(Catalogue.reasonsOn(context.catalogue().refusalReasons(), context.today())),
                "",
                true);
        String why = sheet.text("noi-them", ActionForm.TEXT, "", false);
        sheet.letter(Letters.text(context, "refusal"));
        return () -> new TriageEvent.Refused(sheet.act(why), code);
    }

    private static Supplier<Event> accept(ActionForm sheet) {
        QuestionContext context = sheet.about();
        QuestionState state = context.state();
        PublicText shown = state.publicText();
        Submission submission = context.question().submission();
        String topic = state.topic() == null ? "" : state.topic();
        boolean hinted = shown == null && Redaction.isHinted(orEmpty(submission.title()) + "\n" + submission.text());
        @Nullable
        Visibility visibility = state.isAccepted()
                ? state.visibility()
                : context.parts().facts().isSensitive(topic) ? Visibility.COUNTED : hinted ? null : Visibility.PUBLIC;
        String chosenTopic = sheet.select("linh-vuc", Choices.topics(context), topic, true);
        String session = sheet.select("phien", Choices.sessions(context), Choices.session(context), false);
        Visibility chosen =
                sheet.radios("pham-vi", List.of(Visibility.PUBLIC, Visibility.SUMMARY, Visibility.COUNTED), visibility);
        String title = sheet.line(
                "tieu-de",
                SubmissionForm.TITLE_MAX,
                shown == null ? (hinted ? "" : title(context, submission)) : shown.title(),
                true);
        String text = sheet.text(
                "noi-dung-cong-khai",
                ActionForm.TEXT,
                shown == null ? Redaction.cover(submission.text(), context.wording()) : shown.text(),
                true);
        boolean village = sheet.tick("hien-thon", shown != null && shown.showVillage());
        if (chosen != Visibility.COUNTED) {
            sheet.lastLook(title, text);
        }
        sheet.part(
                "about",
                !context.parts().facts().isSensitive(chosenTopic)
                        && state.about().isEmpty());
        Set<String> about = Set.copyOf(sheet.several("ve-nguoi", Choices.people(context), state.about()));
        return () -> new TriageEvent.Accepted(
                sheet.act(), chosenTopic, emptyIsNone(session), chosen, new PublicText(title, text, village), about);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The asker's own title, or the first sentence of the text, cut at the end of a word. */
    static String title(QuestionContext context, Submission submission) {
        if (submission.title() != null) {
            return Redaction.cover(submission.title(), context.wording());
        }
        String text = Redaction.cover(submission.text(), context.wording());
        Matcher sentence = SENTENCE.matcher(text);
        String line = PlainText.line(sentence.find() ? sentence.group(1) : text);
        if (line.length() <= TITLE_FROM_TEXT) {
            return line;
        }
        int end = line.lastIndexOf(' ', TITLE_FROM_TEXT);
        return line.substring(0, end > 0 ? end : TITLE_FROM_TEXT) + "\u2026";
    }

    private static Supplier<Event> mark(ActionForm sheet, boolean pressing) {
        String why = sheet.line("vi-sao", ActionForm.LINE, "", false);
        return () -> new TriageEvent.Marked(sheet.act(why), pressing);
    }

    private static Supplier<Event> askBack(ActionForm sheet) {
        String question = sheet.text("hoi", ActionForm.TEXT, Letters.text(sheet.about(), "ask-back"), true);
        return () -> new TriageEvent.ClarificationAsked(sheet.act(), question);
    }

    private static Supplier<Event> clarify(ActionForm sheet) {
        String reply = sheet.text("noi-dung-tra-loi", ActionForm.TEXT, "", false);
        boolean noContact = sheet.tick("khong-lien-lac", false);
        if (sheet.isSent() && reply.isEmpty() != noContact) {
            sheet.error(sheet.say("desk.error.reply-or-none"), "noi-dung-tra-loi");
        }
        return () -> new TriageEvent.Clarified(sheet.act(), reply.isEmpty() ? null : reply);
    }

    private static Supplier<Event> merge(ActionForm sheet) {
        var target = sheet.number("so");
        String why = sheet.line("vi-sao", ActionForm.LINE, "", false);
        return () -> new TriageEvent.Merged(sheet.act(why), target.orElseThrow());
    }

    private static Supplier<Event> unmerge(ActionForm sheet) {
        String why = sheet.line("vi-sao", ActionForm.LINE, "", false);
        return () -> new TriageEvent.Unmerged(sheet.act(why));
    }

    private static Supplier<Event> reclassify(ActionForm sheet) {
        QuestionContext context = sheet.about();
        QuestionState state = context.state();
        Origin origin = state.origin();
        String topic = sheet.select("linh-vuc", Choices.topics(context), orEmpty(state.topic()), state.isAccepted());
        String session = sheet.select("phien", Choices.sessions(context), orEmpty(state.session()), false);
        Kind kind = sheet.select("loai-y-kien", List.of(Kind.values()), origin.kind());
        String village = sheet.select("thon", Choices.villages(context), orEmpty(origin.village()), false);
        Set<AskerGroup> groups = sheet.several("nhom", AskerGroup.class, origin.groups());
        Submission.Collective collective = collective(sheet, origin.collective());
        QuestionNumber follows = follows(sheet, origin.follows());
        Set<String> about = Set.copyOf(sheet.several("ve-nguoi", Choices.people(context), state.about()));
        String why = sheet.line("ly-do-xep-loai", ActionForm.LINE, "", state.isAccepted());
        boolean hidden = !topic.equals(state.topic()) && context.parts().facts().isSensitive(topic);
        return () -> new RecordEvent.Reclassified(
                sheet.act(why),
                emptyIsNone(topic),
                emptyIsNone(session),
                about,
                new Origin(kind, emptyIsNone(village), groups, follows, collective),
                hidden);
    }

    private static Submission.Collective collective(ActionForm sheet, Submission.Collective now) {
        List<String> villages =
                sheet.several("thon-khac", Choices.villagesHere(sheet.about()), Set.copyOf(now.villages()));
        String name = sheet.line("tap-the", AskingGroup.NAME_MAX, orEmpty(now.name()), false);
        String typed = sheet.line(
                "so-nguoi", SubmissionForm.PEOPLE_MAX, now.people() == 0 ? "" : String.valueOf(now.people()), false);
        OptionalInt people = AskingGroup.peopleIn(typed);
        if (people.isEmpty()) {
            sheet.error(sheet.say("desk.error.people"), "so-nguoi");
        }
        return new Submission.Collective(name, people.orElse(0), villages);
    }

    /** The earlier question; one that this person may not know of is neither shown nor lost. */
    private static @Nullable QuestionNumber follows(ActionForm sheet, @Nullable QuestionNumber now) {
        boolean hidden = now != null && !sheet.about().mayKnow(now);
        return sheet.numberOrNone("hoi-tiep", hidden ? null : now).orElse(hidden ? now : null);
    }

    static @Nullable String emptyIsNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
