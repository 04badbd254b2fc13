package vn.doithoai.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Sha256;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.life.Question;
import vn.doithoai.store.ActChain.Line;
import vn.doithoai.store.ActChain.Subject;
import vn.doithoai.store.ActChain.What;
import vn.doithoai.store.Finding.Problem;
import vn.doithoai.store.disk.DataLayout;

/** Holds the chain over acts against records, accounts and audit log. */
final class ActCheck {

    private static final Pattern EVENT = Pattern.compile("^ {6}\"event\": ");

    private final DataLayout layout;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<Subject, Line> latest =
            new TreeMap<>(Comparator.comparing(Subject::what).thenComparing(Subject::about));

    ActCheck(DataLayout layout) {
        this.layout = layout;
    }

    /** Reads the chain itself; after the records, so that each of them has its line by now. */
    void chain() throws IOException {
        List<@Nullable Line> all = ActChain.read(layout.acts());
        Line before = null;
        for (int i = 0; i < all.size(); i++) {
            Line line = all.get(i);
            if (line == null) {
                found(Problem.NO_ACT_LINE, i + 1);
            } else {
                if (!line.follows(before)) {
                    found(Problem.ACT_CHAIN_BROKEN, i + 1);
                }
                before = line;
                lines.add(line);
                places.put(line.seq(), i + 1);
                latest.put(line.entry().subject(), line);
            }
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether a line is in the chain. */
    boolean has(String hash) {
        return lines.stream().anyMatch(line -> line.hash().equals(hash));
    }

    private boolean isLast(Line line) {
        return !lines.isEmpty() && line.equals(lines.get(lines.size() - 1));
    }

    /** Whether the chain told of exactly this before its last line: the act of that line is on its way, or was cut short. */
    private boolean isBefore(Line last, long revision, String digest) {
        return isLast(last)
                && lines.stream()
                        .filter(line ->
                                line.entry().subject().equals(last.entry().subject()))
                        .anyMatch(line ->
                                line.revision() == revision && line.digest().equals(digest));
    }

    /** A record that can be read, and is the one that was received. */
    void record(Path file, QuestionNumber number) throws IOException {
        Line told = latest.get(new Subject(What.QUESTION, number.toString()));
        Question question;
        try {
            question = StoredQuestion.read(file, number).question();
        } catch (Unreadable e) {
            findings.add(new Finding(Problem.FILE_UNREADABLE, layout.name(file), 0, number));
            return;
        }
        String digest = StoredQuestion.digest(question);
        if (told == null) {
            findings.add(new Finding(Problem.RECORD_WITHOUT_ACT, layout.name(file), 0, number));
        } else if (told.revision() == question.revision() && told.digest().equals(digest)) {
            return;
        } else if (isBefore(told, question.revision(), digest)) {
            findings.add(at(Problem.ACT_NOT_DONE, file, question, question.revision()));
        } else {
            findings.add(differing(file, question, told));
        }
    }

    private Finding differing(Path file, Question question, Line told) throws IOException {
        Map<Long, Line> byRevision = new HashMap<>();
        for (Line line : lines) {
            if (line.entry().subject().equals(told.entry().subject())) {
                byRevision.put(line.revision(), line);
            }
        }
        for (int events = firstComparable(question); events <= question.revision(); events++) {
            Line line = byRevision.get((long) events);
            String is = StoredQuestion.digest(StoredQuestion.first(question, events));
            if (line != null && !line.digest().equals(is)) {
                return at(Problem.RECORD_REWRITTEN, file, question, events);
            }
        }
        return question.revision() < told.revision()
                ? at(Problem.RECORD_CUT, file, question, question.revision())
                : at(Problem.RECORD_HAS_MORE, file, question, (int) told.revision() + 1);
    }

    /** Before it was erased there were words that nobody has any more. */
    private static int firstComparable(Question question) {
        for (int events = question.revision(); events > 1; events--) {
            if (question.recorded().get(events - 1).kind().changesTheRest()) {
                return events;
            }
        }
        return 1;
    }

    /** The line of the file at which an event begins. */
    private Finding at(Problem problem, Path file, Question question, int event) throws IOException {
        int begun = 0;
        int place = 0;
        List<String> text = Files.readAllLines(file);
        for (int i = 0; i < text.size() && begun < event; i++) {
            Matcher line = EVENT.matcher(text.get(i));
            if (line.find()) {
                begun++;
                place = i + 1;
            }
        }
        return new Finding(problem, layout.name(file), place, question.number(), Integer.toString(event));
    }

    /** What the chain tells of and nobody has any more. */
    void gone(Set<QuestionNumber> there) {
        latest.forEach((subject, line) -> {
            Optional<QuestionNumber> number =
                    subject.what() == What.QUESTION ? QuestionNumber.parse(subject.about()) : Optional.empty();
            if (number.isPresent() && !there.contains(number.get())) {
                findings.add(new Finding(
                        Problem.RECORD_GONE,
                        layout.name(layout.acts()),
                        places.getOrDefault(line.seq(), 0),
                        number.get()));
            }
        });
    }

    void accounts() throws IOException {
        Map<String, StaffMember> members;
        try {
            members = JsonStaffRegister.look(layout.staff());
        } catch (Unreadable e) {
            findings.add(new Finding(Problem.ACCOUNTS_UNREADABLE, layout.name(layout.staff()), e.line(), null));
            return;
        }
        Set<String> ids = new HashSet<>(members.keySet());
        latest.keySet().stream()
                .filter(subject -> subject.what() == What.ACCOUNT)
                .forEach(subject -> ids.add(subject.about()));
        for (String id : ids.stream().sorted().toList()) {
            Line told = latest.get(new Subject(What.ACCOUNT, id));
            StaffMember member = members.get(id);
            String digest = member == null ? ActChain.NOTHING : JsonStaffRegister.digest(member);
            boolean same = told != null && (told.digest().equals(digest) || isBefore(told, 0, digest));
            if (!same) {
                Problem problem = member == null ? Problem.ACCOUNT_GONE : Problem.ACCOUNT_CHANGED;
                findings.add(new Finding(problem, layout.name(layout.staff()), lineOf(id), null, id));
            }
        }
    }

    private int lineOf(String id) throws IOException {
        List<String> text = Files.exists(layout.staff()) ? Files.readAllLines(layout.staff()) : List.of();
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).contains("\"id\": \"" + id + "\"")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The file of the restorations, both ways: each one the chain tells of is there, and none besides. */
    void restored() throws IOException {
        if (!isTold(What.RESTORED, "", layout.restored(), true)) {
            findings.add(new Finding(Problem.RESTORED_CHANGED, layout.name(layout.restored()), 0, null));
        }
    }

    void key() throws IOException {
        Path key = layout.keys().resolve(Keys.NAME);
        if (!isTold(What.KEY, Keys.NAME, key, false)) {
            findings.add(new Finding(Problem.KEY_CHANGED, layout.name(key), 0, null));
        }
    }

    /** @param onItsWay whether the last act of all may not be done yet */
    private boolean isTold(What what, String about, Path file, boolean onItsWay) throws IOException {
        Line told = latest.get(new Subject(what, about));
        String digest = Files.exists(file) ? Sha256.hex(Files.readAllBytes(file)) : ActChain.NOTHING;
        if (told == null) {
            return digest.equals(ActChain.NOTHING);
        }
        boolean earlier = digest.equals(ActChain.NOTHING)
                || lines.stream()
                        .anyMatch(line -> line.what() == what
                                && line.revision() < told.revision()
                                && line.digest().equals(digest));
        return told.digest().equals(digest) || (onItsWay && isLast(told) && earlier);
    }

    /** Each line about the log covers the lines that were added with it; one that counts back covers all of them. */
    void audit() throws IOException {
        List<byte[]> log = auditLines();
        List<Line> told =
                lines.stream().filter(line -> line.what() == What.AUDIT).toList();
        long count = 0;
        for (int i = 0; i < told.size(); i++) {
            Line line = told.get(i);
            boolean superseded = i + 1 < told.size() && told.get(i + 1).revision() <= line.revision();
            boolean back = line.revision() <= count;
            long from = back ? 0 : count;
            if (!superseded && !covers(line, log, from)) {
                boolean onItsWay = isLast(line) && log.size() < line.revision();
                if (!onItsWay) {
                    int place = (int) Math.min(from + 1, log.size() + 1L);
                    findings.add(new Finding(Problem.AUDIT_CHANGED, layout.name(layout.audit()), place, null));
                }
                return;
            }
            count = superseded ? count : line.revision();
        }
        if (log.size() > count) {
            findings.add(new Finding(Problem.AUDIT_HAS_MORE, layout.name(layout.audit()), (int) count + 1, null));
        }
    }

    private static boolean covers(Line line, List<byte[]> log, long from) {
        if (log.size() < line.revision()) {
            return false;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        log.subList((int) from, (int) line.revision()).forEach(bytes::writeBytes);
        return JsonAuditLog.entry("", line.revision(), bytes.toByteArray())
                .digest()
                .equals(line.digest());
    }

    private List<byte[]> auditLines() throws IOException {
        byte[] all = Files.exists(layout.audit()) ? Files.readAllBytes(layout.audit()) : new byte[0];
        List<byte[]> log = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                log.add(Arrays.copyOfRange(all, start, i + 1));
                start = i + 1;
            }
        }
        return log;
    }

    private void found(Problem problem, int line) {
        findings.add(new Finding(problem, layout.name(layout.acts()), line, null));
    }
}
