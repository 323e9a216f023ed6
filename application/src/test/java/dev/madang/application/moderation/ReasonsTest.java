package dev.madang.application.moderation;

import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.credential.EndCredentials;
import dev.madang.application.credential.IssueLink;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.DeletePost;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.tag.DeleteTag;
import dev.madang.application.tag.MergeTag;
import dev.madang.application.tag.RenameTag;
import dev.madang.application.user.ChangeRole;
import dev.madang.application.user.ChangeUser;
import dev.madang.application.user.DeleteUser;
import dev.madang.domain.Fault;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Caller;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final Fault REQUIRED = new Fault("reason", "required");

    private final TestBoard board = new TestBoard();

    @Test
    void areDemandedOfAdmins() {
        board.publish("mina", "A title", "tag");
        board.member("nami", Role.MEMBER);
        Caller stranger = board.member("bora", Role.MEMBER);
        var before = board.everything();
        List<BiConsumer<Caller, String>> acts = List.of(
                (caller, why) -> board.useCase(EditPost.class).run(caller, 1, new PostEdit("New", null, null, why)),
                (caller, why) -> board.useCase(DeletePost.class).run(caller, 1, why, null),
                (caller, why) -> board.useCase(ChangeRole.class).run(caller, 2, Role.ADMIN, why),
                (caller, why) -> board.useCase(IssueLink.class).run(caller, 1, why),
                (caller, why) -> board.useCase(EndCredentials.class).run(caller, 2, why),
                (caller, why) -> board.useCase(ChangeUser.class).run(caller, 1, "other", null, why, Precondition.NONE),
                (caller, why) -> board.useCase(DeleteUser.class).run(caller, 1, why, Precondition.NONE),
                (caller, why) -> board.useCase(RenameTag.class).run(caller, 1, "other", why, Precondition.NONE),
                (caller, why) -> board.useCase(MergeTag.class).run(caller, 1, "other", why),
                (caller, why) -> board.useCase(DeleteTag.class).run(caller, 1, why, Precondition.NONE));
        for (BiConsumer<Caller, String> act : acts) {
            assertThat(whyNot(() -> act.accept(Visitors.ADMIN, " "))).containsExactly(REQUIRED);
            assertThat(whyNot(() -> act.accept(Visitors.ADMIN, "x".repeat(301))))
                    .containsExactly(new Fault("reason", "too-long", 300, 301));
            assertThat(whyNot(() -> act.accept(stranger, "")))
                    .extracting(Fault::code)
                    .containsExactly("insufficient");
        }
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void areAskedForTogetherWithWhatElseIsWrong() {
        board.publish("mina", "A title", "tag");
        assertThat(whyNot(() -> board.useCase(EditPost.class).run(Visitors.ADMIN, 1, new PostEdit("", null, null, ""))))
                .containsExactly(new Fault("title", "required"), REQUIRED);
        assertThat(whyNot(
                        () -> board.useCase(ChangeUser.class).run(Visitors.ADMIN, 1, "", null, "", Precondition.NONE)))
                .containsExactly(new Fault("username", "required"), REQUIRED);
        assertThat(whyNot(() -> board.useCase(MergeTag.class).run(Visitors.ADMIN, 1, " ", "")))
                .containsExactly(new Fault("into", "required"), REQUIRED);
        assertThat(whyNot(() -> board.useCase(RenameTag.class).run(Visitors.ADMIN, 1, "", "", Precondition.NONE)))
                .containsExactly(new Fault("name", "required"), REQUIRED);
    }

    /** Also of an admin's own that it wrote under another name. */
    @Test
    void areNotAskedForOfOnesOwn() {
        Caller admin = board.member("boss", Role.ADMIN);
        Caller disguised = new Caller(admin.identity(), null, null, null, SecretHash.of("the boss's"));
        for (String author : List.of("", "somebody else")) {
            PostView post = board.useCase(PublishPost.class)
                    .run(disguised, new PostDraft(author, "else@example.com", "Title " + author, "c", List.of()));
            assertThat(board.useCase(EditPost.class)
                            .run(disguised, post.id(), new PostEdit("New", null, null, ""))
                            .title())
                    .isEqualTo("New");
            board.useCase(DeletePost.class).run(disguised, post.id(), "", null);
        }
        assertThat(board.everything().posts()).isEmpty();
    }
}
