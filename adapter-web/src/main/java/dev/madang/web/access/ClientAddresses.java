package dev.madang.web.access;

import dev.madang.domain.account.AddressKey;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out from where a request comes, believing nobody but the proxies that the operator trusts. */
public final class ClientAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(ClientAddresses.class);
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final Pattern WITH_PORT =
            Pattern.compile("\"?(?:(?<v4>[0-9.]+)|\\[(?<v6>[0-9A-Fa-f:.%a-z]+)])(?::[0-9]+)?\"?");

    private final List<Network> trusted;
    private final Signer signer;
    private final AtomicBoolean told = new AtomicBoolean();

    /** @param trusted networks of proxies; with none, requests from this machine are the owner's own */
    public ClientAddresses(List<Network> trusted, Signer signer) {
        this.trusted = List.copyOf(trusted);
        this.signer = signer;
    }

    /** The key of the client's network; null of the owner's own requests. */
    @Nullable
    AddressKey of(HttpServletRequest request) {
        InetAddress client = client(request);
        return client == null
                ? null
                : new AddressKey(signer.sign("address", Network.of(client).name()));
    }

    /** The key of all networks among which the client may have its choice; null of the owner's own requests, and over IPv4. */
    @Nullable
    AddressKey siteOf(HttpServletRequest request) {
        InetAddress client = client(request);
        return client instanceof Inet6Address
                ? new AddressKey(signer.sign("site", Network.site(client).name()))
                : null;
    }

    /** What tells the client's network from others'; null of the owner's own requests, and if its proxy doesn't name it. */
    public @Nullable String network(HttpServletRequest request) {
        InetAddress client = client(request);
        return client == null || isTrusted(client) ? null : Network.of(client).name();
    }

    private @Nullable InetAddress client(HttpServletRequest request) {
        InetAddress remote = Network.address(request.getRemoteAddr());
        return remote == null || (trusted.isEmpty() && remote.isLoopbackAddress()) ? null : client(remote, request);
    }

    /** The last of the addresses that no trusted proxy has; what isn't an address ends the search. */
    private InetAddress client(InetAddress remote, HttpServletRequest request) {
        InetAddress client = remote;
        List<String> hops = hops(request);
        if (hops.isEmpty() && isTrusted(remote)) {
            tellOfNoAddress();
        }
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
            InetAddress hop = Network.address(withoutPort(hops.get(i)));
            if (hop == null) {
                tellOfNoAddress();
                return client;
            }
            client = hop;
        }
        return client;
    }

    /** Some proxies add the client's port, which RFC 7239 has for another field. */
    private static String withoutPort(String hop) {
        Matcher matcher = WITH_PORT.matcher(hop);
        return matcher.matches() ? Objects.requireNonNullElseGet(matcher.group("v4"), () -> matcher.group("v6")) : hop;
    }

    /** Once, as it is so of every request or none. */
    private void tellOfNoAddress() {
        if (!told.getAndSet(true)) {
            LOG.warn(
                    "A trusted proxy doesn't say in {} from which address a request comes: clients behind it"
                            + " are counted as one and the same.",
                    FORWARDED_FOR);
        }
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> hops(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders(FORWARDED_FOR))) {
            for (String hop : header.split(",", -1)) {
                hops.add(hop.strip());
            }
        }
        return hops;
    }
}
