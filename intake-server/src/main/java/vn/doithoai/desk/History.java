package vn.doithoai.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Answer;
import vn.doithoai.question.Event;
import vn.doithoai.question.EventKind;
import vn.doithoai.question.Notification;
import vn.doithoai.question.PublicWording;
import vn.doithoai.question.ResponseKind;
import vn.doithoai.question.Role;
import vn.doithoai.view.QuestionPage.Row;

/** Every event of a question in words, with all it says: who, when, why, and what was decided. */
final class History {

    private final Case one;

    History(Case one) {
        this.one = one;
    }

    /** Newest first. */
    List<CasePage.Entry> entries(List<Event> events) {
        List<CasePage.Entry> entries = new ArrayList<>();
        for (int i = events.size() - 1; i >= 0; i--) {
            entries.add(entry(events.get(i)));
        }
        return entries;
    }

    List<CasePage.Entry> notes() {
        return entries(one.question().events().stream()
                .filter(event -> event.kind() == EventKind.NOTED)
                .toList());
    }

    CasePage.Entry entry(Event event) {
        Act act = event.act();
        Lines lines = new Lines();
        triage(lines, event);
        answers(lines, event);
        commitments(lines, event);
        record(lines, event);
        lines.text("why", act.why());
        return new CasePage.Entry(
                one.wording().dateTime(act.at()), who(act.by()), one.wording().label(event.kind()), lines.rows);
    }

    /** A colleague by name, a part of the product by what it is. */
    private String who(Actor actor) {
        for (Role role : List.of(Role.INTAKE, Role.BUILD, Role.ASKER)) {
            if (actor.holds(role)) {
                return one.wording().get("desk.who." + role.name());
            }
        }
        String name = one.nameOf(actor.id());
        return actor.post().isEmpty() ? name : name + ", " + actor.post();
    }

    private void triage(Lines lines, Event event) {
        if (event instanceof Event.Received received) {
            lines.text("channel", one.wording().label(received.channel()));
            lines.text(
                    "suspicions", join(received.suspicions().stream().sorted().map(one.wording()::label)));
        } else if (event instanceof Event.Refused refused) {
            lines.text("reason", reason(refused.reasonCode()));
        } else if (event instanceof Event.Accepted accepted) {
            lines.text("topic", topic(accepted.topic()));
            lines.text("session", session(accepted.session()));
            lines.text("visibility", one.wording().label(accepted.visibility()));
            wording(lines, accepted.wording());
            lines.text("about", join(accepted.about().stream().sorted().map(one::nameOf)));
        } else if (event instanceof Event.ClarificationAsked asked) {
            lines.text("question", asked.question());
        } else if (event instanceof Event.Clarified clarified) {
            lines.text(
                    "reply",
                    clarified.reply() == null ? one.wording().get("desk.history.no-contact") : clarified.reply());
        } else if (event instanceof Event.Merged merged) {
            lines.link("target", merged.target().toString(), CasePages.address(merged.target()));
        } else if (event instanceof Event.SplitOff split) {
            lines.link("part", split.part().toString(), CasePages.address(split.part()));
        } else if (event instanceof Event.Marked marked) {
            lines.text("pressing", one.wording().get(marked.pressing() ? "desk.yes" : "desk.no"));
        }
    }

    private void answers(Lines lines, Event event) {
        if (event instanceof Event.Assigned assigned) {
            lines.text("unit", one.unitName(assigned.unit()));
            lines.text("post", assigned.post());
            lines.text("officer", one.nameOf(assigned.officer()));
            lines.text("partners", units(assigned.partners()));
        } else if (event instanceof Event.Drafted drafted) {
            answer(lines, drafted.answer());
        } else if (event instanceof Event.Approved approved) {
            lines.text("outcome", one.wording().label(approved.outcome()));
        } else if (event instanceof Event.AnsweredInSession answered) {
            lines.text("outcome", one.wording().label(answered.outcome()));
            lines.text("session", session(answered.session()));
            lines.day("on", answered.on());
            answer(lines, answered.answer());
        } else if (event instanceof Event.AnsweredPrivately letter) {
            lines.text("letter", letter.letterNumber());
            lines.day("letter-date", letter.letterDate());
            lines.text("means", one.wording().label(letter.delivery()));
            lines.day("delivered", letter.deliveredOn());
        } else if (event instanceof Event.Published published) {
            lines.text("build", published.buildId());
        } else if (event instanceof Event.Corrected corrected) {
            answer(lines, corrected.answer());
        }
    }

