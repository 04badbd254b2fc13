package vn.doithoai.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which address a request comes from. What a header says is believed only as far as named proxies passed it on: all its lines are
 * read from the right, and the first hop that is no proxy of ours is the client. Whatever stands further left anybody may have
 * written.
 */
final class ClientAddress {

    private static final System.Logger LOG = System.getLogger(ClientAddress.class.getName());

    /** {@code for=} of RFC 7239; the value may be quoted. */
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for\\s*=\\s*(\"[^\"]*\"|[^;\\s]*)");

    private final Set<String> proxies;
    private final AtomicBoolean warned = new AtomicBoolean();

    /** @param proxies addresses of those in front of us */
    ClientAddress(Set<String> proxies) {
        this.proxies = proxies.stream()
                .map(proxy -> Network.address(proxy).orElse(proxy))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The client of a request.
     *
     * @param remote who is connected to us
     * @param forwardedFor all lines of {@code X-Forwarded-For}, in their order
     * @param forwarded all lines of {@code Forwarded}
     */
    String of(@Nullable String remote, List<String> forwardedFor, List<String> forwarded) {
        String connected =
                Network.address(Objects.requireNonNullElse(remote, "")).orElse("");
        if (forwardedFor.isEmpty() && forwarded.isEmpty()) {
            return connected;
        }
        if (proxies.isEmpty()) {
            warn();
        }
        if (!proxies.contains(connected)) {
            return connected;
        }
        List<String> hops = hops(forwardedFor);
        List<String> named = hops(forwarded).stream().map(ClientAddress::named).toList();
        String client = client(connected, hops.isEmpty() ? named : hops);
        // A proxy writes one of the two and lets the other through as it came: where they differ, neither is believed.
        boolean differ = !hops.isEmpty() && !named.isEmpty() && !client.equals(client(connected, named));
        return differ ? connected : client;
    }

    /** Whether an address is one of those in front of us. */
    boolean isProxy(String address) {
        return Network.address(address).filter(proxies::contains).isPresent();
    }

    private String client(String connected, List<String> hops) {
        String client = connected;
        for (int i = hops.size() - 1; i >= 0 && proxies.contains(client); i--) {
            Optional<String> hop = Network.address(hops.get(i));
            if (hop.isEmpty()) {
                return client;
            }
            client = hop.get();
        }
        return client;
    }

    private static List<String> hops(List<String> lines) {
        List<String> hops = new ArrayList<>();
        lines.forEach(
                line -> Arrays.stream(line.split(",", -1)).map(String::strip).forEach(hops::add));
        return hops;
    }

    private static String named(String element) {
        Matcher matcher = FOR.matcher(element.toLowerCase(Locale.ROOT));
        return matcher.find() ? matcher.group(1).replace("\"", "") : "";
    }

    /** Once: behind a proxy that is not named all clients are one, and share the limits of one. */
    private void warn() {
        if (warned.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a request has X-Forwarded-For or Forwarded, and intake.proxies is empty: behind a proxy all"
                            + " clients count as one address until it is named there");
        }
    }
}
