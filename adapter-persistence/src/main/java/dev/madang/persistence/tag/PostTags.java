package dev.madang.persistence.tag;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_TAGS;
import static dev.madang.persistence.schema.Tables.TAGS;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.madang.domain.Stored;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.persistence.sql.RenderedChange;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.RetryableConflict;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.visibility.Listed;
import dev.madang.persistence.visibility.PublishedCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.RowCountQuery;
import org.jooq.Rows;
import org.jooq.Select;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/** Links between posts and tags, and the number of published posts with each tag. */
public final class PostTags {

    /** Names per statement, below every engine's limit on parameters. */
    private static final int CHUNK = 5_000;

    private final SqlSession session;
    private final RenderedQueries<Integer, Tag> found;
    private final RenderedChange linked;
    private final PublishedCount counts;

    public PostTags(SqlSession session) {
        this.session = session;
        this.found = RenderedQueries.writing(
                session, this::findMany, row -> new Tag(row.getLong(1), new TagName(new Stored(row.getString(2)))));
        this.linked = RenderedChange.ofPublic(session, this::insertLink);
        this.counts = new PublishedCount(session, TAGS, TAGS.ID, TAGS.POST_COUNT, TAGS.LISTED);
    }

    /**
     * Links posts without tags to theirs, and creates missing tags in the order of first mention.
     *
     * @return the ids of the tags by the id of the post
     */
    public Map<Long, List<Long>> link(List<Post> posts) {
        List<String> names = posts.stream().flatMap(PostTags::names).distinct().toList();
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> ids = idsOf(names);
        List<Link> links = posts.stream().flatMap(post -> links(post, ids)).toList();
        insert(links);
        counts.publish(links.stream().filter(Link::listed).collect(groupingBy(Link::tagId, counting())));
        return links.stream().collect(groupingBy(Link::postId, mapping(Link::tagId, toList())));
    }

    private void insert(List<Link> links) {
        linked.run(links.stream()
                .map(link -> Map.of(
                        "post",
                        link.postId(),
                        "place",
                        link.place(),
                        "tag",
                        link.tagId(),
                        "date",
                        link.datePosted(),
                        "listed",
                        link.listed()))
                .toList());
    }

    private RowCountQuery insertLink() {
        return session.publicWriting()
                .insertInto(POST_TAGS)
                .columns(POST_TAGS.POST_ID, POST_TAGS.PLACE, POST_TAGS.TAG_ID, POST_TAGS.DATE_POSTED, POST_TAGS.LISTED)
                .values(
                        DSL.param("post", POST_TAGS.POST_ID),
                        DSL.param("place", POST_TAGS.PLACE),
                        DSL.param("tag", POST_TAGS.TAG_ID),
                        DSL.param("date", POST_TAGS.DATE_POSTED),
                        DSL.param("listed", POST_TAGS.LISTED));
    }

    /**
     * Locks the tags of posts, and others that they may get, against changes, in the order of ids, as {@link PublishedCount}
     * does.
     *
     * @param posts a condition on posts that are locked already
     */
    public void lock(Condition posts, TagNames others) {
        var ofPosts = DSL.select(POST_TAGS.TAG_ID)
                .from(POST_TAGS)
                .join(POSTS)
                .on(POSTS.ID.eq(POST_TAGS.POST_ID))
                .where(posts);
        session.lock(() -> session.writing()
                .select(TAGS.ID)
                .from(TAGS)
                .where(others.values().isEmpty() ? TAGS.ID.in(ofPosts) : TAGS.ID.in(ids(ofPosts, others)))
                .orderBy(TAGS.ID));
    }

    /** Found first: with a union in it, a locking search of MariaDB waits for every tag that another transaction has. */
    private List<Long> ids(Select<Record1<Long>> ofPosts, TagNames others) {
        return session.writing()
                .fetchValues(ofPosts.union(DSL.select(TAGS.ID)
                        .from(TAGS)
                        .where(TAGS.NAME.in(
                                others.values().stream().map(TagName::value).toList()))));
    }

    /** @param before the post as it is stored now */
    public void relink(Post before, Post after) {
        if (before.tags().equals(after.tags())
                && before.visibility().isPublished() == after.visibility().isPublished()) {
            return;
        }
        Map<Long, Long> counted = listed(POSTS.ID.eq(before.id()));
        if (after.visibility().isPublished()) {
            counts.remove(counted);
        } else {
            counts.hide(counted);
        }
        session.publicWriting()
                .deleteFrom(POST_TAGS)
                .where(POST_TAGS.POST_ID.eq(before.id()))
                .execute();
        link(List.of(after));
    }

