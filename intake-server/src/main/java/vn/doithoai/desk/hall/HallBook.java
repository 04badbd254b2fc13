package vn.doithoai.desk.hall;

import io.javalin.http.NotFoundResponse;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.doithoai.base.Codes;
import vn.doithoai.base.Sha256;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.office.Acts;
import vn.doithoai.office.Worklist;
import vn.doithoai.question.Act;
import vn.doithoai.question.Channel;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Stage;
import vn.doithoai.question.form.SubmissionForm;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.question.life.RecordEvent;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.FormNames;
import vn.doithoai.web.SignedTokens;

/** What was said in a session, line by line: kept once each, found again, taken back. */
final class HallBook {

    /** Where the sessions with their halls are; the pages of one stand beside it. */
    static final String PATH = Addresses.desk("hoi-truong");

    private static final String MARK = "[A-Za-z0-9_-]{20,64}";
    private static final String VERSION = "paper";

    private final DeskParts parts;
    private final SignedTokens tokens;
    private final Worklist worklist;
    private final EntryCheck check;
    private final HeldSlips slips;

    HallBook(DeskParts parts, SignedTokens tokens, Worklist worklist) {
        this.parts = parts;
        this.tokens = tokens;
        this.worklist = worklist;
        this.check = new EntryCheck(parts);
        this.slips = new HeldSlips(parts.clock());
    }

    /** What became of a line. */
    sealed interface Kept permits Stored, Wrong, Differs, NoRoom {}

    /** On disk, now or by an earlier sending of the same line. */
    record Stored(Question question) implements Kept {}

    /** @param errors a sentence by the name of the field */
    record Wrong(Map<String, String> errors) implements Kept {
        Wrong {
            errors = Map.copyOf(errors);
        }
    }

    /** The same line was stored with other words, and these were not. */
    record Differs(Question stored) implements Kept {}

    /** The disk refused. */
    record NoRoom() implements Kept {}

    HeldSlips slips() {
        return slips;
    }

    static boolean isMark(String mark) {
        return mark.matches(MARK);
    }

    Kept keep(HallLine line, DialogueSession session, Signed who) {
        String mark = line.value(HallLine.MARK);
        if (!isMark(mark)) {
            return new Wrong(Map.of(HallLine.TEXT, say("desk.hall.again")));
        }
        if (line.value(HallLine.TOPIC).startsWith(HallNote.BEGINS)) {
            return note(line, session, who);
        }
        Optional<Question> before = stored(session, mark);
        Map<String, String> errors = new HashMap<>();
        Entry entry = entry(line, session, who, before, errors);
        EntryCheck.Checked checked = check.check(entry, who.member());
        checked.errors().forEach((field, error) -> errors.putIfAbsent(ofLine(field), error));
        EntryCheck.Good good = checked.good();
        if (!errors.isEmpty() || good == null) {
            return before.<Kept>map(Differs::new).orElseGet(() -> new Wrong(errors));
        }
        try {
            TriageEvent.Received received = new TriageEvent.Received(
                    new Act(parts.now(), who.member().actor()),
                    good.channel(),
                    good.on(),
                    good.point(),
                    good.follows(),
                    Set.of());
            Receipt receipt =
                    parts.store().receive(good.submission(), received, secret(session, mark), key(session, mark));
            if (!SentAlreadyPage.isSame(receipt, good)) {
                return new Differs(receipt.question());
            }
            slips.add(who.member().id(), session.id(), receipt.number(), mark);
            QuestionNumber.parse(line.value(HallLine.INSTEAD))
                    .flatMap(number -> find(session, who, number))
                    .filter(old -> !old.number().equals(receipt.number()))
                    // As on the screen: only what nobody has gone on with; else both stand.
                    .filter(old -> old.state().stage() == Stage.RECEIVED)
                    .ifPresent(old -> instead(old, receipt.question(), who));
            return new Stored(parts.store().find(receipt.number()).orElse(receipt.question()));
        } catch (UncheckedIOException e) {
            return new NoRoom();
        }
    }

    /** What was answered goes along with the words. */
    private void instead(Question old, Question rewritten, Signed who) {
        String said = HallNote.last(old, parts.wording());
        if (!said.isEmpty() && HallNote.last(rewritten, parts.wording()).isEmpty()) {
            Act act = new Act(parts.now(), parts.knowledge().actor(who.member(), rewritten.state()), "");
            parts.acts().performOnNewest(rewritten.number(), new RecordEvent.Noted(act, said));
        }
        takeBack(old, old.revision(), who, say("desk.hall.why.rewritten", rewritten.number()));
    }

