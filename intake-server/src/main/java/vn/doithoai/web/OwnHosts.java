package vn.doithoai.web;

import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The names this server answers to, so that a name somebody else points at it opens no page of ours under that name. Names and
 * addresses of the machine itself always count, so that a health check by loopback works, and so does the very address a
 * request arrived at. As long as only names of the machine itself are configured, any name counts: nobody is locked out before
 * the office has told its address.
 */
public final class OwnHosts {

    private static final System.Logger LOG = System.getLogger(OwnHosts.class.getName());
    private static final String LOOPBACK = "localhost";

    private final Set<String> names;
    private final AtomicBoolean warned = new AtomicBoolean();

    private OwnHosts(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /**
     * The hosts of an office.
     *
     * @param site address of the public site
     * @param others further addresses that lead here; empty ones count for nothing
     * @param named names without scheme and port
     */
    public static OwnHosts of(String site, Collection<String> others, Collection<String> named) {
        if (named.isEmpty() && isLoopback(hostOf(site))) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "site.host is still an address of this machine only: the server answers to any name until the"
                            + " address of the site stands there");
            return new OwnHosts(Set.of());
        }
        Set<String> names = new HashSet<>();
        names.add(hostOf(site));
        others.stream()
                .filter(address -> !address.isEmpty())
                .map(OwnHosts::hostOf)
                .forEach(names::add);
        named.stream().map(OwnHosts::plain).forEach(names::add);
        return new OwnHosts(names);
    }

    /**
     * Whether a request is meant for this server.
     *
     * @param asked the name it asks for, perhaps with a port; none in HTTP/1.0, which no browser speaks
     * @param here the address it arrived at
     */
    boolean allows(@Nullable String asked, @Nullable String here) {
        if (names.isEmpty() || asked == null) {
            return true;
        }
        String name = plain(asked);
        boolean ours = names.contains(name)
                || isLoopback(name)
                || (here != null && Network.address(name).equals(Network.address(here)) && isAddress(name));
        if (!ours && warned.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a request for a name that is neither in site.host, desk.url and intake.url nor in intake.hosts was"
                            + " refused; this is told once");
        }
        return ours;
    }

    private static boolean isAddress(String name) {
        return Network.address(name).isPresent();
    }

    private static boolean isLoopback(String name) {
        Optional<String> address = Network.address(name);
        return name.equals(LOOPBACK)
                || name.endsWith("." + LOOPBACK)
                || address.filter(text -> text.startsWith("127.") || text.equals("0:0:0:0:0:0:0:1"))
                        .isPresent();
    }

    private static String hostOf(String address) {
        String host = URI.create(address).getHost();
        return plain(host == null ? "" : host);
    }

    /** In one spelling: no port, no dot at the end, small letters, addresses as {@link Network} writes them. */
    private static String plain(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        Optional<String> address = Network.address(name);
        if (address.isPresent()) {
            return address.get();
        }
        name = name.replaceFirst(":\\d*$", "");
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
