package dev.madang.application.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Limit;
import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.post.PostFilter.Writer;
import dev.madang.application.post.PostSeek;
import dev.madang.application.post.PostView;
import dev.madang.application.tag.BrowseTags;
import dev.madang.application.tag.CreateTag;
import dev.madang.application.tag.ReadTag;
import dev.madang.application.tag.ShowTaggedPosts;
import dev.madang.application.user.BrowseUsers;
import dev.madang.application.user.DeleteUser;
import dev.madang.application.user.ReadUser;
import dev.madang.application.user.RegisterUser;
import dev.madang.application.user.ShowProfile;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a pending post would bring on the board besides itself. */
class UnlistedTest {

    private static final Caller GUEST = Visitors.guest("a guest's");

    private final TestBoard board = new TestBoard();

    @Test
    void guestsAndTagsOfPendingPostsAloneAreForModeratorsUntilOneIsPublished() {
        PostView post = board.useCase(PublishPost.class)
                .run(
                        GUEST,
                        new PostDraft(
                                "lure",
                                "lure@example.com",
                                "Hi there",
                                "A text",
                                List.of("bait"),
                                null,
                                Visibility.PENDING_TRAP));
        assertThat(namesSeenBy(GUEST)).isEmpty();
        assertThat(namesSeenBy(Visitors.ADMIN)).containsExactly("lure", "bait", "lure", "bait", "lure", "bait");
        board.useCase(ModeratePost.class).run(Visitors.ADMIN, post.id(), ModeratePost.Action.RESTORE, "Fine");
        assertThat(namesSeenBy(GUEST)).containsExactly("lure", "bait", "lure", "bait", "lure", "bait");
    }

    @Test
    void nobodyComesOnTheBoardByAPostThatIsRejected() {
        for (List<ModeratePost.Action> rejection : List.of(
                List.of(ModeratePost.Action.DELETE), List.of(ModeratePost.Action.HIDE, ModeratePost.Action.DELETE))) {
            PostView post = board.useCase(PublishPost.class)
                    .run(
                            GUEST,
                            new PostDraft(
                                    "lure",
                                    "lure@example.com",
                                    "Hi " + rejection,
                                    "A text",
                                    List.of("bait"),
                                    null,
                                    Visibility.PENDING_TRAP));
            rejection.forEach(
                    action -> board.useCase(ModeratePost.class).run(Visitors.ADMIN, post.id(), action, "An ad"));
            assertThat(namesSeenBy(GUEST)).isEmpty();
        }
    }

    @Test
    void noTagComesOnTheBoardByAGuestWhoIsDeleted() {
        board.useCase(PublishPost.class)
                .run(
                        GUEST,
                        new PostDraft(
                                "lure",
                                "lure@example.com",
                                "Hi there",
                                "A text",
                                List.of("bait"),
                                null,
                                Visibility.PENDING_TRAP));
        long user = board.store().userQueries().byUsername("lure").orElseThrow().id();
        board.useCase(DeleteUser.class).run(Visitors.ADMIN, user, "An ad", Precondition.NONE);
        assertThat(board.useCase(BrowseTags.class).run(GUEST, 0, Limit.DEFAULT).items())
                .isEmpty();
    }

    @Test
    void whoRegistersAndWhatIsCreatedStaysOnTheBoardWhateverBecomesOfAPost() {
        board.useCase(RegisterUser.class).run(GUEST, "lure", "lure@example.com");
        board.useCase(CreateTag.class).run(GUEST, "bait");
        PostView post = board.useCase(PublishPost.class)
                .run(
                        GUEST,
                        new PostDraft(
                                "lure", null, "Hi there", "A text", List.of("bait"), null, Visibility.PENDING_TRAP));
        assertThat(namesSeenBy(GUEST)).hasSize(6);
        board.useCase(ModeratePost.class).run(Visitors.ADMIN, post.id(), ModeratePost.Action.DELETE, "An ad");
        assertThat(namesSeenBy(GUEST)).hasSize(6);
    }

    /** By lists, by ids, and by names, of users and of tags. */
    private List<String> namesSeenBy(Caller caller) {
        long user = board.store().userQueries().byUsername("lure").orElseThrow().id();
        long tag = board.store().tagQueries().byName("bait").orElseThrow().id();
        List<String> names = new ArrayList<>();
        board.useCase(BrowseUsers.class)
                .run(caller, 0, Limit.DEFAULT)
                .items()
                .forEach(found -> names.add(found.username()));
        board.useCase(BrowseTags.class).run(caller, 0, Limit.DEFAULT).items().forEach(found -> names.add(found.name()));
        List.<Supplier<String>>of(
                        () -> board.useCase(ReadUser.class).run(caller, user).username(),
                        () -> board.useCase(ReadTag.class).run(caller, tag).name(),
                        () -> board.useCase(ShowProfile.class)
                                .run(caller, "lure", Writer.MEMBER, PostSeek.START, Limit.DEFAULT)
                                .user()
                                .username(),
                        () -> board.useCase(ShowTaggedPosts.class)
                                .run(caller, "bait", PostSeek.START, Limit.DEFAULT)
                                .tag()
                                .name())
                .forEach(read -> {
                    try {
                        names.add(read.get());
                    } catch (Refusal refusal) {
                        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
                    }
                });
        return names;
    }
}