    /** Typed twice in a row it is one note. */
    private Kept note(HallLine line, DialogueSession session, Signed who) {
        Optional<Question> about = about(line.value(HallLine.FOLLOWS), session, who);
        if (about.isEmpty()) {
            return new Wrong(Map.of(HallLine.TOPIC, say("desk.hall.no-line")));
        }
        if (!line.value(HallLine.NAME).isEmpty()) {
            return new Wrong(Map.of(HallLine.NAME, say("desk.hall.note-and-name")));
        }
        Question question = about.get();
        // The large field is where one writes: its words belong to the answer too.
        String typed = (line.value(HallLine.TOPIC) + " " + PlainText.line(line.value(HallLine.TEXT))).strip();
        Optional<HallNote> note = HallNote.read(typed, question.received().on());
        if (note.isEmpty() || PlainText.length(note.get().words()) > HallNote.MAX) {
            return new Wrong(Map.of(HallLine.TOPIC, say("desk.hall.bad-note", HallNote.MAX)));
        }
        String text = note.get().text(parts.wording());
        if (HallNote.last(question, parts.wording()).equals(text)) {
            return new Stored(question);
        }
        try {
            Act act = new Act(parts.now(), parts.knowledge().actor(who.member(), question.state()), "");
            Acts.Result result = parts.acts().performOnNewest(question.number(), new RecordEvent.Noted(act, text));
            return result instanceof Acts.Done done
                    ? new Stored(done.question())
                    : new Wrong(Map.of(HallLine.TOPIC, say("desk.hall.touched", question.number())));
        } catch (UncheckedIOException e) {
            return new NoRoom();
        }
    }

    /** The line that was answered: by its mark, by its number, or the last one of this person. */
    private Optional<Question> about(String follows, DialogueSession session, Signed who) {
        if (isMark(follows)) {
            return stored(session, follows);
        }
        return follows.isEmpty()
                ? lastOf(session, who, Optional.empty())
                : QuestionNumber.parse(follows).flatMap(number -> find(session, who, number));
    }

    private Entry entry(
            HallLine line, DialogueSession session, Signed who, Optional<Question> before, Map<String, String> errors) {
        String topic = line.value(HallLine.TOPIC);
        String follows = line.value(HallLine.FOLLOWS);
        if (topic.startsWith(HallLine.GOES_ON) || isMark(follows)) {
            Optional<Question> earlier = goesOn(topic, follows, session, who, before);
            if (earlier.isEmpty()) {
                errors.put(HallLine.TOPIC, say("desk.hall.no-line"));
            }
            follows = earlier.map(question -> question.number().toString()).orElse("");
            if (topic.isEmpty() || topic.startsWith(HallLine.GOES_ON)) {
                topic = earlier.map(question -> question.submission().topic()).orElse("");
            }
        }
        SubmissionForm form = SubmissionForm.empty(VERSION)
                .with(SubmissionForm.Field.CONSENT, "1")
                .with(SubmissionForm.Field.KIND, line.value(HallLine.KIND))
                .with(SubmissionForm.Field.SESSION, session.id())
                .with(SubmissionForm.Field.TOPIC, chosen(topics(), topic, HallLine.TOPIC, errors))
                .with(
                        SubmissionForm.Field.VILLAGE,
                        chosen(villages(), line.value(HallLine.VILLAGE), HallLine.VILLAGE, errors))
                .with(SubmissionForm.Field.GROUPS, line.value(HallLine.GROUP))
                .with(SubmissionForm.Field.NAME, line.value(HallLine.NAME))
                .with(SubmissionForm.Field.TEXT, line.value(HallLine.TEXT));
        return new Entry(
                form, Codes.of(Channel.SPOKEN_IN_SESSION), line.value(HallLine.DAY), "", follows, "", false, false);
    }

    /** The line taken up (S67): by its mark, by its number, or the last one that this person wrote before. */
    private Optional<Question> goesOn(
            String topic, String follows, DialogueSession session, Signed who, Optional<Question> before) {
        if (isMark(follows)) {
            return stored(session, follows);
        }
        String sequence = topic.substring(1).strip();
        if (!sequence.isEmpty()) {
            return QuestionNumber.parse(
                            sequence.matches("\\d{1,6}") ? parts.today().getYear() + "-" + pad(sequence) : sequence)
                    .flatMap(number -> parts.store().find(number))
                    .filter(question -> parts.knowledge().mayKnow(who.member(), question.state()));
        }
        return lastOf(session, who, before);
    }

    /** The last line of this person, before one that is stored already. */
    private Optional<Question> lastOf(DialogueSession session, Signed who, Optional<Question> before) {
        return lines(session, who).stream()
                .filter(line ->
                        before.isEmpty() || line.number().compareTo(before.get().number()) < 0)
                .filter(line ->
                        line.received().act().by().id().equals(who.member().id()))
                .filter(line -> line.state().stage() != Stage.WITHDRAWN)
                .findFirst();
    }

