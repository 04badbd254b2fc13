package vn.doithoai.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.question.publication.Undertaking;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.MeetingLine;
import vn.doithoai.view.Words;

/** Calendars to subscribe to: all sessions, each session, and the days on which something is due. */
final class Calendars implements PageKind {

    private final Sources sources;

    Calendars(Sources sources) {
        this.sources = sources;
    }

    @Override
    public List<PublicPage> pages() {
        Inputs inputs = Inputs.none().today();
        List<PublicPage> pages = new ArrayList<>();
        pages.add(PublicPage.of(
                Addresses.SESSION_CALENDAR, inputs.catalogue().content(Sources.SESSIONS), this::sessions));
        pages.add(PublicPage.of(Addresses.DUE_CALENDAR, inputs.allQuestions(), this::dueDays));
        for (DialogueSession session : sources.programme().sessions()) {
            pages.add(PublicPage.of(
                    Addresses.sessionCalendar(session.id()),
                    inputs.catalogue().content(Sources.sessionFile(session.id())),
                    () -> file(session.title(), entries(session))));
        }
        return pages;
    }

    private String file(String name, List<CalendarFile.Entry> entries) {
        return CalendarFile.of(name, sources.host(), sources.today(), entries);
    }

    private String sessions() {
        return file(
                sources.wording().get("site.calendar"),
                sources.programme().sessions().stream()
                        .flatMap(session -> entries(session).stream())
                        .toList());
    }

    /** The days that were told and are not over, or over and nothing done. */
    private String dueDays() {
        return file(
                sources.wording().get("site.calendar.due"),
                sources.undertakings().nearest(Integer.MAX_VALUE).stream()
                        .map(undertaking -> new CalendarFile.Entry(
                                "han-" + undertaking.question().number() + "-" + undertaking.since(),
                                undertaking.due(),
                                null,
                                null,
                                dueDay(undertaking),
                                null,
                                sources.host()
                                        + Addresses.question(
                                                undertaking.question().number()),
                                CalendarFile.Kind.DUE))
                        .toList());
    }

    private String dueDay(Undertaking undertaking) {
        Words words = sources.wording();
        String due = words.get("calendar.due", sources.views().title(undertaking.question()));
        LocalDate renewed = undertaking.renewedDue();
        return renewed == null ? due : words.get("calendar.due.renewed", due, words.date(renewed));
    }

    private List<CalendarFile.Entry> entries(DialogueSession session) {
        List<CalendarFile.Entry> entries = new ArrayList<>();
        List<MeetingLine> lines = MeetingLine.of(session, sources.programme().catalogue(), sources.wording());
        int number = 0;
        for (DialogueSession.MeetingPoint point : session.points()) {
            number++;
            if (point.date() != null) {
                entries.add(new CalendarFile.Entry(
                        session.id() + "-" + number,
                        point.date(),
                        point.start(),
                        point.end(),
                        session.title(),
                        lines.get(number - 1).placeAndAddress(),
                        sources.host() + Addresses.session(session.id()),
                        session.state() == DialogueSession.State.CANCELLED
                                ? CalendarFile.Kind.CANCELLED
                                : CalendarFile.Kind.SESSION));
            }
        }
        return entries;
    }
}
