package dev.madang.web.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses, in the notation of RFC 4632: {@code 10.0.0.0/8}, {@code ::1}.
 *
 * @param bits how many of the first are those of every address in it
 */
public record Network(InetAddress base, int bits) {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    /** With the interface that leads there, as link-local addresses have it. */
    private static final Pattern IPV6 = Pattern.compile("([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(%[0-9A-Za-z._-]+)?");

    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

    /** @return null if it isn't one */
    public static @Nullable Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress base = address(parts[0]);
        if (base == null || (parts.length == 2 && !BITS.matcher(parts[1]).matches())) {
            return null;
        }
        int all = base.getAddress().length * Byte.SIZE;
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : all;
        return bits > all ? null : new Network(base, bits);
    }

    /** An address as digits, which may be an IPv4 one within IPv6; null if it is anything else. */
    static @Nullable InetAddress address(String text) {
        try {
            if (IPV4.matcher(text).matches()) {
                return InetAddress.getByName(text);
            }
            Matcher ipv6 = IPV6.matcher(text);
            // Brackets keep what isn't an address from being taken for a name, which somebody would be asked about.
            return ipv6.matches() ? InetAddress.getByName('[' + ipv6.group(1) + ']') : null;
        } catch (UnknownHostException e) {
            return null;
        }
    }

    public boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        return other.length == base.getAddress().length && Arrays.equals(prefix(base.getAddress()), prefix(other));
    }

    /** The address with all bits zero that don't count. */
    private byte[] prefix(byte[] address) {
        byte[] prefix = new byte[address.length];
        for (int bit = 0; bit < bits; bit++) {
            prefix[bit / Byte.SIZE] |= (byte) (address[bit / Byte.SIZE] & (0x80 >> bit % Byte.SIZE));
        }
        return prefix;
    }

    /** The /64 of an IPv6 client, as it chooses the rest itself; of IPv4, the address. */
    public static Network of(InetAddress client) {
        int bits = client.getAddress().length * Byte.SIZE;
        return new Network(client, Math.min(bits, 64));
    }

    /** Of the many networks that one site on IPv6 has, what they have in common: RFC 6177 gives it no more than this. */
    static Network site(InetAddress client) {
        return new Network(client, 48);
    }

    /** The same for all addresses in it. */
    String name() {
        return Arrays.toString(prefix(base.getAddress()));
    }
}
