package dev.madang.application.notification;

import dev.madang.domain.Refusal;
import java.util.regex.Pattern;

/**
 * A place in a list of notifications, the unread before the others.
 *
 * @param before the id of the last one before it
 */
public record NotificationCursor(boolean read, long before) {

    public static final NotificationCursor START = new NotificationCursor(false, Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("[ru][0-9]{1,18}");

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param field the parameter that holds it
     * @throws Refusal {@code malformed}
     */
    public static NotificationCursor parse(String field, String text) {
        if (!FORM.matcher(text).matches()) {
            throw Refusal.invalid(field, "malformed");
        }
        return new NotificationCursor(text.charAt(0) == 'r', Long.parseLong(text.substring(1)));
    }

    static NotificationCursor of(NotificationView last) {
        return new NotificationCursor(last.read(), last.id());
    }

    /** A form that needs no escaping in a URL, for clients to hand back and not to read. */
    @Override
    public String toString() {
        return (read ? "r" : "u") + before;
    }
}
