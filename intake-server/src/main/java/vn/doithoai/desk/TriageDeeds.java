package vn.doithoai.desk;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Event;
import vn.doithoai.question.EventKind;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.PublicWording;
import vn.doithoai.question.QuestionState;
import vn.doithoai.question.Submission;
import vn.doithoai.question.SubmissionForm;
import vn.doithoai.question.TriageEvent;
import vn.doithoai.question.Visibility;

/** What happens to a question before anybody works on it. */
final class TriageDeeds {

    static final Deed RELEASE = new Deed("tha", EventKind.RELEASED, TriageDeeds::release);
    static final Deed REFUSE = new Deed("tu-choi", EventKind.REFUSED, TriageDeeds::refuse);
    static final Deed ACCEPT = new Deed("nhan-vao-danh-sach", EventKind.ACCEPTED, TriageDeeds::accept);
    static final Deed MARK =
            new Deed("danh-dau-gap", EventKind.MARKED, one -> !one.state().pressing(), sheet -> mark(sheet, true));
    static final Deed UNMARK =
            new Deed("bo-dau-gap", EventKind.MARKED, one -> one.state().pressing(), sheet -> mark(sheet, false));
    static final Deed ASK_BACK = new Deed("hoi-lai", EventKind.CLARIFICATION_ASKED, TriageDeeds::askBack);
    static final Deed CLARIFY = new Deed("tra-loi-hoi-lai", EventKind.CLARIFIED, TriageDeeds::clarify);
    static final Deed MERGE = new Deed("gop", EventKind.MERGED, TriageDeeds::merge);
    static final Deed UNMERGE = new Deed("bo-gop", EventKind.UNMERGED, TriageDeeds::unmerge);

    /** What a person found who looked at a held question. */
    private static final String GENUINE = "genuine";

    private static final int TITLE_FROM_TEXT = 80;
    private static final Pattern SENTENCE = Pattern.compile("(?s)^(.{12,}?)(?:[.!?](?=\\s|$)|\\n)");

    private TriageDeeds() {}

    private static Supplier<Event> release(Sheet sheet) {
        String why = sheet.line("ly-do", Sheet.LINE, sheet.say("desk.release.why"), true);
        return () -> new TriageEvent.Released(sheet.act(why), GENUINE);
    }

    private static Supplier<Event> refuse(Sheet sheet) {
        Case one = sheet.about();
        String code = sheet.select("ma-ly-do", Choices.reasons(one.catalogue().refusalReasons()), "", true);
        String why = sheet.text("noi-them", Sheet.TEXT, "", false);
        sheet.letter(Letters.text(one, "refusal"));
        return () -> new TriageEvent.Refused(sheet.act(why), code);
    }

    private static Supplier<Event> accept(Sheet sheet) {
        Case one = sheet.about();
        QuestionState state = one.state();
        PublicWording wording = state.wording();
        Submission submission = one.question().submission();
        String topic = state.topic() == null ? "" : state.topic();
        Visibility visibility = state.isAccepted()
                ? state.visibility()
                : one.parts().facts().isSensitive(topic) ? Visibility.COUNTED : Visibility.PUBLIC;
        String chosenTopic = sheet.select("linh-vuc", Choices.topics(one), topic, true);
        String session = sheet.select("phien", Choices.sessions(one), Choices.session(one), false);
        Visibility chosen =
                sheet.radios("pham-vi", List.of(Visibility.PUBLIC, Visibility.SUMMARY, Visibility.COUNTED), visibility);
        String title = sheet.line(
                "tieu-de", SubmissionForm.TITLE_MAX, wording == null ? title(one, submission) : wording.title(), true);
        String text = sheet.text(
                "noi-dung-cong-khai",
                Sheet.TEXT,
                wording == null ? Masks.cover(submission.text(), one.wording()) : wording.text(),
                true);
        boolean village = sheet.tick("hien-thon", wording != null && wording.showVillage());
        sheet.part(
                "about",
                !one.parts().facts().isSensitive(chosenTopic) && state.about().isEmpty());
        Set<String> about = Set.copyOf(sheet.several("ve-nguoi", Choices.people(one), state.about()));
        return () -> new TriageEvent.Accepted(
                sheet.act(), chosenTopic, emptyIsNone(session), chosen, new PublicWording(title, text, village), about);
    }

    /** The asker's own title, or the first sentence of the text, cut at the end of a word. */
    static String title(Case one, Submission submission) {
        if (submission.title() != null) {
            return Masks.cover(submission.title(), one.wording());
        }
        String text = Masks.cover(submission.text(), one.wording());
        Matcher sentence = SENTENCE.matcher(text);
        String line = PlainText.line(sentence.find() ? sentence.group(1) : text);
        if (line.length() <= TITLE_FROM_TEXT) {
            return line;
        }
        int end = line.lastIndexOf(' ', TITLE_FROM_TEXT);
        return line.substring(0, end > 0 ? end : TITLE_FROM_TEXT) + "\u2026";
    }

    private static Supplier<Event> mark(Sheet sheet, boolean pressing) {
        String why = sheet.line("vi-sao", Sheet.LINE, "", false);
        return () -> new TriageEvent.Marked(sheet.act(why), pressing);
    }

    private static Supplier<Event> askBack(Sheet sheet) {
        String question = sheet.text("hoi", Sheet.TEXT, Letters.text(sheet.about(), "ask-back"), true);
        return () -> new TriageEvent.ClarificationAsked(sheet.act(), question);
    }

    private static Supplier<Event> clarify(Sheet sheet) {
        String reply = sheet.text("noi-dung-tra-loi", Sheet.TEXT, "", false);
        boolean noContact = sheet.tick("khong-lien-lac", false);
        if (sheet.isSent() && reply.isEmpty() != noContact) {
            sheet.error(sheet.say("desk.error.reply-or-none"), "noi-dung-tra-loi");
        }
        return () -> new TriageEvent.Clarified(sheet.act(), reply.isEmpty() ? null : reply);
    }

    private static Supplier<Event> merge(Sheet sheet) {
        var target = sheet.number("so");
        String why = sheet.line("vi-sao", Sheet.LINE, "", false);
        return () -> new TriageEvent.Merged(sheet.act(why), target.orElseThrow());
    }

    private static Supplier<Event> unmerge(Sheet sheet) {
        String why = sheet.line("vi-sao", Sheet.LINE, "", false);
        return () -> new TriageEvent.Unmerged(sheet.act(why));
    }

    static @Nullable String emptyIsNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
