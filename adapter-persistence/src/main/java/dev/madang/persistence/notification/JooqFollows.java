package dev.madang.persistence.notification;

import static dev.madang.persistence.schema.Tables.ACCOUNTS;
import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_FOLLOWS;
import static dev.madang.persistence.schema.Tables.POST_TAGS;
import static dev.madang.persistence.schema.Tables.TAG_FOLLOWS;

import dev.madang.domain.notification.FollowRepository;
import dev.madang.domain.notification.Followed;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.SqlSession;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** What members follow. */
public final class JooqFollows implements FollowRepository {

    private final SqlSession session;
    private final RenderedQueries<Followed.Kind, Long> followers;

    public JooqFollows(SqlSession session) {
        this.session = session;
        this.followers = RenderedQueries.writing(session, kind -> followers(), row -> row.getLong(1));
    }

    @Override
    public void setFollowing(long userId, Followed what, boolean following) {
        FollowTable follows = FollowTable.of(what.kind());
        session.writing()
                .insertInto(follows.table())
                .set(follows.id(), what.id())
                .set(follows.userId(), userId)
                .set(follows.following(), following)
                .onConflict(follows.id(), follows.userId())
                .doUpdate()
                .set(follows.following(), following)
                .execute();
    }

    @Override
    public Set<Long> followers(long postId) {
        return new HashSet<>(followers.fetch(Followed.Kind.POST, Map.of("post", postId)));
    }

    private Select<Record1<Long>> followers() {
        var post = DSL.param("post", POSTS.ID);
        var own = POST_FOLLOWS.as("own");
        return session.writing()
                .select(POST_FOLLOWS.USER_ID)
                .from(POST_FOLLOWS)
                .where(POST_FOLLOWS.POST_ID.eq(post))
                .and(POST_FOLLOWS.FOLLOWING.isTrue())
                .unionAll(DSL.select(POSTS.USER_ID)
                        .from(POSTS)
                        .join(ACCOUNTS)
                        .on(ACCOUNTS.USER_ID.eq(POSTS.USER_ID))
                        .where(POSTS.ID.eq(post))
                        .and(POSTS.GUEST_KEY.eq(DSL.inline("")))
                        .andNotExists(DSL.selectOne()
                                .from(own)
                                .where(own.POST_ID.eq(POSTS.ID))
                                .and(own.USER_ID.eq(POSTS.USER_ID))));
    }

    @Override
    public Map<Long, Set<Long>> tagFollowers(Collection<Long> postIds) {
        return session
                .writing()
                .select(POST_TAGS.POST_ID, TAG_FOLLOWS.USER_ID)
                .from(POST_TAGS)
                .join(TAG_FOLLOWS)
                .on(TAG_FOLLOWS.TAG_ID.eq(POST_TAGS.TAG_ID))
                .where(POST_TAGS.POST_ID.in(postIds))
                .and(TAG_FOLLOWS.FOLLOWING.isTrue())
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(),
                        TreeMap::new,
                        Collectors.mapping(row -> row.value2(), Collectors.toSet())));
    }

    @Override
    public void copyFollowers(long tagId, long otherId) {
        var others = TAG_FOLLOWS.as("others");
        session.writing()
                .insertInto(TAG_FOLLOWS, TAG_FOLLOWS.TAG_ID, TAG_FOLLOWS.USER_ID, TAG_FOLLOWS.FOLLOWING)
                .select(DSL.select(DSL.val(otherId), TAG_FOLLOWS.USER_ID, TAG_FOLLOWS.FOLLOWING)
                        .from(TAG_FOLLOWS)
                        .where(TAG_FOLLOWS.TAG_ID.eq(tagId))
                        .and(TAG_FOLLOWS.FOLLOWING.isTrue())
                        .andNotExists(DSL.selectOne()
                                .from(others)
                                .where(others.TAG_ID.eq(otherId))
                                .and(others.USER_ID.eq(TAG_FOLLOWS.USER_ID))))
                .execute();
    }
}
