package vn.doithoai.question;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a question stands (lifecycle A), with what follows from it alone; computed from its events, never stored. */
public enum Stage {
    RECEIVED(Group.IN_HAND, Text.MAY_SHOW, Clock.RUNS, Turn.SECRETARY),
    QUARANTINED(Group.IN_HAND, Text.NEVER_SHOWN, Clock.DOES_NOT_RUN, Turn.SECRETARY),
    CLARIFYING(Group.IN_HAND, Text.MAY_SHOW, Clock.RUNS, Turn.ANOTHER),
    ACCEPTED(Group.IN_HAND, Text.MAY_SHOW, Clock.RUNS, Turn.SECRETARY),
    ASSIGNED(Group.IN_HAND, Text.MAY_SHOW, Clock.RUNS, Turn.DRAFTER),
    DRAFTED(Group.IN_HAND, Text.MAY_SHOW, Clock.RUNS, Turn.ANOTHER),
    APPROVED(Group.IN_HAND, Text.MAY_SHOW, Clock.RUNS, Turn.ANOTHER),
    ANSWERED(Group.ANSWERED, Text.MAY_SHOW, Clock.STOPS_WITH_THE_ANSWER, Turn.ANOTHER),
    PROMISED(Group.UNDERTAKEN, Text.MAY_SHOW, Clock.RUNS, Turn.DRAFTER),
    STUDYING(Group.UNDERTAKEN, Text.MAY_SHOW, Clock.RUNS, Turn.DRAFTER),
    /** To be put to another body by a day; the paper is not sent yet. */
    PETITIONING(Group.UNDERTAKEN, Text.MAY_SHOW, Clock.RUNS, Turn.ANOTHER),
    FORWARDED(Group.UNDERTAKEN, Text.MAY_SHOW, Clock.RUNS, Turn.ANOTHER),
    MERGED(Group.ENDED_OTHERWISE, Text.MAY_SHOW, Clock.DOES_NOT_RUN, Turn.ANOTHER),
    DIVERTED(Group.ENDED_OTHERWISE, Text.NEVER_SHOWN, Clock.DOES_NOT_RUN, Turn.ANOTHER),
    WITHDRAWN(Group.ENDED_OTHERWISE, Text.NEVER_SHOWN, Clock.DOES_NOT_RUN, Turn.ANOTHER),
    REFUSED(Group.ENDED_OTHERWISE, Text.NEVER_SHOWN, Clock.DOES_NOT_RUN, Turn.ANOTHER);

    /** What the office still owes. */
    private enum Group {
        IN_HAND,
        /** Something was said that is to be done by a day. */
        UNDERTAKEN,
        ANSWERED,
        ENDED_OTHERWISE
    }

    private enum Text {
        MAY_SHOW,
        NEVER_SHOWN
    }

    /** What the clock does. */
    public enum Clock {
        RUNS,
        STOPS_WITH_THE_ANSWER,
        DOES_NOT_RUN
    }

    /** Who goes on with it at the desk, if anybody in particular. */
    public enum Turn {
        SECRETARY,
        /** The officer it is assigned to, or whoever is in charge of its topic. */
        DRAFTER,
        /** Those who approve, another body, a build, the asker, or nobody any more. */
        ANOTHER
    }

    private final Group group;
    private final Text text;
    private final Clock clock;
    private final Turn turn;

    Stage(Group group, Text text, Clock clock, Turn turn) {
        this.group = group;
        this.text = text;
        this.clock = clock;
        this.turn = turn;
    }

    /** Whether the office still owes an act; a merged question is carried by its main one. */
    public boolean isOpen() {
        return group == Group.IN_HAND || group == Group.UNDERTAKEN;
    }

    /** Whether the office has said what it will do by a day, and that is what is waited for. */
    public boolean isUndertaken() {
        return group == Group.UNDERTAKEN;
    }

    /** Whether the public never reads the text here, whatever was decided. */
    public boolean hidesText() {
        return text == Text.NEVER_SHOWN;
    }

    public Clock clock() {
        return clock;
    }

    public Turn turn() {
        return turn;
    }

    public static Set<Stage> all() {
        return Set.of(values());
    }

    public static Set<Stage> allOpen() {
        return Arrays.stream(values()).filter(Stage::isOpen).collect(Collectors.toUnmodifiableSet());
    }

    public static Set<Stage> allEnded() {
        return Arrays.stream(values()).filter(stage -> !stage.isOpen()).collect(Collectors.toUnmodifiableSet());
    }

    public static Set<Stage> allExcept(Stage first, Stage... more) {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(first, more)));
    }
}
