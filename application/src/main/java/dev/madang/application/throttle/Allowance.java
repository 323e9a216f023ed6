package dev.madang.application.throttle;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of something one key may do: as much as each of the rates lets it. */
public enum Allowance {
    /** {@link #GUEST_POST} of all addresses of one network together. */
    GUEST_POST_NETWORK(new Rate(30, 1, Duration.ofSeconds(1)), new Rate(100, 100, Duration.ofHours(1))),
    /** Posts of guests, and guests and tags without a post: by address, and by the member who makes them. */
    GUEST_POST(GUEST_POST_NETWORK, new Rate(3, 1, Duration.ofSeconds(10)), new Rate(10, 10, Duration.ofHours(1))),
    GUEST_COMMENT_NETWORK(new Rate(50, 1, Duration.ofSeconds(1)), new Rate(300, 300, Duration.ofHours(1))),
    /** Comments of guests, likewise. */
    GUEST_COMMENT(GUEST_COMMENT_NETWORK, new Rate(5, 1, Duration.ofSeconds(10)), new Rate(30, 30, Duration.ofHours(1))),
    GUEST_EDIT_NETWORK(new Rate(50, 1, Duration.ofSeconds(1)), new Rate(300, 300, Duration.ofHours(1))),
    /** Changes of guests' posts and comments, likewise. */
    GUEST_EDIT(GUEST_EDIT_NETWORK, new Rate(5, 1, Duration.ofSeconds(10)), new Rate(30, 30, Duration.ofHours(1))),
    REPORT_NETWORK(new Rate(50, 1, Duration.ofSeconds(1)), new Rate(200, 200, Duration.ofHours(1))),
    /** Reports of posts, likewise. */
    REPORT(REPORT_NETWORK, new Rate(5, 1, Duration.ofSeconds(10)), new Rate(20, 20, Duration.ofHours(1))),
    /** Bytes that a member writes: 8 MiB, and 4 MiB in a minute. */
    MEMBER_TEXT(new Rate(8 << 20, 1, Duration.ofMinutes(1).dividedBy(4 << 20))),
    SIGN_UP_NETWORK(new Rate(50, 1, Duration.ofSeconds(72))),
    /** By address. */
    SIGN_UP(SIGN_UP_NETWORK, new Rate(5, 1, Duration.ofMinutes(12))),
    SIGN_IN_NETWORK(new Rate(200, 1, Duration.ofMillis(1_500))),
    /** Passwords tried from one address. */
    SIGN_IN_ADDRESS(SIGN_IN_NETWORK, new Rate(20, 1, Duration.ofSeconds(15))),
    /** Passwords that strangers try at one account. */
    SIGN_IN_ACCOUNT(new Rate(20, 1, Duration.ofMinutes(1))),
    /** Passwords tried at one account in a browser in which it was signed in before: no stranger can use it up. */
    SIGN_IN_DEVICE(new Rate(20, 1, Duration.ofMinutes(1))),
    /** The same in all such browsers of one account: only its password makes one, but makes many. */
    SIGN_IN_DEVICES(new Rate(100, 1, Duration.ofSeconds(15))),
    /** The same from one address, whosever the accounts. */
    SIGN_IN_DEVICES_ADDRESS(new Rate(100, 1, Duration.ofSeconds(1))),
    /** Lines of one kind in the log about one member or address. */
    LOG_LINES_ABOUT_ONE(new Rate(20, 20, Duration.ofHours(1))),
    /** Lines of one kind in the log. */
    LOG_LINES(new Rate(1_000, 1_000, Duration.ofHours(1))),
    /** Present passwords tried in a session. */
    PASSWORD(new Rate(20, 1, Duration.ofMinutes(1)));

    private final @Nullable Allowance network;
    private final List<Rate> rates;

    Allowance(Rate... rates) {
        this(null, rates);
    }

    Allowance(@Nullable Allowance network, Rate... rates) {
        this.network = network;
        this.rates = List.of(rates);
    }

    public List<Rate> rates() {
        return rates;
    }

    /** What all addresses among which a client may have its choice have together; null where no address is counted. */
    @Nullable
    Allowance network() {
        return network;
    }

    /**
     * @param most at once, after a rest
     * @param refill comes back in each period: one as the period goes by, several together at its end
     */
    public record Rate(long most, long refill, Duration period) {}
}
