package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.USERS;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.persistence.comment.CommentRows;
import dev.madang.persistence.recommendation.RankedPosts;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.tag.PostTags;
import dev.madang.persistence.visibility.Listed;
import dev.madang.persistence.visibility.PublishedCount;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Posts, with their links to tags and their authors' counts. */
public final class JooqPosts implements PostRepository {

    /** Posts per statement: more gain nothing, and the links of these still fit in one statement. */
    private static final int CHUNK = 500;

    private final SqlSession session;
    private final PostTags postTags;
    private final PostSearch postSearch;
    private final PublishedCount counts;
    private final RankedPosts ranked;
    private final PostAuthorships authorships;
    private final NewPostRows rows;

    public JooqPosts(SqlSession session) {
        this.session = session;
        this.postTags = new PostTags(session);
        this.postSearch = new PostSearch(session);
        this.counts = new PublishedCount(
                session,
                USERS,
                USERS.ID,
                USERS.POST_COUNT,
                USERS.LISTED,
                DSL.exists(CommentRows.publishedBy(USERS.ID)));
        this.ranked = new RankedPosts(session);
        this.authorships = new PostAuthorships(session, postTags, counts);
        this.rows = new NewPostRows(session);
    }

    @Override
    public void prepare(Content content) {
        postSearch.prepare(content.value());
    }

    @Override
    public List<Post> addAll(List<NewPost> posts) {
        List<Post> kept = new ArrayList<>(posts.size());
        for (int start = 0; start < posts.size(); start += CHUNK) {
            kept.addAll(addChunk(posts.subList(start, Math.min(posts.size(), start + CHUNK))));
        }
        Map<Long, List<Long>> tagIds = postTags.link(kept);
        List<Post> listed =
                kept.stream().filter(post -> post.visibility().isPublished()).toList();
        postSearch.index(listed.stream().map(SearchedPost::of).toList(), tagIds);
        counts.publish(listed.stream().collect(groupingBy(Post::authorId, counting())));
        return kept;
    }

    private List<Post> addChunk(List<NewPost> posts) {
        List<Long> ids = rows.insert(posts);
        return IntStream.range(0, posts.size())
                .mapToObj(i -> kept(posts.get(i)).withId(ids.get(i)))
                .toList();
    }

    private static NewPost kept(NewPost post) {
        Instant kept = post.datePosted().truncatedTo(ChronoUnit.MICROS);
        Authorship authorship = new Authorship(post.authorId(), post.guestKey(), kept);
        return new NewPost(authorship, post.title(), post.content(), post.tags(), post.visibility());
    }

    @Override
    public Optional<Post> byId(long id) {
        return byId(id, TagNames.NONE);
    }

    @Override
    public Optional<Post> byId(long id, TagNames next) {
        return locked(POSTS.ID.eq(id), next).stream().findFirst();
    }

    @Override
    public List<Post> byIds(Collection<Long> ids) {
        return locked(POSTS.ID.in(ids), TagNames.NONE);
    }

    private List<Post> locked(Condition condition, TagNames next) {
        lock(condition, next);
        return StoredPost.select(session).where(condition).orderBy(POSTS.ID).fetch(StoredPost::of);
    }

    /**
     * The authors first, as whoever changes a post of its own, or its count, has it; the tags last, as whoever publishes takes
     * them. Any other order is a deadlock.
     */
    private void lock(Condition posts, TagNames next) {
        session.lock(() -> session.writing()
                .select(USERS.ID)
                .from(USERS)
                .where(USERS.ID.in(DSL.select(POSTS.USER_ID).from(POSTS).where(posts)))
                .orderBy(USERS.ID));
        session.lock(() ->
                session.writing().select(POSTS.ID).from(POSTS).where(posts).orderBy(POSTS.ID));
        postTags.lock(posts, next);
    }

    @Override
    public List<Post> selected(GuestSelection selection, int limit) {
        List<Post> posts = selected(GuestPostCondition.published(selection), limit);
        if (posts.size() < limit) {
            posts.addAll(selected(GuestPostCondition.pending(selection), limit - posts.size()));
        }
        return posts;
    }

