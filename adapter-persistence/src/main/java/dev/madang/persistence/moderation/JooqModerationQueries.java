package dev.madang.persistence.moderation;

import static dev.madang.persistence.schema.Tables.MODERATION_LOG;
import static dev.madang.persistence.schema.Tables.USERS;
import static dev.madang.persistence.schema.Tables.WITHHELD_POSTS;

import dev.madang.application.moderation.EntryView;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostView;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.post.WithheldPost;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.tag.TagList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;

/** The log, and the posts that aren't published. */
public final class JooqModerationQueries implements ModerationQueries {

    private final SqlSession session;
    private final RenderedQueries<ModerationAction, LogEntry> latest;

    public JooqModerationQueries(SqlSession session) {
        this.session = session;
        this.latest = RenderedQueries.reading(session, this::latestOf, JooqModerationLog::entry);
    }

    @Override
    public List<EntryView> entries(long before, int limit) {
        var actors = USERS.as("actors");
        var subjects = USERS.as("subjects");
        return session.reading()
                .select(MODERATION_LOG.fields())
                .select(actors.USERNAME, subjects.USERNAME)
                .from(MODERATION_LOG)
                .leftJoin(actors)
                .on(actors.ID.eq(MODERATION_LOG.ACTOR_ID))
                .leftJoin(subjects)
                .on(subjects.ID.eq(MODERATION_LOG.SUBJECT_ID))
                .where(before == Long.MAX_VALUE ? DSL.noCondition() : MODERATION_LOG.ID.lt(before))
                .orderBy(MODERATION_LOG.ID.desc())
                .limit(limit)
                .fetch(row -> EntryView.of(
                        JooqModerationLog.entry(row), row.get(actors.USERNAME), row.get(subjects.USERNAME)));
    }

    @Override
    public List<LogEntry> chain(long after, int limit) {
        Field<Boolean> asDeclared =
                DSL.field(session.flavour().isAsDeclared(MODERATION_LOG)).as("as_declared");
        return session.reading()
                .select(MODERATION_LOG.fields())
                .select(asDeclared)
                .from(MODERATION_LOG)
                .where(after == Long.MIN_VALUE ? DSL.noCondition() : MODERATION_LOG.ID.gt(after))
                .orderBy(MODERATION_LOG.ID)
                .limit(limit)
                .fetch(row -> JooqModerationLog.entryOrUnreadable(row, row.get(asDeclared)));
    }

    @Override
    public Optional<LogEntry> latest(ModerationAction act) {
        return latest.fetch(act, Map.of()).stream().findFirst();
    }

    private ResultQuery<?> latestOf(ModerationAction act) {
        return session.reading()
                .select(JooqModerationLog.COLUMNS)
                .from(MODERATION_LOG)
                .where(MODERATION_LOG.ACT.eq(DSL.inline(EnumColumn.stored(act))))
                .orderBy(MODERATION_LOG.ID.desc())
                .limit(DSL.inline(1));
    }

    @Override
    public List<PostView> withheld(boolean held, long after, int limit) {
        String hidden = EnumColumn.stored(WithheldPost.Cause.HIDDEN);
        return posts((held ? WITHHELD_POSTS.CAUSE.ne(hidden) : WITHHELD_POSTS.CAUSE.eq(hidden))
                        .and(WITHHELD_POSTS.POST_ID.gt(after)))
                .limit(limit)
                .fetch(JooqModerationQueries::post);
    }

    @Override
    public Optional<PostView> withheldById(long postId) {
        return posts(WITHHELD_POSTS.POST_ID.eq(postId)).fetchOptional(JooqModerationQueries::post);
    }

    @Override
    public List<PostView> withheldBy(long userId, long after, int limit) {
        return posts(WITHHELD_POSTS.USER_ID.eq(userId).and(WITHHELD_POSTS.POST_ID.gt(after)))
                .limit(limit)
                .fetch(JooqModerationQueries::post);
    }

    private SelectLimitStep<Record> posts(Condition condition) {
        return session.reading()
                .select(WITHHELD_POSTS.fields())
                .select(USERS.USERNAME, USERS.ROLE)
                .from(WITHHELD_POSTS)
                .join(USERS)
                .on(USERS.ID.eq(WITHHELD_POSTS.USER_ID))
                .where(DSL.condition(condition))
                .orderBy(WITHHELD_POSTS.POST_ID);
    }

    private static PostView post(Record row) {
        return PostView.of(
                        row.get(WITHHELD_POSTS.POST_ID),
                        row.get(WITHHELD_POSTS.TITLE),
                        row.get(WITHHELD_POSTS.CONTENT),
                        row.get(WITHHELD_POSTS.DATE_POSTED),
                        row.get(USERS.USERNAME),
                        TagList.read(row.get(WITHHELD_POSTS.TAGS)),
                        EnumColumn.role(row.get(USERS.ROLE)),
                        row.get(WITHHELD_POSTS.GUEST_KEY),
                        row.get(WITHHELD_POSTS.LOCKED))
                .withheldFor(EnumColumn.of(WithheldPost.Cause.class, row.get(WITHHELD_POSTS.CAUSE)));
    }
}
