package com.example.forgetful;

import dev.madang.domain.account.Account;
import dev.madang.domain.account.Credential;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.WithheldPost;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.User;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** All that is kept at one time. Posts hold their tags by name. */
final class Sheet {

    final SortedMap<Long, User> users;
    final SortedMap<Long, Set<NameKey>> guestNameKeys;
    String nameKeyRules;
    final SortedMap<Long, Post> posts;
    final SortedMap<Long, Tag> tags;
    final SortedMap<Long, Account> accounts;
    final SortedMap<Long, Credential> credentials;
    final NavigableMap<Long, WithheldPost> withheld;
    final SortedMap<Long, Origins.Origin> origins;
    final NavigableMap<Long, LogEntry> log;
    final long number;
    private final long[] lastIds;

    Sheet() {
        number = 0;
        users = new TreeMap<>();
        guestNameKeys = new TreeMap<>();
        nameKeyRules = "";
        posts = new TreeMap<>();
        tags = new TreeMap<>();
        accounts = new TreeMap<>();
        credentials = new TreeMap<>();
        withheld = new TreeMap<>();
        origins = new TreeMap<>();
        log = new TreeMap<>();
        lastIds = new long[4];
    }

    Sheet(Sheet other) {
        number = other.number + 1;
        users = new TreeMap<>(other.users);
        guestNameKeys = new TreeMap<>(other.guestNameKeys);
        nameKeyRules = other.nameKeyRules;
        posts = new TreeMap<>(other.posts);
        tags = new TreeMap<>(other.tags);
        accounts = new TreeMap<>(other.accounts);
        credentials = new TreeMap<>(other.credentials);
        withheld = new TreeMap<>(other.withheld);
        origins = new TreeMap<>(other.origins);
        log = new TreeMap<>(other.log);
        lastIds = other.lastIds.clone();
    }

    User add(LongFunction<User> user) {
        return add(users, 0, user);
    }

    Post addPost(LongFunction<Post> post) {
        return add(posts, 1, post);
    }

    Tag addTag(TagName name) {
        return add(tags, 2, id -> new Tag(id, name));
    }

    Credential addCredential(Credential.Draft draft) {
        return add(credentials, 3, draft::withId);
    }

    private <T> T add(SortedMap<Long, T> things, int kind, LongFunction<T> thing) {
        long id = ++lastIds[kind];
        T added = thing.apply(id);
        things.put(id, added);
        return added;
    }

    Optional<Tag> tag(TagName name) {
        return tags.values().stream().filter(tag -> tag.name().equals(name)).findFirst();
    }

    long postsBy(User user) {
        return posts.values().stream()
                .filter(post -> post.authorId() == user.id())
                .count();
    }

    long postsWith(Tag tag) {
        return posts.values().stream()
                .filter(post -> post.tags().values().contains(tag.name()))
                .count();
    }
}
