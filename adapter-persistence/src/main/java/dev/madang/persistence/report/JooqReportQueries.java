package dev.madang.persistence.report;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.REPORTS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.report.ReportQueries;
import dev.madang.application.report.ReportView;
import dev.madang.domain.moderation.Visibility;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.Listed;
import dev.madang.persistence.sql.SqlSession;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Records;
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
        return meeting(REPORTS.POST_ID.eq(postId), limit);
    }

    @Override
    public List<ReportView> by(long userId, int limit) {
        return meeting(REPORTS.USER_ID.eq(userId), limit);
    }

    private List<ReportView> meeting(Condition condition, int limit) {
        return session.reading()
                .select(
                        REPORTS.ID,
                        REPORTS.POST_ID,
                        POSTS.TITLE,
                        USERS.USERNAME,
                        REPORTS.GUEST_KEY,
                        REPORTS.TEXT,
                        REPORTS.REPORTED_AT)
                .from(REPORTS)
                .join(POSTS)
                .on(POSTS.ID.eq(REPORTS.POST_ID))
                .leftJoin(USERS)
                .on(USERS.ID.eq(REPORTS.USER_ID))
                .where(condition)
                .orderBy(REPORTS.ID)
                .limit(limit)
                .fetch(Records.mapping(ReportView::of));
    }

    @Override
    public int waiting(int most) {
        return counted(DSL.select(REPORTS.ID).from(REPORTS).limit(most))
                + counted(DSL.select(POSTS.ID)
                        .from(POSTS)
                        .where(Listed.otherPosts())
                        .and(POSTS.VISIBILITY.in(
                                PENDING.stream().map(DSL::inline).toList()))
                        .limit(most));
    }

    private int counted(Select<?> rows) {
        return session.reading().fetchCount(rows);
    }
}
