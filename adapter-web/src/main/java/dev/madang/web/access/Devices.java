package dev.madang.web.access;

import dev.madang.application.account.Device;
import dev.madang.application.credential.Secrets;
import dev.madang.application.credential.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows the browsers in which somebody was signed in before, by a cookie that says so under the board's seal; see OWASP's
 * "Slow Down Online Guessing Attacks with Device Cookies".
 */
@Component
public class Devices {

    private static final String PURPOSE = "device";

    private final Signer signer;
    private final Secrets secrets;

    Devices(Signer signer, Secrets secrets) {
        this.signer = signer;
        this.secrets = secrets;
    }

    /** Null of a browser in which nobody was, and of a cookie that somebody made up. */
    public @Nullable Device of(HttpServletRequest request) {
        String[] parts = SecretCookie.DEVICE
                .in(request)
                .map(cookie -> cookie.split("\\.", -1))
                .orElse(new String[0]);
        if (parts.length != 3 || !signer.verifies(PURPOSE, parts[0] + '.' + parts[1], parts[2])) {
            return null;
        }
        return new Device(Long.parseLong(parts[0]), parts[1]);
    }

    /**
     * Remembers who has signed in, and not who was here before. A member who was here before keeps the device's key,
     * and with it what was spent under it.
     */
    public void remember(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        long userId = signedIn.identity().userId();
        Device before = of(request);
        String key = before != null && before.userId() == userId ? before.key() : secrets.random();
        String text = userId + "." + key;
        SecretCookie.DEVICE.set(text + '.' + signer.sign(PURPOSE, text), request, response);
    }
}
