package vn.doithoai.intake;

import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.doithoai.base.Sha256;
import vn.doithoai.dialogue.DatedRules;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Secret;
import vn.doithoai.question.Submission;
import vn.doithoai.question.Suspicion;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.question.life.TriageEvent;
import vn.doithoai.web.RateLimits;

/**
 * Takes a checked question in, for the form and the API alike: counts it, holds a suspicious one for a person to look at,
 * and stores it once however often it is sent.
 */
final class Reception {

    private static final System.Logger LOG = System.getLogger(Reception.class.getName());

    private final IntakeParts parts;

    Reception(IntakeParts parts) {
        this.parts = parts;
    }

    /** What became of a question. */
    enum Taken {
        STORED,
        /** Under this sending something else is stored; nothing was done. */
        OTHER_CONTENT,
        TOO_MANY,
        NOT_STORED
    }

    /**
     * Stores a question, or says why not.
     *
     * @param nonce marks one sending; the secret follows from it
     */
    Taken take(Submission submission, Channel channel, Set<Suspicion> suspicions, String nonce, String address) {
        try {
            String key = submissionKey(nonce);
            Optional<Receipt> earlier = parts.store().received(key);
            if (earlier.isPresent()) {
                return taken(earlier.get(), submission);
            }
            RateLimits.Verdict verdict = parts.limits().count(address, isHurried(channel, suspicions));
            if (verdict == RateLimits.Verdict.REFUSED) {
                return Taken.TOO_MANY;
            }
            Set<Suspicion> all = EnumSet.noneOf(Suspicion.class);
            all.addAll(suspicions);
            switch (verdict) {
                case SUSPICIOUS -> all.add(Suspicion.TOO_MANY);
                case ONE_OF_MANY -> all.add(Suspicion.ONE_OF_MANY);
                case FREE, REFUSED -> {}
            }
            OffsetDateTime now = parts.clock().instant().atZone(DatedRules.ZONE).toOffsetDateTime();
            TriageEvent.Received received = new TriageEvent.Received(new Act(now, Actor.INTAKE), channel, all);
            return taken(parts.store().receive(submission, received, secret(nonce), key), submission);
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.ERROR, "a question could not be stored: {0}", String.valueOf(e.getCause()));
            return Taken.NOT_STORED;
        }
    }

    private static boolean isHurried(Channel channel, Set<Suspicion> suspicions) {
        return channel != Channel.WEB_FORM || !suspicions.isEmpty();
    }

    private static Taken taken(Receipt receipt, Submission submission) {
        return receipt.question().submission().equals(submission) ? Taken.STORED : Taken.OTHER_CONTENT;
    }

    /** The asker's secret: follows from the sending and the server's key, so that it never has to be kept. */
    Secret secret(String nonce) {
        return Secret.of(parts.tokens().derive("secret", nonce));
    }

    static String submissionKey(String nonce) {
        return Sha256.hex("doithoai-submission-v1\n" + nonce);
    }
}
