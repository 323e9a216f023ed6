package dev.madang.application.notification;

import dev.madang.application.Collaborator;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.notification.FollowRepository;
import dev.madang.domain.notification.Notification;
import dev.madang.domain.notification.Notification.Kind;
import dev.madang.domain.notification.NotificationRepository;
import dev.madang.domain.post.Post;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells members of what is written, once each and for the most personal reason, and nobody of what it wrote itself. Of what waits
 * for a moderator they read once it is published. It runs within the transaction that writes.
 */
@Collaborator
public final class Notifier {

    private final FollowRepository follows;
    private final NotificationRepository notifications;

    Notifier(FollowRepository follows, NotificationRepository notifications) {
        this.follows = follows;
        this.notifications = notifications;
    }

    /**
     * @param answered whose the comment is that it answers; null if it answers the post
     * @param mentioned members whom it names
     */
    public void tellOf(Comment comment, @Nullable Authorship answered, Set<Long> mentioned, Caller writer) {
        Map<Long, Kind> told = new LinkedHashMap<>();
        mentioned.forEach(member -> told.put(member, Kind.MENTION));
        if (answered != null && answered.guestKey() == null) {
            told.putIfAbsent(answered.authorId(), Kind.ANSWER);
        }
        follows.followers(comment.postId()).forEach(member -> told.putIfAbsent(member, Kind.COMMENT));
        Instant at = comment.authorship().at();
        notifications.addAll(told(told, comment.authorship(), writer)
                .map(each -> new Notification(each.getKey(), each.getValue(), comment.postId(), comment.id(), at))
                .toList());
    }

    /** @param mentioned members whom a post names, by the posts */
    public void tellOf(List<Post> posts, Map<Long, Set<Long>> mentioned, Caller writer) {
        List<Long> tagged = posts.stream()
                .filter(post -> !post.tags().values().isEmpty())
                .map(Post::id)
                .toList();
        Map<Long, Set<Long>> followers = tagged.isEmpty() ? Map.of() : follows.tagFollowers(tagged);
        notifications.addAll(posts.stream()
                .flatMap(post -> {
                    Map<Long, Kind> told = new LinkedHashMap<>();
                    mentioned.getOrDefault(post.id(), Set.of()).forEach(member -> told.put(member, Kind.MENTION));
                    followers.getOrDefault(post.id(), Set.of()).forEach(member -> told.putIfAbsent(member, Kind.POST));
                    return told(told, post.authorship(), writer)
                            .map(each -> new Notification(
                                    each.getKey(), each.getValue(), post.id(), null, post.datePosted()));
                })
                .toList());
    }

    /**
     * Tells members whom a text names since it was edited.
     *
     * @param commentId null of the post itself
     */
    public void tellOfEdit(
            long postId,
            @Nullable Long commentId,
            Authorship by,
            Collection<Long> mentioned,
            Caller writer,
            Instant at) {
        if (mentioned.isEmpty()) {
            return;
        }
        Set<Long> notified = notifications.notified(postId, commentId);
        Map<Long, Kind> told = new LinkedHashMap<>();
        mentioned.stream()
                .filter(member -> !notified.contains(member))
                .forEach(member -> told.put(member, Kind.MENTION));
        notifications.addAll(told(told, by, writer)
                .map(each -> new Notification(each.getKey(), each.getValue(), postId, commentId, at))
                .toList());
    }

    private static Stream<Map.Entry<Long, Kind>> told(Map<Long, Kind> told, Authorship by, Caller writer) {
        Identity identity = writer.identity();
        return told.entrySet().stream()
                .filter(each -> each.getKey() != by.authorId())
                .filter(each -> identity == null || each.getKey() != identity.userId());
    }

    /** Whoever follows a tag follows the one that it was merged into. */
    public void merged(long tagId, long otherId) {
        follows.copyFollowers(tagId, otherId);
    }
}
