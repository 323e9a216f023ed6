package dev.madang.persistence.moderation;

import static dev.madang.persistence.schema.Tables.MODERATION_LOG;
import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.moderation.EntryView;
import dev.madang.application.moderation.ModerationQueries;
import dev.madang.application.post.PostView;
import dev.madang.domain.moderation.GuestSelection;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.Visibility;
import dev.madang.persistence.post.JooqPostQueries;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.RenderedQueries;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.visibility.Listed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** The log, and posts whether or not they are published. */
public final class JooqModerationQueries implements ModerationQueries {

    private final SqlSession session;
    private final JooqPostQueries posts;
    private final RenderedQueries<ModerationAction, LogEntry> latest;

    public JooqModerationQueries(SqlSession session, JooqPostQueries posts) {
        this.session = session;
        this.posts = posts;
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
                .on(subjects.ID.eq(MODERATION_LOG.SUBJECT_ID).and(Listed.users(subjects)))
                .where(before == Long.MAX_VALUE ? DSL.noCondition() : MODERATION_LOG.ID.lt(before))
                .orderBy(MODERATION_LOG.ID.desc())
                .limit(limit)
                .fetch(row -> EntryView.of(
                        JooqModerationLog.entry(row), row.get(actors.USERNAME), row.get(subjects.USERNAME)));
    }

    @Override
    public List<LogEntry> chain(long after, int limit) {
        Condition declared = session.flavour().hasDeclaredTypes(MODERATION_LOG);
        if (!session.reading().select(DSL.field(declared)).fetchSingle().value1()) {
            return List.of(JooqModerationLog.unreadable(Math.max(after, 0) + 1));
        }
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
    public Optional<PostView> postById(long id) {
        return posts.anyById(id);
    }

    @Override
    public List<PostView> unpublished(boolean pending, long after, int limit) {
        String hidden = EnumColumn.stored(Visibility.HIDDEN);
        Condition state = pending ? POSTS.VISIBILITY.ne(hidden) : POSTS.VISIBILITY.eq(hidden);
        return posts.meeting(Listed.otherPosts().and(state).and(POSTS.ID.gt(after)), limit);
    }

    @Override
    public List<PostView> unpublishedBy(long userId, long after, int limit) {
        return posts.meeting(POSTS.USER_ID.eq(userId).and(Listed.otherPosts()).and(POSTS.ID.gt(after)), limit);
    }

    @Override
    public int count(GuestSelection selection, int most) {
        return posts.count(selection, most);
    }
}
