package vn.doithoai.intake;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Whom to tell of a hole, as RFC 9116 has it; nothing is there until the office names somebody. */
public final class SecurityContact {

    private static final String PATH = "/.well-known/security.txt";
    private static final Period GOOD_FOR = Period.ofDays(180);

    private final String contact;
    private final String siteHost;
    private final Clock clock;

    /**
     * Prepares it.
     *
     * @param contact a {@code mailto:}, {@code https:} or {@code tel:} address, or empty
     * @param siteHost address of the public site
     */
    public SecurityContact(String contact, String siteHost, Clock clock) {
        this.contact = contact;
        this.siteHost = siteHost;
        this.clock = clock;
    }

    public void add(RoutesConfig routes) {
        if (!contact.isEmpty()) {
            routes.get(PATH, this::show);
        }
    }

    private void show(Context ctx) {
        Instant expires = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .plus(GOOD_FOR)
                .toInstant();
        ctx.contentType("text/plain; charset=utf-8");
        ctx.result("Contact: " + contact + "\nExpires: " + expires + "\nPreferred-Languages: vi, en\nCanonical: "
                + siteHost + PATH + "\n");
    }
}
