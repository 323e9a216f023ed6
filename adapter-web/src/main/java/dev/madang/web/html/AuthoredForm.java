package dev.madang.web.html;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.moderation.Visibility;
import dev.madang.web.access.Callers;
import dev.madang.web.access.SpamTrap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** A form for something new, in which guests say who they are. */
@Component
public class AuthoredForm {

    /** The field that has what no other form has. */
    public static final String KEY = "key";

    private static final int KEY_BYTES = 12;

    private final Callers callers;
    private final SpamTrap spamTrap;
    private final SecureRandom random = new SecureRandom();

    AuthoredForm(Callers callers, SpamTrap spamTrap) {
        this.callers = callers;
        this.spamTrap = spamTrap;
    }

    /** When the form was shown first, for {@link SpamTrap#SHOWN}: one that comes again keeps its time. */
    public String shown(HttpServletRequest request) {
        String before = FormData.in(request, SpamTrap.SHOWN);
        return before.isEmpty() ? spamTrap.now() : before;
    }

    /** For {@link #KEY}. Another each time: a page with such a form is no {@link dev.madang.web.cache.SharedResponse}. */
    public String key() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    /** That of a form that was sent; null if it has none. */
    public static @Nullable String key(HttpServletRequest request) {
        String key = FormData.in(request, KEY);
        return key.isEmpty() ? null : key;
    }

    /** @throws Refusal {@code unauthenticated} of a member's whose session has ended meanwhile */
    public static void requireSession(HttpServletRequest request) {
        if (isMembers(request) && Callers.of(request).identity() == null) {
            throw Refusal.unauthenticated();
        }
    }

    /** Only a guest's form asks for the author. */
    private static boolean isMembers(HttpServletRequest request) {
        return Stream.of("username", "email").allMatch(name -> request.getParameter(name) == null)
                && request.getParameter("content") != null;
    }

    /**
     * Takes what was sent, and remembers the guest who sent it.
     *
     * @param work is given why no person may have sent it; null if there is no reason to think so
     * @param next leads on from what was made
     * @param place to which it leads back if the same form was taken before, as when somebody clicks twice
     * @throws Refusal {@code other-member}; what the work throws
     */
    public <T> View take(
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<Caller, @Nullable Visibility, T> work,
            Function<T, View> next,
            String place) {
        requireSameMember(request);
        View taken = once(request, response, work, next, place);
        if (Callers.of(request).identity() == null) {
            new RememberedAuthor(FormData.in(request, "username"), FormData.in(request, "email"))
                    .remember(request, response);
        }
        return taken;
    }

    private <T> View once(
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<Caller, @Nullable Visibility, T> work,
            Function<T, View> next,
            String place) {
        try {
            return next.apply(
                    callers.orNewGuest(request, response, caller -> work.apply(caller, spamTrap.suspicion(request))));
        } catch (Refusal refusal) {
            Fault fault = refusal.faults().get(0);
            if (!fault.code().equals("repeated")) {
                throw refusal;
            }
            boolean held = fault.arguments().get(0) instanceof Visibility before && before.isPending();
            return held ? Redirect.to("/post/pending") : Redirect.to(place, Done.RECEIVED);
        }
    }

    /** What one member has typed isn't published in the name of the next who signs in in the same browser. */
    private static void requireSameMember(HttpServletRequest request) {
        Identity present = Callers.of(request).identity();
        String member = FormData.in(request, "member");
        if (present != null && !member.isEmpty() && !member.equals(String.valueOf(present.userId()))) {
            throw Refusal.invalid("", "other-member", present.username());
        }
    }

    /** The form calls the author as the tutorial's did. */
    public static @Nullable Refusal named(@Nullable Refusal refusal) {
        return refusal == null ? null : refusal.at(AuthoredForm::named);
    }

    private static Fault named(Fault fault) {
        return fault.field().equals("author") ? fault.in("username") : fault;
    }
}
