package dev.madang.persistence.report;

import static dev.madang.persistence.schema.Tables.COMMENTS;
import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.REPORTS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.identity.AuthorView;
import dev.madang.application.report.ReportQueries;
import dev.madang.application.report.ReportView;
import dev.madang.application.report.Waiting;
import dev.madang.domain.moderation.Visibility;
import dev.madang.persistence.comment.CommentRows;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.visibility.Listed;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Reports as moderators see them. */
public final class JooqReportQueries implements ReportQueries {

    private static final List<String> PENDING = Arrays.stream(Visibility.values())
            .filter(Visibility::isPending)
            .map(EnumColumn::stored)
            .toList();

    private final SqlSession session;

    public JooqReportQueries(SqlSession session) {
        this.session = session;
    }

    @Override
    public List<ReportView> page(long after, int limit) {
        return meeting(REPORTS.ID.gt(after), limit);
    }

    @Override
    public List<ReportView> of(long postId, int limit) {
        return meeting(REPORTS.POST_ID.eq(postId).and(REPORTS.COMMENT_ID.eq(0L)), limit);
    }

    @Override
    public List<ReportView> ofComment(long commentId, int limit) {
        return meeting(REPORTS.COMMENT_ID.eq(commentId), limit);
    }

    @Override
    public List<ReportView> by(long userId, int limit) {
        return meeting(REPORTS.USER_ID.eq(userId), limit);
    }

    private List<ReportView> meeting(Condition condition, int limit) {
        var reporters = USERS.as("reporters");
        Field<String> guestKey =
                DSL.coalesce(COMMENTS.GUEST_KEY, POSTS.GUEST_KEY).as("author_key");
        return session.reading()
                .select(REPORTS.fields())
                .select(POSTS.TITLE, USERS.ID, guestKey, USERS.USERNAME, USERS.ROLE, reporters.USERNAME)
                .from(REPORTS)
                .join(POSTS)
                .on(POSTS.ID.eq(REPORTS.POST_ID))
                .leftJoin(COMMENTS)
                .on(COMMENTS.ID.eq(REPORTS.COMMENT_ID))
                .join(USERS)
                .on(USERS.ID.eq(DSL.coalesce(COMMENTS.USER_ID, POSTS.USER_ID)))
                .leftJoin(reporters)
                .on(reporters.ID.eq(REPORTS.USER_ID))
                .where(condition)
                .orderBy(REPORTS.ID)
                .limit(limit)
                .fetch(row -> ReportView.of(
                        row.get(REPORTS.ID),
                        row.get(REPORTS.POST_ID),
                        row.get(REPORTS.COMMENT_ID) == 0 ? null : row.get(REPORTS.COMMENT_ID),
                        row.get(POSTS.TITLE),
                        AuthorView.of(
                                row.get(USERS.USERNAME),
                                row.get(USERS.ID),
                                EnumColumn.role(row.get(USERS.ROLE)),
                                row.get(guestKey)),
                        row.get(reporters.USERNAME),
                        row.get(REPORTS.GUEST_KEY),
                        row.get(REPORTS.TEXT),
                        row.get(REPORTS.REPORTED_AT)));
    }

    @Override
    public Waiting waiting(int most) {
        Select<?> posts = DSL.select(POSTS.ID)
                .from(POSTS)
                .where(Listed.otherPosts())
                .and(POSTS.VISIBILITY.in(PENDING.stream().map(DSL::inline).toList()))
                .limit(most);
        return new Waiting(
                counted(posts),
                counted(CommentRows.pending().limit(most)),
                counted(DSL.select(REPORTS.ID).from(REPORTS).limit(most)));
    }

    private int counted(Select<?> rows) {
        return session.reading().fetchCount(rows);
    }
}
