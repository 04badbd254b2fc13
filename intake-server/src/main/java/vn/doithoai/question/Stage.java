package vn.doithoai.question;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a question stands (lifecycle A), with what follows from it alone; computed from its events, never stored. */
public enum Stage {
    RECEIVED(Group.IN_HAND, Text.MAY_SHOW, Clock.RUNS),
    QUARANTINED(Group.IN_HAND, Text.NEVER_SHOWN, Clock.DOES_NOT_RUN),
    CLARIFYING(Group.IN_HAND, Text.MAY_SHOW, Clock.RUNS),
    ACCEPTED(Group.IN_HAND, Text.MAY_SHOW, Clock.RUNS),
    ASSIGNED(Group.IN_HAND, Text.MAY_SHOW, Clock.RUNS),
    DRAFTED(Group.IN_HAND, Text.MAY_SHOW, Clock.RUNS),
    APPROVED(Group.IN_HAND, Text.MAY_SHOW, Clock.RUNS),
    ANSWERED(Group.ANSWERED, Text.MAY_SHOW, Clock.STOPS_WITH_THE_ANSWER),
    PROMISED(Group.UNDERTAKEN, Text.MAY_SHOW, Clock.RUNS),
    STUDYING(Group.UNDERTAKEN, Text.MAY_SHOW, Clock.RUNS),
    FORWARDED(Group.UNDERTAKEN, Text.MAY_SHOW, Clock.RUNS),
    MERGED(Group.ENDED_OTHERWISE, Text.MAY_SHOW, Clock.DOES_NOT_RUN),
    DIVERTED(Group.ENDED_OTHERWISE, Text.NEVER_SHOWN, Clock.DOES_NOT_RUN),
    WITHDRAWN(Group.ENDED_OTHERWISE, Text.NEVER_SHOWN, Clock.DOES_NOT_RUN),
    REFUSED(Group.ENDED_OTHERWISE, Text.NEVER_SHOWN, Clock.DOES_NOT_RUN);

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
    enum Clock {
        RUNS,
        STOPS_WITH_THE_ANSWER,
        DOES_NOT_RUN
    }

    private final Group group;
    private final Text text;
    private final Clock clock;

    Stage(Group group, Text text, Clock clock) {
        this.group = group;
        this.text = text;
        this.clock = clock;
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
    boolean hidesText() {
        return text == Text.NEVER_SHOWN;
    }

    Clock clock() {
        return clock;
    }

    static Set<Stage> all() {
        return Set.of(values());
    }

    static Set<Stage> allOpen() {
        return Arrays.stream(values()).filter(Stage::isOpen).collect(Collectors.toUnmodifiableSet());
    }

    static Set<Stage> allEnded() {
        return Arrays.stream(values()).filter(stage -> !stage.isOpen()).collect(Collectors.toUnmodifiableSet());
    }

    static Set<Stage> allExcept(Stage first, Stage... more) {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(first, more)));
    }
}
