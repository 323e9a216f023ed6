package dev.madang.bootstrap.settings;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of sites, as browsers send them. */
final class WebAddress {

    /** Of names that need no encoding and are no steps. */
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?");

    private WebAddress() {}

    /** A site, or a path of one; null if it's neither. */
    static @Nullable URI parse(String value) {
        try {
            URI uri = ascii(new URI(value));
            boolean site = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && PATH.matcher(uri.getRawPath()).matches()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return site && Set.of("http", "https").contains(uri.getScheme()) ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** As browsers send it: in lower case, and a name of other letters in ASCII. */
    private static URI ascii(URI uri) throws URISyntaxException {
        String authority = Objects.requireNonNullElse(uri.getRawAuthority(), "");
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        try {
            int port = authority.lastIndexOf(':');
            boolean hasPort = port > authority.lastIndexOf(']');
            String host = IDN.toASCII(hasPort ? authority.substring(0, port) : authority)
                    .toLowerCase(Locale.ROOT);
            return new URI(scheme + "://" + host + (hasPort ? authority.substring(port) : "") + uri.getRawPath()
                    + (uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery())
                    + (uri.getRawFragment() == null ? "" : '#' + uri.getRawFragment()));
        } catch (IllegalArgumentException e) {
            return uri;
        }
    }

    /** A site; null if it's none. */
    static @Nullable URI withoutPath(String value) {
        URI site = parse(value);
        return site == null || site.getRawPath().length() > 1 ? null : site;
    }
}