    /** After the wait for them, those that have gone out of the selection meanwhile are left out. */
    private List<Post> selected(Condition condition, int limit) {
        List<Long> ids = session.writing()
                .select(POSTS.ID)
                .from(POSTS)
                .where(condition)
                .orderBy(POSTS.DATE_POSTED.desc(), POSTS.ID.desc())
                .limit(limit)
                .fetch(POSTS.ID);
        lock(POSTS.ID.in(ids), TagNames.NONE);
        return StoredPost.select(session)
                .where(POSTS.ID.in(ids))
                .and(condition)
                .orderBy(POSTS.DATE_POSTED.desc(), POSTS.ID.desc())
                .fetch(StoredPost::of);
    }

    @Override
    public void update(Post post) {
        byId(post.id()).ifPresent(before -> {
            session.publicWriting()
                    .update(POSTS)
                    .set(POSTS.TITLE, post.title().value())
                    .set(POSTS.CONTENT, post.content().value())
                    .set(StoredPost.RENDERING.values(post.content()))
                    .set(POSTS.LOCKED, post.locked())
                    .set(POSTS.VISIBILITY, EnumColumn.stored(post.visibility()))
                    .set(POSTS.LISTED, post.visibility().isPublished())
                    .set(POSTS.VERSION, post.version())
                    .set(POSTS.EDITED_AT, post.editedAt())
                    .where(POSTS.ID.eq(post.id()))
                    .execute();
            Post after = before.withTitle(post.title())
                    .withContent(post.content())
                    .withTags(post.tags())
                    .withVisibility(post.visibility());
            postTags.relink(before, after);
            follow(before, after);
        });
    }

    /** The author's count, the search index and the lists of recommended posts have what is published. */
    private void follow(Post before, Post after) {
        boolean was = before.visibility().isPublished();
        boolean is = after.visibility().isPublished();
        Map<Long, Long> author = Map.of(after.authorId(), 1L);
        if (is != was) {
            ranked.list(after.id(), is);
        }
        if (is && !was) {
            counts.publish(author);
        } else if (was && !is) {
            counts.hide(author);
        }
        if (is && !(was && isFoundAlike(before, after))) {
            postSearch.index(List.of(SearchedPost.of(after)));
        } else if (was && !is) {
            postSearch.remove(after.id());
        }
    }

    private static boolean isFoundAlike(Post before, Post after) {
        return before.title().equals(after.title())
                && before.content().equals(after.content())
                && before.tags().equals(after.tags());
    }

    /** The database removes the links to tags. */
    @Override
    public void remove(Post post) {
        session.locked(session.writing()
                        .select(POSTS.USER_ID, POSTS.LISTED)
                        .from(POSTS)
                        .where(POSTS.ID.eq(post.id())))
                .fetchOptional()
                .ifPresent(row -> {
                    if (row.get(POSTS.LISTED)) {
                        postTags.uncount(post.id());
                        counts.remove(Map.of(row.get(POSTS.USER_ID), 1L));
                    }
                    session.publicWriting()
                            .deleteFrom(POSTS)
                            .where(POSTS.ID.eq(post.id()))
                            .execute();
                });
    }

    @Override
    public Map<Long, Content> renderedBefore(int renderer, int most) {
        return StoredPost.RENDERING.renderedBefore(session, renderer, most);
    }

    @Override
    public void keepRendering(long id, Content content) {
        StoredPost.RENDERING.keep(session, id, content);
    }

    @Override
    public OptionalLong retag(long tagId, long otherId, long after, int most) {
        return postTags.replace(tagId, otherId, after, most, this::index);
    }

    /** Those of the posts that are published. */
    private void index(List<Long> ids) {
        postSearch.index(StoredPost.select(session)
                .where(POSTS.ID.in(ids))
                .and(Listed.posts())
                .fetch(SearchedPost::of));
    }

    @Override
    public void adopt(long authorId, SecretHash guestKey) {
        authorships.adopt(authorId, guestKey);
    }

    @Override
    public boolean hasAny(long authorId) {
        return authorships.hasAny(authorId);
    }

    @Override
    public int countGuests(long authorId, int most) {
        return authorships.countGuests(authorId, most);
    }

    @Override
    public void moveGuests(long authorId, long otherId) {
        authorships.moveGuests(authorId, otherId, this::index);
    }

    @Override
    public boolean removeOwn(long authorId, int most) {
        return authorships.removeOwn(authorId, most);
    }

    @Override
    public boolean removeGuests(long authorId, int most) {
        return authorships.removeGuests(authorId, most);
    }
}
