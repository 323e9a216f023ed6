package dev.madang.web.access;

import dev.madang.domain.moderation.Visibility;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells forms that people fill in from those that programs do: by a field that nobody sees, and by when the form was shown,
 * under the board's seal. A form without a time is a program's that knows no better, and is let pass.
 */
@Component
public class SpamTrap {

    /** The field in which a form says when it was shown. */
    public static final String SHOWN = "shown";

    /** The field that nobody sees. */
    public static final String TRAP = "website";

    private static final Duration MIN_TIME = Duration.ofSeconds(2);
    private static final String PURPOSE = "form";
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})\\.([0-9a-f]{64})");

    private final Signer signer;
    private final ClientAddresses addresses;
    private final Clock clock;

    SpamTrap(Signer signer, ClientAddresses addresses, Clock clock) {
        this.signer = signer;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** For {@link #SHOWN}. Another each time: a page with such a form is no {@link dev.madang.web.cache.SharedResponse}. */
    public String now() {
        String millis = String.valueOf(clock.instant().toEpochMilli());
        return millis + '.' + signer.sign(PURPOSE, millis);
    }

    /** Why no person may have filled in the form; null if there is no reason to think so. */
    public @Nullable Visibility suspicion(HttpServletRequest request) {
        String trap = request.getParameter(TRAP);
        if (trap != null && !trap.isEmpty()) {
            return Visibility.PENDING_TRAP;
        }
        String shown = request.getParameter(SHOWN);
        boolean owners = addresses.of(request) == null;
        return shown == null || shown.isEmpty() || owners || isFine(shown) ? null : Visibility.PENDING_HASTE;
    }

    /** What somebody has made up was never shown. */
    private boolean isFine(String shown) {
        Matcher matcher = FORM.matcher(shown);
        return matcher.matches()
                && signer.verifies(PURPOSE, matcher.group(1), matcher.group(2))
                && !isJustNow(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))));
    }

    /** A form that the future has shown only tells that the clock was set back since, or is slow in this process. */
    private boolean isJustNow(Instant shown) {
        Instant now = clock.instant();
        return !now.isBefore(shown) && now.isBefore(shown.plus(MIN_TIME));
    }
}
