package dev.madang.application.contribution;

import dev.madang.application.Collaborator;
import dev.madang.application.throttle.Allowance;
import dev.madang.application.throttle.Throttle;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How much text members may write; guests are limited by the post. */
@Collaborator
public final class TextVolume {

    /** Bytes that a row takes beside its text. */
    private static final int ROW = 256;

    private final Throttle throttle;

    TextVolume(Throttle throttle) {
        this.throttle = throttle;
    }

    public static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** @throws dev.madang.domain.Refusal as {@link #spend(Caller, long, long)} */
    void spend(Caller caller, List<Contribution> contributions) {
        if (!contributions.isEmpty()) {
            spend(
                    caller,
                    contributions.stream().mapToLong(Contribution::bytes).sum(),
                    contributions.stream().mapToLong(Contribution::rows).sum());
        }
    }

    /**
     * Before anything is written.
     *
     * @param rows that the text is kept in, and its labels
     * @throws dev.madang.domain.Refusal {@code too-often}
     */
    public void spend(Caller caller, long bytes, long rows) {
        Identity identity = caller.identity();
        if (identity != null) {
            throttle.spend(Allowance.MEMBER_TEXT, String.valueOf(identity.userId()), bytes + rows * ROW);
        }
    }
}