    /**
     * Puts another tag in the place of one.
     *
     * @param after posts up to this one are passed over
     * @param most posts at once
     * @param replaced called with the ids of posts that have the other now
     * @return the last post, if there are more
     */
    public OptionalLong replace(long tagId, long otherId, long after, int most, Consumer<List<Long>> replaced) {
        return new TagReplacement(session, counts).run(tagId, otherId, after, most, replaced);
    }

    /** Lowers the counts by all posts of a user who is about to be removed, and locks the posts. */
    public void uncountAllOf(long userId) {
        uncount(POSTS.USER_ID.eq(userId));
    }

    /** {@link #uncountAllOf} for posts that meet a condition. */
    public void uncount(Condition posts) {
        session.lock(() ->
                session.writing().select(POSTS.ID).from(POSTS).where(posts).orderBy(POSTS.ID));
        uncountLocked(posts);
    }

    /** Lowers the counts by a post that is about to be removed, and is locked. */
    public void uncount(long postId) {
        uncountLocked(POSTS.ID.eq(postId));
    }

    private void uncountLocked(Condition posts) {
        counts.remove(listed(posts));
    }

    /** How many of the posts are listed with each tag. */
    private Map<Long, Long> listed(Condition posts) {
        var count = DSL.count().cast(Long.class);
        return session.writing()
                .select(POST_TAGS.TAG_ID, count)
                .from(POSTS)
                .join(POST_TAGS)
                .on(POST_TAGS.POST_ID.eq(POSTS.ID))
                .where(posts)
                .and(Listed.links())
                .groupBy(POST_TAGS.TAG_ID)
                .fetchMap(POST_TAGS.TAG_ID, count);
    }

    private Map<String, Long> idsOf(List<String> names) {
        Map<String, Long> ids = new HashMap<>();
        for (int start = 0; start < names.size(); start += CHUNK) {
            List<String> some = names.subList(start, Math.min(names.size(), start + CHUNK));
            ids.putAll(find(some));
            List<String> missing =
                    some.stream().filter(name -> !ids.containsKey(name)).toList();
            if (!missing.isEmpty()) {
                ids.putAll(create(missing));
            }
        }
        return ids;
    }

    /** Rounds the number of names up to a power of two by repeating one, so that few statements serve all numbers. */
    private Map<String, Long> find(List<String> names) {
        int places = Integer.highestOneBit(2 * names.size() - 1);
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < places; i++) {
            values.put("name" + i, names.get(Math.min(i, names.size() - 1)));
        }
        return found.fetch(places, values).stream()
                .collect(toMap(tag -> tag.name().value(), Tag::id));
    }

    /** Locks them in the order of ids, as {@link PublishedCount} does: they are about to be linked and counted. */
    private ResultQuery<?> findMany(int places) {
        List<Param<String>> names = IntStream.range(0, places)
                .mapToObj(i -> DSL.param("name" + i, TAGS.NAME))
                .toList();
        return session.locked(session.writing()
                .select(TAGS.ID, TAGS.NAME)
                .from(TAGS)
                .where(TAGS.NAME.in(names))
                .orderBy(TAGS.ID));
    }

    /** @throws RetryableConflict if another transaction creates one of them at the same time */
    private Map<String, Long> create(List<String> names) {
        try {
            return insert(names);
        } catch (IntegrityConstraintViolationException e) {
            throw new RetryableConflict(e);
        }
    }

    /** They are listed when they are counted. */
    private Map<String, Long> insert(Collection<String> names) {
        return session.publicWriting()
                .insertInto(TAGS)
                .columns(TAGS.NAME, TAGS.LISTED)
                .valuesOfRows(names.stream().collect(Rows.toRowList(DSL::val, name -> DSL.inline(false))))
                .returningResult(TAGS.NAME, TAGS.ID)
                .fetchMap(TAGS.NAME, TAGS.ID);
    }

    private static Stream<String> names(Post post) {
        return post.tags().values().stream().map(TagName::value);
    }

    private static Stream<Link> links(Post post, Map<String, Long> ids) {
        List<Link> links = new ArrayList<>();
        names(post)
                .forEach(name -> links.add(new Link(
                        post.id(),
                        links.size(),
                        Objects.requireNonNull(ids.get(name)),
                        post.datePosted(),
                        post.visibility().isPublished())));
        return links.stream();
    }

    private record Link(long postId, int place, long tagId, Instant datePosted, boolean listed) {}
}
