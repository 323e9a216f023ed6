package dev.madang.application.memory;

import dev.madang.application.identity.AuthorView;
import dev.madang.application.report.ReportQueries;
import dev.madang.application.report.ReportView;
import dev.madang.application.report.Waiting;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.post.Post;
import dev.madang.domain.report.Report;
import dev.madang.domain.user.User;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

class MemoryReportQueries implements ReportQueries {

    private final MemoryStore store;

    MemoryReportQueries(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<ReportView> page(long after, int limit) {
        return reports(entry -> entry.getKey() > after, limit);
    }

    @Override
    public List<ReportView> of(long postId, int limit) {
        return reports(
                entry -> entry.getValue().postId() == postId && entry.getValue().commentId() == null, limit);
    }

    @Override
    public List<ReportView> ofComment(long commentId, int limit) {
        return reports(entry -> Objects.equals(entry.getValue().commentId(), commentId), limit);
    }

    @Override
    public List<ReportView> by(long userId, int limit) {
        return reports(
                entry -> entry.getValue().guestKey() == null && entry.getValue().userId() == userId, limit);
    }

    @Override
    public Waiting waiting(int most) {
        MemoryState state = store.reading();
        return new Waiting(
                (int) Math.min(most, pending(state)),
                (int) Math.min(most, pendingComments(state)),
                Math.min(most, state.reports.size()));
    }

    long pending(MemoryState state) {
        return state.posts.values().stream()
                .filter(post -> post.visibility().isPending())
                .count();
    }

    long pendingComments(MemoryState state) {
        return state.comments.values().stream()
                .filter(comment -> comment.visibility().isPending())
                .count();
    }

    private List<ReportView> reports(Predicate<Map.Entry<Long, Report>> condition, int limit) {
        MemoryState state = store.reading();
        return state.reports.entrySet().stream()
                .filter(condition)
                .limit(limit)
                .map(entry -> view(state, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ReportView view(MemoryState state, long id, Report report) {
        Post post = Objects.requireNonNull(state.posts.get(report.postId()));
        User reporter = state.users.get(report.userId());
        SecretHash guestKey = report.guestKey();
        return ReportView.of(
                id,
                post.id(),
                report.commentId(),
                post.title().value(),
                author(state, post, report),
                reporter == null ? null : reporter.username().value(),
                guestKey == null ? null : guestKey.value(),
                report.text().value(),
                report.at());
    }

    private static AuthorView author(MemoryState state, Post post, Report report) {
        Long comment = report.commentId();
        Authorship by = comment == null
                ? post.authorship()
                : Objects.requireNonNull(state.comments.get(comment)).authorship();
        return AuthorView.of(Objects.requireNonNull(state.users.get(by.authorId())), by);
    }
}
