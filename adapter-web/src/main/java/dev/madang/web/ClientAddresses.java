package dev.madang.web;

import dev.madang.domain.account.AddressKey;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out from where a request comes, believing nobody but the proxies that whoever runs the board trusts. */
public final class ClientAddresses {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<Network> trusted;
    private final Seal seal;

    /** @param trusted networks of proxies; with none, requests from this machine are the owner's own */
    public ClientAddresses(List<Network> trusted, Seal seal) {
        this.trusted = List.copyOf(trusted);
        this.seal = seal;
    }

    /** The key of the client's network; null of the owner's own requests. */
    @Nullable
    AddressKey of(HttpServletRequest request) {
        InetAddress remote = Network.address(request.getRemoteAddr());
        if (remote == null || (trusted.isEmpty() && remote.isLoopbackAddress())) {
            return null;
        }
        return new AddressKey(
                seal.of("address", Network.of(client(remote, request)).name()));
    }

    /** The last of the addresses that no trusted proxy has; what isn't an address ends the search. */
    private InetAddress client(InetAddress remote, HttpServletRequest request) {
        InetAddress client = remote;
        List<String> hops = hops(request);
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
            InetAddress hop = Network.address(hops.get(i));
            if (hop == null) {
                return client;
            }
            client = hop;
        }
        return client;
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
