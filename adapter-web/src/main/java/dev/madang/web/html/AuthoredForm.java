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
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A form for something new, in which guests say who they are. */
@Component
public class AuthoredForm {

    private final Callers callers;
    private final SpamTrap spamTrap;

    AuthoredForm(Callers callers, SpamTrap spamTrap) {
        this.callers = callers;
        this.spamTrap = spamTrap;
    }

    /** When the form was shown, for {@link SpamTrap#SHOWN}. */
    public String shown() {
        return spamTrap.now();
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
     * @throws Refusal {@code other-member}; what the work throws
     */
    public <T> T take(
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<Caller, @Nullable Visibility, T> work) {
        requireSameMember(request);
        T taken = callers.orNewGuest(request, response, caller -> work.apply(caller, spamTrap.suspicion(request)));
        if (Callers.of(request).identity() == null) {
            new RememberedAuthor(FormData.in(request, "username"), FormData.in(request, "email"))
                    .remember(request, response);
        }
        return taken;
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
