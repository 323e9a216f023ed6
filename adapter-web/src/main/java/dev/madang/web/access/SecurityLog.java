package dev.madang.web.access;

import dev.madang.application.comment.CommentView;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.post.PostView;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Throttle;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Writes down who got in, who didn't, which member was refused what, and what it made under no name of its own: by ids
 * and routes alone, as a name may be a password that somebody typed into the wrong field. What a throttle refuses isn't
 * written down, or it would fill the disk. Of the others there are so many lines an hour about one member or address, and
 * of one kind; how many were left out is told with the next.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SecurityLog implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);
    private static final int SHORT = 8;

    private final Throttle throttle;
    private final AtomicLong leftOut = new AtomicLong();

    SecurityLog(Throttle throttle) {
        this.throttle = throttle;
    }

    public void signedIn(SignedIn signedIn, Caller caller) {
        long userId = signedIn.identity().userId();
        write("signed in", userId, "User {} signed in from {}", userId, place(caller));
    }

    /** @param refusal of the attempt to sign in */
    public void refused(Refusal refusal, Caller caller) {
        if (refusal.kind() != Refusal.Kind.TOO_MANY) {
            String place = place(caller);
            write("didn't sign in", place, "Somebody didn't sign in from {}: {}", place, refusal.code());
        }
    }

    /**
     * Which of the posts a member has published under other names.
     *
     * @param posts its own among them
     */
    public void published(Caller caller, List<PostView> posts) {
        made(
                caller,
                "post",
                posts.stream()
                        .filter(post -> !post.byOwnerOfName())
                        .map(PostView::id)
                        .toList());
    }

    /** Likewise a comment. */
    public void commented(Caller caller, CommentView comment) {
        made(caller, "comment", comment.byOwnerOfName() ? List.of() : List.of(comment.id()));
    }

    /**
     * What a member has made that doesn't bear its name, so that it is found all the same; nothing of guests.
     *
     * @param kind {@code post}, {@code comment}, {@code user} or {@code tag}
     */
    public void made(Caller caller, String kind, List<Long> ids) {
        Identity identity = caller.identity();
        if (identity != null && !ids.isEmpty()) {
            String all = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
            write(
                    "made",
                    identity.userId(),
                    "User {} made {} {} under no name of its own",
                    identity.userId(),
                    kind,
                    all);
        }
    }

    private void write(String kind, Object whose, String line, Object... arguments) {
        try {
            throttle.spend(Allowance.LOG_LINES_ABOUT_ONE, kind + ' ' + whose, 1);
            throttle.spend(Allowance.LOG_LINES, kind, 1);
        } catch (Refusal tooMany) {
            leftOut.incrementAndGet();
            return;
        }
        long before = leftOut.getAndSet(0);
        if (before > 0) {
            LOG.info("{} lines about who signs in or is refused were left out, as there were too many", before);
        }
        LOG.info(line, arguments);
    }

    private static String place(Caller caller) {
        AddressKey address = caller.address();
        return address == null ? "here" : address.value().substring(0, SHORT);
    }

    /** Leaves the answer to others. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        Identity identity = Callers.of(request).identity();
        if (identity != null && thrown instanceof Refusal refusal && refusal.kind() == Refusal.Kind.FORBIDDEN) {
            write(
                    "was refused",
                    identity.userId(),
                    "User {} was refused {} {}: {}",
                    identity.userId(),
                    request.getMethod(),
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                    refusal.code());
        }
        return null;
    }
}
