package dev.madang.application.report;

import dev.madang.application.identity.AuthorView;
import dev.madang.domain.SecretHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as moderators see it.
 *
 * @param id in the order of the reports
 * @param commentId null of the post itself
 * @param title the post's
 * @param author of the post, or of the comment
 * @param reporter the name of the member whose it is; null of a guest's
 * @param reporterTag of the guest whose it is, as on its posts; null of a member's
 */
public record ReportView(
        long id,
        long postId,
        @Nullable Long commentId,
        String title,
        AuthorView author,
        @Nullable String reporter,
        @Nullable String reporterTag,
        String text,
        Instant at) {

    private static final int TAG_LENGTH = 8;

    /** @param guestKey the value of a {@link SecretHash} */
    public static ReportView of(
            long id,
            long postId,
            @Nullable Long commentId,
            String title,
            AuthorView author,
            @Nullable String reporter,
            @Nullable String guestKey,
            String text,
            Instant at) {
        return new ReportView(
                id,
                postId,
                commentId,
                title,
                author,
                reporter,
                guestKey == null ? null : guestKey.substring(0, TAG_LENGTH),
                text,
                at);
    }
}