    private void commitments(Lines lines, Event event) {
        if (event instanceof Event.Promised promised) {
            lines.text("promise", promised.text());
            lines.text("unit", one.unitName(promised.unit()));
            lines.text("post", promised.post());
            lines.day("due", promised.due());
        } else if (event instanceof Event.StudyStarted study) {
            lines.text("outcome", one.wording().label(study.outcome()));
            lines.text("unit", one.unitName(study.unit()));
            lines.text("partners", units(study.partners()));
            lines.text("study", study.reason());
            lines.day("expected", study.expected());
            told(lines, study.notification());
        } else if (event instanceof Event.Forwarded forwarded) {
            lines.text("body", forwarded.body() + " (" + one.wording().label(forwarded.level()) + ")");
            lines.text("document", forwarded.documentNumber());
            lines.day("document-date", forwarded.documentDate());
            lines.day("expected", forwarded.expected());
            told(lines, forwarded.notification());
        } else if (event instanceof Event.ReplyReceived reply) {
            lines.day("on", reply.on());
            lines.text("reply", reply.text());
        } else if (event instanceof Event.Extended extended) {
            lines.day("expected", extended.expected());
            told(lines, extended.notification());
        }
    }

    private void record(Lines lines, Event event) {
        if (event instanceof Event.VisibilityChanged change) {
            lines.text("visibility", one.wording().label(change.visibility()));
            lines.text("reason", change.reasonCode() == null ? "" : reason(change.reasonCode()));
            if (change.wording() != null) {
                wording(lines, change.wording());
            }
        } else if (event instanceof Event.DiversionProposed proposed) {
            lines.text("procedure", one.wording().label(proposed.procedure()));
        } else if (event instanceof Event.Diverted diverted) {
            lines.text("procedure", one.wording().label(diverted.procedure()));
            lines.day("notified", diverted.notifiedOn());
            lines.text("confirmed", who(diverted.confirmedBy()));
        } else if (event instanceof Event.Noted noted) {
            lines.text("note", noted.text());
        } else if (event instanceof Event.Told told) {
            told(lines, told.notification());
        } else if (event instanceof Event.DataRequested wanted) {
            lines.text("wish", one.wording().label(wanted.wish()));
            lines.text("wish-text", wanted.text());
        } else if (event instanceof Event.DataRequestClosed closed) {
            lines.text("wish", one.wording().label(closed.wish()));
            lines.text("granted", one.wording().get(closed.granted() ? "desk.yes" : "desk.no"));
        } else if (event instanceof Event.Erased erased) {
            lines.text("reason", reason(erased.reasonCode()));
        }
    }

    private void wording(Lines lines, PublicWording wording) {
        lines.text("title", wording.title());
        lines.text("text", wording.text());
    }

    private void answer(Lines lines, Answer answer) {
        lines.text("short", answer.shortAnswer());
        lines.text("details", answer.details());
        lines.text("kinds", kinds(answer));
        answer.legalBasis().forEach(basis -> lines.text("legal", legal(basis)));
        lines.text("by", answer.answeredBy());
    }

    String kinds(Answer answer) {
        return join(Arrays.stream(ResponseKind.values())
                .filter(answer.responseKinds()::contains)
                .map(one.wording()::label));
    }

    static String legal(Answer.LegalBasis basis) {
        return Stream.of(basis.article(), basis.title(), basis.number(), basis.link())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void told(Lines lines, @Nullable Notification notification) {
        if (notification != null) {
            lines.text("means", one.wording().label(notification.means()));
            lines.day("told", notification.on());
            lines.text("told-text", notification.note());
        }
    }

    private String topic(String id) {
        return one.catalogue().topic(id).map(Catalogue.Topic::label).orElse(id);
    }

    private String session(@Nullable String id) {
        return id == null
                ? one.wording().get("desk.session.none")
                : one.parts()
                        .programme()
                        .session(id)
                        .map(DialogueSession::title)
                        .orElse(id);
    }

    private String reason(String code) {
        return one.catalogue()
                .refusalReason(code)
                .or(() -> one.catalogue().removalReason(code))
                .map(Catalogue.Reason::label)
                .orElse(code);
    }

    String units(Collection<String> units) {
        return join(units.stream().map(one::unitName));
    }

    private static String join(Stream<String> parts) {
        return parts.collect(Collectors.joining("; "));
    }

    /** What an event says, without what is empty. */
    private final class Lines {

        private final List<Row> rows = new ArrayList<>();

        void text(String term, String text) {
            if (!text.isEmpty()) {
                rows.add(new Row(one.wording().get("desk.history." + term), text));
            }
        }

        void day(String term, LocalDate day) {
            text(term, one.wording().date(day));
        }

        void link(String term, String text, String address) {
            rows.add(new Row(one.wording().get("desk.history." + term), text, address));
        }
    }
}