    private static String pad(String sequence) {
        return "0".repeat(Math.max(0, 4 - sequence.length())) + sequence;
    }

    private String chosen(List<QuickChoice> all, String typed, String name, Map<String, String> errors) {
        List<QuickChoice> meant = QuickChoice.meant(all, typed);
        if (meant.size() == 1) {
            return meant.get(0).id();
        }
        if (!typed.isEmpty()) {
            errors.putIfAbsent(
                    name,
                    meant.isEmpty()
                            ? say("desk.hall.none-of-them", typed)
                            : say(
                                    "desk.hall.several",
                                    typed,
                                    String.join(
                                            ", ",
                                            meant.stream()
                                                    .map(QuickChoice::label)
                                                    .toList())));
        }
        return "";
    }

    DialogueSession session(String id) {
        return parts.programme().session(id).orElseThrow(NotFoundResponse::new);
    }

    /** The topics of today, by key. */
    List<QuickChoice> topics() {
        List<Catalogue.Topic> topics = parts.programme().catalogue().topicsOn(parts.today());
        return IntStream.range(0, topics.size())
                .mapToObj(at -> QuickChoice.keyed(
                        at, topics.get(at).id(), topics.get(at).label()))
                .toList();
    }

    /** The villages, by name alone: many are called by a number, which is no key. */
    List<QuickChoice> villages() {
        return Stream.concat(
                        parts.programme().catalogue().villagesOn(parts.today()).stream()
                                .map(village -> new QuickChoice("", village.id(), village.name())),
                        Stream.of(new QuickChoice(
                                "",
                                PublishedQuestion.OUTSIDE_COMMUNE,
                                parts.words().outside())))
                .toList();
    }

    /** What was said in the session and typed as such, newest first. */
    List<Question> lines(DialogueSession session, Signed who) {
        return worklist.visibleTo(who.member(), parts.knowledge()).stream()
                .filter(item -> session.id().equals(item.session()))
                .map(Worklist.Item::number)
                .sorted(Comparator.reverseOrder())
                .map(parts.store()::find)
                .flatMap(Optional::stream)
                .filter(question -> isLine(question, who))
                .toList();
    }

    private boolean isLine(Question question, Signed who) {
        return question.received().channel() == Channel.SPOKEN_IN_SESSION
                && parts.knowledge().mayKnow(who.member(), question.state());
    }

    /** One of them. */
    Optional<Question> find(DialogueSession session, Signed who, QuestionNumber number) {
        return parts.store()
                .find(number)
                .filter(question -> session.id().equals(question.state().session()) && isLine(question, who));
    }

    private Optional<Question> stored(DialogueSession session, String mark) {
        return parts.store().received(key(session, mark)).map(Receipt::question);
    }

    /** Holds the slip of a line again that the server forgot when it was started anew. */
    Optional<QuestionNumber> hold(DialogueSession session, Signed who, String mark) {
        Optional<QuestionNumber> number = isMark(mark) ? stored(session, mark).map(Question::number) : Optional.empty();
        number.ifPresent(known -> slips.add(who.member().id(), session.id(), known, mark));
        return number;
    }

    Acts.Result takeBack(Question line, int basedOn, Signed who, String why) {
        return parts.acts()
                .perform(
                        line.number(),
                        basedOn,
                        new OtherWayEvent.Withdrawn(
                                new Act(parts.now(), parts.knowledge().actor(who.member(), line.state()), why)));
    }

    /** Nobody can foresee it: the mark may come from a browser, the key of the server is in no hand. */
    Secret secret(DialogueSession session, String mark) {
        return Secret.of(tokens.derive("hall-secret", session.id() + " " + mark));
    }

    private static String key(DialogueSession session, String mark) {
        return Sha256.hex("hall " + session.id() + " " + mark);
    }

    /** The days of the session on which something can have been said by now. */
    List<LocalDate> days(DialogueSession session) {
        return session.days().stream()
                .filter(day -> !day.isAfter(parts.today()))
                .toList();
    }

    private static String ofLine(String field) {
        if (field.equals(FormNames.of(SubmissionForm.Field.TOPIC))) {
            return HallLine.TOPIC;
        }
        if (field.equals(FormNames.of(SubmissionForm.Field.GROUPS))) {
            return HallLine.GROUP;
        }
        return field.equals(FormNames.of(SubmissionForm.Field.VILLAGE)) ? HallLine.VILLAGE : field;
    }

    private String say(String key, Object... args) {
        return parts.wording().get(key, args);
    }
}
