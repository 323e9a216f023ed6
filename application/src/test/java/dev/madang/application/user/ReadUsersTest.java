package dev.madang.application.user;

import static dev.madang.application.RefusalAssertions.notFoundBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.TestBoard;
import dev.madang.domain.account.Caller;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadUsersTest {

    private final TestBoard board = new TestBoard();
    private final ReadUser readUser = board.useCase(ReadUser.class);
    private final BrowseUsers browseUsers = board.useCase(BrowseUsers.class);

    @Test
    void readsAUserByIdWithItsNumberOfPosts() {
        board.publish("mina", "One");
        board.publish("mina", "Two");
        assertThat(readUser.run(Caller.ANONYMOUS, 1))
                .isEqualTo(new UserView(1, "mina", "mina@example.com", TestBoard.NOW, 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 0, -1, Long.MAX_VALUE, Long.MIN_VALUE})
    void doesNotFindAUserWhoIsNotThere(long id) {
        board.register("mina");
        assertThat(notFoundBy(() -> readUser.run(Caller.ANONYMOUS, id))).isEqualTo("user");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void browsesEachUserOnceInOrder(int limit) {
        List<String> names = List.of("e", "d", "c", "b", "a");
        names.forEach(board::register);
        List<String> seen = new ArrayList<>();
        Page<UserView, Long> page = browseUsers.run(Caller.ANONYMOUS, 0, new Limit(limit));
        page.items().forEach(user -> seen.add(user.username()));
        for (Long next = page.next(); next != null; next = page.next()) {
            page = browseUsers.run(Caller.ANONYMOUS, next, new Limit(limit));
            assertThat(page.items()).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
            page.items().forEach(user -> seen.add(user.username()));
        }
        assertThat(seen).isEqualTo(names);
    }

    @Test
    void browsesNobodyOnAnEmptyBoard() {
        assertThat(browseUsers.run(Caller.ANONYMOUS, 0, Limit.DEFAULT))
                .isEqualTo(new Page<UserView, Long>(List.of(), null, null));
    }
}
