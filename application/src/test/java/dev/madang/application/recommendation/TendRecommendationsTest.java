package dev.madang.application.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.TestBoard;
import dev.madang.application.post.BrowseRecommended;
import dev.madang.application.post.PostView;
import dev.madang.application.post.RankCursor;
import dev.madang.domain.account.Caller;
import dev.madang.domain.recommendation.Recommendable;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.RecommendationRepository;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.recommendation.Recount;
import dev.madang.domain.recommendation.Span;
import dev.madang.domain.user.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which posts are in the lists of recommended ones, and until when. */
class TendRecommendationsTest {

    private final TestBoard board = new TestBoard();
    private final Caller mina = board.member("mina", Role.MEMBER);
    private final Caller nami = board.member("nami", Role.MEMBER);

    private void recommended(String title, Caller... callers) {
        Recommended post = Recommended.post(board.publish(title, title).id());
        for (Caller caller : callers) {
            board.useCase(Recommend.class).run(caller, post);
        }
    }

    private List<String> titles(Span span) {
        List<String> titles = new ArrayList<>();
        @Nullable RankCursor cursor = null;
        do {
            var page = board.useCase(BrowseRecommended.class).run(span, cursor, new Limit(2));
            assertThat(page.previous()).isNull();
            titles.addAll(page.items().stream().map(PostView::title).toList());
            cursor = page.next();
        } while (cursor != null);
        return titles;
    }

    private void tendAfter(Duration time) {
        board.useCase(TendRecommendations.class, Clock.fixed(TestBoard.NOW.plus(time), ZoneOffset.UTC))
                .run();
    }

    @Test
    void takesPostsOutOfListsForWhichTheyAreTooOld() {
        recommended("One", mina);
        recommended("Two", mina, nami);
        recommended("None");
        recommended("Three", nami);
        tendAfter(Duration.ofDays(7));
        assertThat(titles(Span.WEEK)).containsExactly("Two", "Three", "One");
        tendAfter(Duration.ofDays(7).plusSeconds(1));
        assertThat(titles(Span.WEEK)).isEmpty();
        assertThat(titles(Span.MONTH)).containsExactly("Two", "Three", "One");
        tendAfter(Duration.ofDays(31));
        assertThat(titles(Span.MONTH)).isEmpty();
        assertThat(titles(Span.EVER)).containsExactly("Two", "Three", "One");
    }

    @Test
    void takesOutMoreThanATransactionTakes() {
        IntStream.range(0, 501).forEach(i -> recommended("Post " + i, mina));
        tendAfter(Duration.ofDays(8));
        assertThat(titles(Span.WEEK)).isEmpty();
    }

    @Test
    void goesOnAtTheNextRunWhereALargeBoardTakesLong() {
        List<Long> places = new ArrayList<>();
        RecommendationRepository large = new Large(board.store().recommendations(), places);
        TendRecommendations tending = board.with(large).useCase(TendRecommendations.class);
        tending.run();
        assertThat(places).hasSize(100).startsWith(0L, 500L).endsWith(24_000L, 24_500L);
        tending.run();
        assertThat(places).hasSize(102).endsWith(25_000L, 25_000L);
        tending.run();
        assertThat(places).hasSize(202).endsWith(24_500L);
    }

    /** Has fifty batches of counts, and some more. */
    private record Large(RecommendationRepository kept, List<Long> places) implements RecommendationRepository {

        @Override
        public Recount recount(Recommended.Kind kind, long after, int most, Instant now) {
            places.add(after);
            return new Recount(after < 50L * most ? after + most : null, 0);
        }

        @Override
        public Optional<Recommendable> recommendable(Recommended of) {
            return kept.recommendable(of);
        }

        @Override
        public boolean add(Recommendation recommendation) {
            return kept.add(recommendation);
        }

        @Override
        public boolean remove(Recommended of, long userId) {
            return kept.remove(of, userId);
        }

        @Override
        public boolean removeAllOf(long userId, int most) {
            return kept.removeAllOf(userId, most);
        }

        @Override
        public boolean retire(Span span, Instant before, int most) {
            return kept.retire(span, before, most);
        }
    }
}
