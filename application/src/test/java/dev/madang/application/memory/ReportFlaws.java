package dev.madang.application.memory;

import dev.madang.application.report.ReportQueries;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.report.Report;
import dev.madang.domain.report.ReportRepository;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

@FoundBy("Reports")
final class ReportFlaws {

    private ReportFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                same("takes a second report", (kept, report) -> false),
                same("takes one report of a post", (kept, report) -> kept.postId() == report.postId()),
                same(
                        "takes one report of a reader",
                        (kept, report) ->
                                kept.userId() == report.userId() && Objects.equals(kept.guestKey(), report.guestKey())),
                same(
                        "takes all guests for one",
                        (kept, report) -> kept.postId() == report.postId() && kept.userId() == report.userId()),
                Flaw.of(ReportRepository.class, "keeps times to the nanosecond", store -> new MemoryReports(store) {
                    @Override
                    public void add(Report report) {
                        super.add(report);
                        MemoryState state = store.writing();
                        state.reports.put(state.lastReportId, report);
                    }
                }),
                Flaw.of(
                        ReportRepository.class,
                        "gives the highest id of a report again",
                        store -> new MemoryReports(store) {
                            @Override
                            public void add(Report report) {
                                MemoryState state = store.writing();
                                state.lastReportId = state.reports.isEmpty() ? 0 : state.reports.lastKey();
                                super.add(report);
                            }
                        }),
                Flaw.of(
                        PostRepository.class,
                        "keeps the reports of a post that is removed",
                        store -> new MemoryPosts(store) {
                            @Override
                            public void remove(Post post) {
                                Map<Long, Report> reports = new HashMap<>(store.writing().reports);
                                super.remove(post);
                                store.writing().reports.putAll(reports);
                            }
                        }),
                Flaw.of(
                        PostRepository.class,
                        "closes the reports of a post that is hidden",
                        store -> new MemoryPosts(store) {
                            @Override
                            public void update(Post post) {
                                super.update(post);
                                if (post.visibility() == Visibility.HIDDEN) {
                                    store.writing().reports.values().removeIf(report -> report.postId() == post.id());
                                }
                            }
                        }),
                Flaw.of(
                        UserRepository.class,
                        "keeps the reports of a member who is removed",
                        store -> new MemoryUsers(store) {
                            @Override
                            public void remove(User user) {
                                Map<Long, Report> reports = new HashMap<>(store.writing().reports);
                                super.remove(user);
                                reports.values()
                                        .removeIf(
                                                report -> !store.writing().posts.containsKey(report.postId()));
                                store.writing().reports.putAll(reports);
                            }
                        }),
                waiting(
                        "counts hidden posts as waiting",
                        state -> state.posts.values().stream()
                                .filter(post -> !post.visibility().isPublished())
                                .count()),
                waiting("counts no pending posts", state -> 0),
                waiting(
                        "counts pending posts of one kind",
                        state -> state.posts.values().stream()
                                .filter(post -> post.visibility() == Visibility.PENDING_LINKS)
                                .count()));
    }

    private static Flaw same(String sentence, BiPredicate<Report, Report> isSame) {
        return Flaw.of(ReportRepository.class, sentence, store -> new MemoryReports(store) {
            @Override
            boolean isSame(Report kept, Report report) {
                return isSame.test(kept, report);
            }
        });
    }

    private static Flaw waiting(String sentence, ToLongFunction<MemoryState> pending) {
        return Flaw.of(ReportQueries.class, sentence, store -> new MemoryReportQueries(store) {
            @Override
            long pending(MemoryState state) {
                return pending.applyAsLong(state);
            }
        });
    }
}
