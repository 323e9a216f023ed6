package dev.madang.application.memory;

import dev.madang.domain.notification.FollowRepository;
import dev.madang.domain.notification.Followed;
import dev.madang.domain.post.Post;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

class MemoryFollows implements FollowRepository {

    private final MemoryStore store;

    MemoryFollows(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void setFollowing(long userId, Followed what, boolean following) {
        store.writing().follows.put(new MemoryState.FollowKey(userId, what), following);
    }

    @Override
    public Set<Long> followers(long postId) {
        MemoryState state = store.writing();
        Set<Long> followers = new HashSet<>(followers(state, Followed.post(postId)));
        Post post = state.posts.get(postId);
        if (post != null && state.accounts.containsKey(post.authorId()) && isOwn(state, post)) {
            followers.add(post.authorId());
        }
        return followers;
    }

    /** Whether whoever wrote it follows it for that. */
    static boolean isOwn(MemoryState state, Post post) {
        return post.guestKey() == null
                && !state.follows.containsKey(new MemoryState.FollowKey(post.authorId(), Followed.post(post.id())));
    }

    Set<Long> followers(MemoryState state, Followed what) {
        return state.follows.entrySet().stream()
                .filter(follow -> follow.getKey().what().equals(what) && follow.getValue())
                .map(follow -> follow.getKey().userId())
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Long, Set<Long>> tagFollowers(Collection<Long> postIds) {
        MemoryState state = store.writing();
        Map<Long, Set<Long>> followers = new TreeMap<>();
        for (long post : postIds) {
            Set<Long> all = state.tagsOfPost.getOrDefault(post, List.of()).stream()
                    .flatMap(tag -> followers(state, Followed.tag(tag)).stream())
                    .collect(Collectors.toSet());
            if (!all.isEmpty()) {
                followers.put(post, all);
            }
        }
        return followers;
    }

    @Override
    public void copyFollowers(long tagId, long otherId) {
        MemoryState state = store.writing();
        followers(state, Followed.tag(tagId))
                .forEach(user ->
                        state.follows.putIfAbsent(new MemoryState.FollowKey(user, Followed.tag(otherId)), true));
    }
}
