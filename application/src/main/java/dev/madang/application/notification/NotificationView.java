package dev.madang.application.notification;

import dev.madang.application.identity.AuthorView;
import dev.madang.domain.notification.Notification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a member is told, as it reads it.
 *
 * @param id from 1, in the order of the notifications
 * @param title the post's
 * @param commentId null of the post itself
 * @param author of the comment, or else of the post
 */
public record NotificationView(
        long id,
        Notification.Kind kind,
        long postId,
        String title,
        @Nullable Long commentId,
        AuthorView author,
        Instant at,
        boolean read) {}
