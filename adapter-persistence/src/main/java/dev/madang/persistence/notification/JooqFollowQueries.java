package dev.madang.persistence.notification;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_FOLLOWS;
import static dev.madang.persistence.schema.Tables.TAGS;
import static dev.madang.persistence.schema.Tables.TAG_FOLLOWS;

import dev.madang.application.follow.FollowQueries;
import dev.madang.application.follow.FollowView;
import dev.madang.domain.notification.Followed;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.visibility.Listed;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** What members follow, for them to see. */
public final class JooqFollowQueries implements FollowQueries {

    private final SqlSession session;

    public JooqFollowQueries(SqlSession session) {
        this.session = session;
    }

    @Override
    public boolean isFollowing(long userId, Followed what) {
        FollowTable follows = FollowTable.of(what.kind());
        return session.reading()
                .fetchExists(
                        switch (what.kind()) {
                            case TAG -> tags(userId).and(TAGS.ID.eq(what.id()));
                            case POST ->
                                DSL.select(POSTS.ID)
                                        .from(POSTS)
                                        .leftJoin(POST_FOLLOWS)
                                        .on(follows.is(what, userId))
                                        .where(POSTS.ID.eq(what.id()))
                                        .and(Listed.posts())
                                        .and(POST_FOLLOWS
                                                .FOLLOWING
                                                .isTrue()
                                                .or(POST_FOLLOWS
                                                        .FOLLOWING
                                                        .isNull()
                                                        .and(isOwn(userId))));
                        });
    }

    private static Condition isOwn(long userId) {
        return POSTS.USER_ID.eq(userId).and(POSTS.GUEST_KEY.eq(DSL.inline("")));
    }

    @Override
    public List<FollowView> page(long userId, Followed.Kind kind, long after, int limit) {
        FollowTable follows = FollowTable.of(kind);
        return session.reading()
                .fetch(followed(userId, kind)
                        .and(follows.id().gt(after))
                        .orderBy(follows.id())
                        .limit(limit))
                .map(row -> new FollowView(kind, row.value1(), row.value2()));
    }

    private static SelectConditionStep<Record2<Long, String>> followed(long userId, Followed.Kind kind) {
        return switch (kind) {
            case POST ->
                DSL.select(POSTS.ID, POSTS.TITLE)
                        .from(POST_FOLLOWS)
                        .join(POSTS)
                        .on(POSTS.ID.eq(POST_FOLLOWS.POST_ID))
                        .where(POST_FOLLOWS.USER_ID.eq(userId))
                        .and(POST_FOLLOWS.FOLLOWING.isTrue())
                        .and(Listed.posts());
            case TAG -> tags(userId);
        };
    }

    private static SelectConditionStep<Record2<Long, String>> tags(long userId) {
        return DSL.select(TAGS.ID, TAGS.NAME)
                .from(TAG_FOLLOWS)
                .join(TAGS)
                .on(TAGS.ID.eq(TAG_FOLLOWS.TAG_ID))
                .where(TAG_FOLLOWS.USER_ID.eq(userId))
                .and(TAG_FOLLOWS.FOLLOWING.isTrue())
                .and(Listed.tags());
    }
}
