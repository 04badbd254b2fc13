package vn.doithoai.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom an address stands for when tries are counted: one IPv4 address, or of IPv6 the /64 that a single line is given, within
 * which one machine has more addresses than anybody can count.
 *
 * @param line the IPv4 address, or the /64
 * @param wide the IPv4 address again, or the /48 a customer may be given
 */
public record Network(String line, String wide) {

    private static final Pattern V4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern V4_PORT = Pattern.compile("^([0-9.]+):\\d{1,5}$");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Pattern V6_PORT = Pattern.compile("^\\[([^\\]]*)\\](:\\d{1,5})?$");
    private static final int LONGEST = 64;
    private static final int LINE_BYTES = 8;
    private static final int WIDE_BYTES = 6;

    /** The network of an address; what cannot be read is one network of its own, so that it gets nobody past a limit. */
    public static Network of(String address) {
        return parse(address).map(Network::of).orElse(new Network("?", "?"));
    }

    private static Network of(InetAddress address) {
        if (address instanceof Inet4Address) {
            String text = address.getHostAddress();
            return new Network(text, text);
        }
        byte[] bytes = address.getAddress();
        return new Network(prefix(bytes, LINE_BYTES), prefix(bytes, WIDE_BYTES));
    }

    /** Whether the two are the same place, so that a limit of both would count twice. */
    boolean isNarrow() {
        return line.equals(wide);
    }

    private static String prefix(byte[] address, int bytes) {
        return HexFormat.of().formatHex(Arrays.copyOf(address, bytes)) + "/" + bytes * Byte.SIZE;
    }

    /**
     * An address as text, without port, brackets or zone, in one spelling; empty where it is none. Nothing is looked up: a name
     * is no address.
     */
    public static Optional<String> address(String text) {
        return parse(text).map(InetAddress::getHostAddress);
    }

    private static Optional<InetAddress> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = text.strip();
        bare = V4_PORT.matcher(bare).replaceFirst("$1");
        bare = V6_PORT.matcher(bare).replaceFirst("$1");
        int zone = bare.indexOf('%');
        bare = zone < 0 ? bare : bare.substring(0, zone);
        if (!V4.matcher(bare).matches() && !V6.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            // An IPv4 address in the clothes of IPv6 comes out as the IPv4 address.
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
