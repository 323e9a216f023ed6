package dev.madang.application.memory;

import dev.madang.domain.account.Account;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Credential;
import dev.madang.domain.answer.Attempt;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.notification.Followed;
import dev.madang.domain.notification.Notification;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.Rendering;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.recommendation.Span;
import dev.madang.domain.report.Report;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.version.TextVersion;
import dev.madang.domain.version.Versioned;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** All that a store holds at one time, by id. A post's own tags are not looked at, but {@link #tagsOfPost}. */
final class MemoryState {

    private static final List<Field> FIELDS = Arrays.stream(MemoryState.class.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .toList();

    final TreeMap<Long, User> users = new TreeMap<>();
    final TreeMap<Long, Set<NameKey>> guestNameKeys = new TreeMap<>();
    String nameKeyRules = "";
    /** Guests that readers don't see. */
    final Set<Long> unlistedUsers = new HashSet<>();

    final Set<Long> unlistedTags = new HashSet<>();
    final TreeMap<Long, Post> posts = new TreeMap<>();
    final Map<VersionKey, TextVersion> versions = new HashMap<>();
    final TreeMap<Long, Comment> comments = new TreeMap<>();
    /** Of comments that were removed, by their ids. */
    final TreeMap<Long, LeftPlace> leftPlaces = new TreeMap<>();

    final Map<Long, Integer> commentNumbers = new HashMap<>();
    final TreeMap<Long, Tag> tags = new TreeMap<>();
    final Map<Long, List<Long>> tagsOfPost = new HashMap<>();
    final TreeMap<Long, Account> accounts = new TreeMap<>();
    final TreeMap<Long, Credential> credentials = new TreeMap<>();
    final TreeMap<Long, Origin> origins = new TreeMap<>();
    final TreeMap<Long, Origin> commentOrigins = new TreeMap<>();
    final Map<Long, Instant> submissions = new HashMap<>();
    final Map<String, Attempt> answers = new HashMap<>();
    final TreeMap<Long, LogEntry> log = new TreeMap<>();
    final TreeMap<Long, Report> reports = new TreeMap<>();
    /** Whether members follow what. */
    final Map<FollowKey, Boolean> follows = new HashMap<>();

    final TreeMap<Long, Notified> notifications = new TreeMap<>();
    final Map<RecommendationKey, Instant> recommendations = new HashMap<>();
    /** The posts in the lists of spans, with when they came there. */
    final Map<RankKey, Instant> ranks = new HashMap<>();

    long lastUserId;
    long lastPostId;
    long lastTagId;
    long lastCredentialId;
    long lastEntryId;
    long lastReportId;
    long lastCommentId;
    long lastNotificationId;

    record VersionKey(Versioned of, int version) {}

    record FollowKey(long userId, Followed what) {}

    record Notified(Notification notification, boolean read) {}

    record RecommendationKey(Recommended of, long userId) {}

    record RankKey(Span span, long postId) {}

    record LeftPlace(long postId, CommentPath path) {}

    record Origin(AddressKey address, Instant datePosted) {}

    /** The tables that are maps, by the names of their fields. */
    static Map<String, Function<MemoryState, Map<Object, Object>>> tables() {
        Map<String, Function<MemoryState, Map<Object, Object>>> tables = new TreeMap<>();
        FIELDS.stream()
                .filter(field -> Map.class.isAssignableFrom(field.getType()))
                .forEach(field -> tables.put(field.getName(), state -> state.table(field)));
        return tables;
    }

    @SuppressWarnings("unchecked")
    private Map<Object, Object> table(Field field) {
        return (Map<Object, Object>) get(field);
    }

    @SuppressWarnings("unchecked")
    private Set<Object> set(Field field) {
        return (Set<Object>) get(field);
    }

    private Object get(Field field) {
        try {
            return field.get(this);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With maps and sets of its own. What they hold, and everything else, never changes. */
    MemoryState copy() {
        MemoryState copy = new MemoryState();
        for (Field field : FIELDS) {
            if (Map.class.isAssignableFrom(field.getType())) {
                copy.table(field).putAll(table(field));
            } else if (Set.class.isAssignableFrom(field.getType())) {
                copy.set(field).addAll(set(field));
            } else {
                copy.take(field, get(field));
            }
        }
        return copy;
    }

    private void take(Field field, Object value) {
        try {
            field.set(this, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether everybody sees the same in both. */
    /** Contents are equal without them. */
    private List<Optional<Rendering>> renderings() {
        return Stream.concat(
                        posts.values().stream().map(Post::content),
                        comments.values().stream().map(Comment::content))
                .map(Content::rendering)
                .toList();
    }

    boolean looksLike(MemoryState other) {
        return users.equals(other.users)
                && posts.equals(other.posts)
                && renderings().equals(other.renderings())
                && versions.equals(other.versions)
                && comments.equals(other.comments)
                && leftPlaces.equals(other.leftPlaces)
                && tags.equals(other.tags)
                && tagsOfPost.equals(other.tagsOfPost)
                && recommendations.equals(other.recommendations)
                && ranks.equals(other.ranks)
                && log.equals(other.log);
    }

    long nextUserId() {
        return ++lastUserId;
    }

    long nextPostId() {
        return ++lastPostId;
    }

    Optional<Tag> tag(TagName name) {
        return tags.values().stream().filter(tag -> tag.name().equals(name)).findFirst();
    }

    Tag addTag(TagName name) {
        Tag tag = new Tag(++lastTagId, name);
        tags.put(tag.id(), tag);
        return tag;
    }

    List<Tag> tagsOf(long postId) {
        return tagsOfPost.getOrDefault(postId, List.of()).stream()
                .map(id -> Objects.requireNonNull(tags.get(id)))
                .toList();
    }

    Post tagged(Post post) {
        return post.withTags(
                new TagNames(tagsOf(post.id()).stream().map(Tag::name).toList()));
    }

    void removeAccount(long userId) {
        accounts.remove(userId);
        follows.keySet().removeIf(key -> key.userId() == userId);
        notifications.values().removeIf(each -> each.notification().userId() == userId);
    }

    void removePost(long id) {
        posts.remove(id);
        tagsOfPost.remove(id);
        removeVersions(Versioned.post(id));
        removeRecommendations(Recommended.post(id));
        comments.values().stream().filter(comment -> comment.postId() == id).forEach(comment -> {
            removeVersions(Versioned.comment(comment.id()));
            removeRecommendations(Recommended.comment(comment.id()));
        });
        comments.values().removeIf(comment -> comment.postId() == id);
        leftPlaces.values().removeIf(left -> left.postId() == id);
        reports.values().removeIf(report -> report.postId() == id);
        follows.keySet().removeIf(key -> key.what().equals(Followed.post(id)));
        notifications.values().removeIf(each -> each.notification().postId() == id);
    }

    private void removeVersions(Versioned of) {
        versions.keySet().removeIf(key -> key.of().equals(of));
    }

    private void removeRecommendations(Recommended of) {
        recommendations.keySet().removeIf(key -> key.of().equals(of));
        dropRanks();
    }

    /** Of posts that nobody recommends any more. */
    void dropRanks() {
        ranks.keySet().removeIf(key -> recommendationsOf(Recommended.post(key.postId())) == 0);
    }

    int recommendationsOf(Recommended of) {
        return (int) recommendations.keySet().stream()
                .filter(key -> key.of().equals(of))
                .count();
    }

    /** It leaves its place while any other is below it. */
    void removeComment(long id) {
        Comment comment = Objects.requireNonNull(comments.remove(id));
        removeVersions(Versioned.comment(id));
        removeRecommendations(Recommended.comment(id));
        reports.values().removeIf(report -> Objects.equals(report.commentId(), id));
        notifications
                .values()
                .removeIf(each -> Objects.equals(each.notification().commentId(), id));
        leftPlaces.put(id, new LeftPlace(comment.postId(), comment.path()));
        leftPlaces.values().removeIf(left -> places(left.postId()).noneMatch(left.path()::isAbove));
    }

    /** Of the comments of a post that are there: a place that was left has one of these below it. */
    private Stream<CommentPath> places(long postId) {
        return comments.values().stream()
                .filter(comment -> comment.postId() == postId)
                .map(Comment::path);
    }

    /** How many of a post are published. */
    long commentsOn(long postId) {
        return comments.values().stream()
                .filter(comment -> comment.postId() == postId)
                .filter(comment -> comment.visibility().isPublished())
                .count();
    }

    /** Whether any of a user's is published. */
    boolean hasComments(long userId) {
        return comments.values().stream()
                .anyMatch(comment ->
                        comment.authorId() == userId && comment.visibility().isPublished());
    }

    long postsBy(long userId) {
        return posts.values().stream()
                .filter(post -> post.authorId() == userId && post.visibility().isPublished())
                .count();
    }

    boolean isListed(User user) {
        return user.role() != Role.GUEST || !unlistedUsers.contains(user.id());
    }

    long postsWith(long tagId) {
        return tagsOfPost.entrySet().stream()
                .filter(tagged -> tagged.getValue().contains(tagId))
                .filter(tagged -> Objects.requireNonNull(posts.get(tagged.getKey()))
                        .visibility()
                        .isPublished())
                .count();
    }
}
