package vn.doithoai.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Suspicion;

/** The courses an invented question may take; between them they show every status and every outcome. */
enum DemoStory {
    ANSWERED_BY_CHAIR {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return inSession(life.accepted(), Outcome.ANSWERED_BY_CHAIR, around);
        }
    },
    ANSWERED_BY_LEADER {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return inSession(life.accepted().assigned(), Outcome.ANSWERED_BY_LEADER, around);
        }
    },
    ANSWERED_BY_OFFICER {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted()
                    .assigned()
                    .later(4)
                    .drafted()
                    .approved(Outcome.ANSWERED_BY_OFFICER)
                    .published();
        }
    },
    TAKEN_ON_BOARD {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return inSession(life.accepted(), Outcome.TAKEN_ON_BOARD, around);
        }
    },
    PROMISE_KEPT {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted()
                    .assigned()
                    .promised(20)
                    .later(8)
                    .drafted()
                    .approved(Outcome.PROMISED)
                    .published();
        }
    },
    PROMISE_KEPT_LATE {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted()
                    .assigned()
                    .promised(15)
                    .later(20)
                    .drafted()
                    .approved(Outcome.PROMISED)
                    .published();
        }
    },
    PROMISE_OVERDUE {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted().assigned().promised(18);
        }
    },
    COMPLEX_ANSWERED {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted()
                    .assigned()
                    .studied(Outcome.COMPLEX)
                    .later(25)
                    .drafted()
                    .approved(Outcome.COMPLEX)
                    .published();
        }
    },
    FORWARDED_AND_REPLIED {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted()
                    .assigned()
                    .forwarded()
                    .later(40)
                    .replied()
                    .drafted()
                    .approved(Outcome.BEYOND_AUTHORITY)
                    .published();
        }
    },
    STUDIED_AND_ANSWERED {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted()
                    .assigned()
                    .studied(Outcome.STILL_STUDIED)
                    .later(15)
                    .drafted()
                    .approved(Outcome.ANSWERED_BY_OFFICER)
                    .published();
        }
    },
    OFF_TOPIC {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.acceptedAsOffTopic().answeredPrivately();
        }
    },
    DIVERTED {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.diverted();
        }
    },
    MERGED {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted().mergedWith(around.earlier());
        }
    },
    WITHDRAWN {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted().withdrawn();
        }
    },
    REFUSED {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.refused(around.refusalReason());
        }
    },
    REFUSED_FROM_QUARANTINE {
        @Override
        Set<Suspicion> suspicions() {
            return Set.of(Suspicion.HONEYPOT);
        }

        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.refused(around.refusalReason());
        }
    },
    RELEASED_AND_ANSWERED {
        @Override
        Set<Suspicion> suspicions() {
            return Set.of(Suspicion.TOO_FAST);
        }

        @Override
        DemoLife tell(DemoLife life, Around around) {
            return ANSWERED_BY_OFFICER.tell(life.released(), around);
        }
    },
    CLARIFIED_AND_ANSWERED {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return ANSWERED_BY_OFFICER.tell(life.clarificationAsked().clarified(), around);
        }
    },
    SENT_BACK_AND_ANSWERED {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted()
                    .assigned()
                    .drafted()
                    .returned()
                    .drafted()
                    .approved(Outcome.ANSWERED_BY_OFFICER)
                    .published();
        }
    },
    REOPENED_AND_ANSWERED {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return ANSWERED_BY_OFFICER
                    .tell(life, around)
                    .reopened()
                    .assigned()
                    .drafted()
                    .approved(Outcome.ANSWERED_BY_OFFICER)
                    .published();
        }
    },
    CORRECTED {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return ANSWERED_BY_OFFICER.tell(life, around).corrected();
        }
    },
    SUMMARISED {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.acceptedAsSummary()
                    .assigned()
                    .drafted()
                    .approved(Outcome.ANSWERED_BY_OFFICER)
                    .published();
        }
    },
    REMOVED {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return ANSWERED_BY_OFFICER.tell(life, around).removed(around.removalReason());
        }
    },
    STILL_RECEIVED(Course.OPEN) {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life;
        }
    },
    STILL_QUARANTINED(Course.OPEN) {
        @Override
        Set<Suspicion> suspicions() {
            return Set.of(Suspicion.TOO_MANY);
        }

        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life;
        }
    },
    STILL_CLARIFYING(Course.OPEN) {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.clarificationAsked();
        }
    },
    STILL_ACCEPTED(Course.OPEN) {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted();
        }
    },
    STILL_ASSIGNED(Course.OPEN) {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted().assigned();
        }
    },
    STILL_DRAFTED(Course.OPEN) {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted().assigned().drafted();
        }
    },
    STILL_APPROVED(Course.OPEN) {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted().assigned().drafted().approved(Outcome.ANSWERED_BY_OFFICER);
        }
    },
    STILL_PROMISED(Course.OPEN) {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted().assigned().promised(21);
        }
    },
    STILL_COMPLEX(Course.OPEN) {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted().assigned().studied(Outcome.COMPLEX);
        }
    },
    STILL_STUDIED(Course.OPEN) {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted().assigned().studied(Outcome.STILL_STUDIED);
        }
    },
    STILL_PETITIONING(Course.OPEN) {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted().assigned().petitioning(14);
        }
    },
    STILL_FORWARDED(Course.OPEN) {
        @Override
        DemoLife tell(DemoLife life, Around around) {
            return life.accepted().assigned().forwarded();
        }
    };

    /**
     * What a course needs to know of the world around the question.
     *
     * @param point of the session, where its content has any with a day
     */
    record Around(
            String session,
            LocalDate sessionDay,
            @Nullable Integer point,
            QuestionNumber earlier,
            String refusalReason,
            String removalReason) {}

    private enum Course {
        PAST,
        OPEN
    }

    private final Course course;

    DemoStory() {
        this(Course.PAST);
    }

    DemoStory(Course course) {
        this.course = course;
    }

    /** The courses whose last act is still to come. */
    static List<DemoStory> open() {
        return Arrays.stream(values())
                .filter(story -> story.course == Course.OPEN)
                .toList();
    }

    /** The courses that have come to an end, or should have. */
    static List<DemoStory> past() {
        return Arrays.stream(values())
                .filter(story -> story.course == Course.PAST)
                .toList();
    }

    abstract DemoLife tell(DemoLife life, Around around);

    Set<Suspicion> suspicions() {
        return Set.of();
    }

    private static DemoLife inSession(DemoLife life, Outcome outcome, Around around) {
        return life.answeredInSession(outcome, around);
    }
}
