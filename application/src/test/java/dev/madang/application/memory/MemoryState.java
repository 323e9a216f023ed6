package dev.madang.application.memory;

import dev.madang.domain.account.Account;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Credential;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All that a store holds at one time, by id. A post's own tags are not looked at, but {@link #tagsOfPost}. */
final class MemoryState {

    final TreeMap<Long, User> users;
    final TreeMap<Long, Set<NameKey>> guestNameKeys;
    String nameKeyRules;
    /** Guests that readers don't see. */
    final Set<Long> unlistedUsers;

    final Set<Long> unlistedTags;
    final TreeMap<Long, Post> posts;
    final TreeMap<Long, Tag> tags;
    final Map<Long, List<Long>> tagsOfPost;
    final TreeMap<Long, Account> accounts;
    final TreeMap<Long, Credential> credentials;
    final TreeMap<Long, Origin> origins;
    final Map<Long, Instant> submissions;
    final TreeMap<Long, LogEntry> log;
    long lastUserId;
    long lastPostId;
    long lastTagId;
    long lastCredentialId;
    long lastEntryId;

    record Origin(AddressKey address, Instant datePosted) {}

    MemoryState() {
        users = new TreeMap<>();
        guestNameKeys = new TreeMap<>();
        nameKeyRules = "";
        unlistedUsers = new HashSet<>();
        unlistedTags = new HashSet<>();
        posts = new TreeMap<>();
        tags = new TreeMap<>();
        tagsOfPost = new HashMap<>();
        accounts = new TreeMap<>();
        credentials = new TreeMap<>();
        origins = new TreeMap<>();
        submissions = new HashMap<>();
        log = new TreeMap<>();
    }

    private MemoryState(MemoryState other) {
        users = new TreeMap<>(other.users);
        guestNameKeys = new TreeMap<>(other.guestNameKeys);
        nameKeyRules = other.nameKeyRules;
        unlistedUsers = new HashSet<>(other.unlistedUsers);
        unlistedTags = new HashSet<>(other.unlistedTags);
        posts = new TreeMap<>(other.posts);
        tags = new TreeMap<>(other.tags);
        tagsOfPost = new HashMap<>(other.tagsOfPost);
        accounts = new TreeMap<>(other.accounts);
        credentials = new TreeMap<>(other.credentials);
        origins = new TreeMap<>(other.origins);
        submissions = new HashMap<>(other.submissions);
        log = new TreeMap<>(other.log);
        lastUserId = other.lastUserId;
        lastPostId = other.lastPostId;
        lastTagId = other.lastTagId;
        lastCredentialId = other.lastCredentialId;
        lastEntryId = other.lastEntryId;
    }

    MemoryState copy() {
        return new MemoryState(this);
    }

    /** Whether everybody sees the same in both. */
    boolean looksLike(MemoryState other) {
        return users.equals(other.users)
                && posts.equals(other.posts)
                && tags.equals(other.tags)
                && tagsOfPost.equals(other.tagsOfPost)
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

    void removePost(long id) {
        posts.remove(id);
        tagsOfPost.remove(id);
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
