package dev.madang.application.sample;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.post.PostView;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.DeleteUser;
import dev.madang.application.user.UserView;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddSampleDataTest {

    private final TestBoard board = new TestBoard();
    private final AddSampleData addSampleData = board.useCase(AddSampleData.class);

    @Test
    void addsTheTutorialsUsers() {
        addSampleData.run();
        assertThat(board.everything().users())
                .containsExactly(
                        new UserView(1, "admin", "admin@example.com", TestBoard.NOW, 2),
                        new UserView(2, "test", "test@example.com", TestBoard.NOW, 1));
    }

    @Test
    void addsTheTutorialsPosts() {
        addSampleData.run();
        assertThat(board.everything().posts())
                .containsExactly(
                        post(3, "RESTful API 설계", "REST 아키텍처를 따르는 API를 설계해봅시다.", "test", "Web", "API"),
                        post(
                                2,
                                "SQLAlchemy 사용법",
                                "SQLAlchemy는 Python을 위한 ORM 라이브러리입니다.",
                                "admin",
                                "Python",
                                "SQLAlchemy"),
                        post(1, "Flask 시작하기", "Flask는 Python의 마이크로 웹 프레임워크입니다.", "admin", "Python", "Flask"));
    }

    @Test
    void addsTheTutorialsTags() {
        addSampleData.run();
        assertThat(board.everything().tags())
                .extracting(TagView::name)
                .containsExactly("Python", "Flask", "SQLAlchemy", "Web", "API");
        assertThat(board.everything().stats().mostUsedTags())
                .containsExactly(
                        entry("Python", 2L),
                        entry("API", 1L),
                        entry("Flask", 1L),
                        entry("SQLAlchemy", 1L),
                        entry("Web", 1L));
    }

    @Test
    void addsNothingTheSecondTime() {
        addSampleData.run();
        TestBoard.Everything before = board.everything();
        addSampleData.run();
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void addsNothingWhereThereIsAUserEvenWithoutAPost() {
        board.register("mina");
        TestBoard.Everything before = board.everything();
        addSampleData.run();
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void addsNothingWhereOneOfItsUsersIsGone() {
        addSampleData.run();
        board.useCase(DeleteUser.class).run(Visitors.ADMIN, 1, Visitors.REASON, Precondition.NONE);
        addSampleData.run();
        assertThat(board.everything().users()).extracting(UserView::username).containsExactly("test");
    }

    private static PostView post(long id, String title, String content, String author, String... tags) {
        return new PostView(id, title, content, TestBoard.NOW, author, author.equals("admin") ? 1 : 2, List.of(tags));
    }
}
