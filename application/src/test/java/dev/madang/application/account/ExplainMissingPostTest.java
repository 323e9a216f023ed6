package dev.madang.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPost;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainMissingPostTest {

    private final TestBoard board = new TestBoard();
    private final Caller mina = board.member("mina", Role.MEMBER);
    private final Caller other = board.member("other", Role.MEMBER);
    private final Caller moderator = board.member("mod", Role.MODERATOR);
    private final Caller guest = Visitors.guest("a guest's");

    private long publish(Caller caller, String author, Visibility visibility) {
        long id = board.useCase(PublishPost.class)
                .run(caller, new PostDraft(author, "g@example.com", "Title", "Text", List.of()))
                .id();
        board.transactions().run(() -> {
            Post post = board.store().posts().byId(id).orElseThrow();
            board.store().posts().update(post.withVisibility(visibility));
        });
        return id;
    }

    private String why(Caller caller, long id) {
        Refusal refusal = board.useCase(ExplainMissingPost.class).run(caller, id);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        return refusal.faults().get(0).code();
    }

    @Test
    void tellsTheMemberWhoWroteItAndModerators() {
        for (Visibility visibility : Visibility.values()) {
            if (!visibility.isPublished()) {
                long id = publish(mina, "", visibility);
                String code = visibility == Visibility.HIDDEN ? "hidden" : "pending";
                assertThat(why(mina, id)).isEqualTo(code);
                assertThat(why(moderator, id)).isEqualTo(code);
                assertThat(why(other, id)).isEqualTo("not-found");
                assertThat(why(Caller.ANONYMOUS, id)).isEqualTo("not-found");
            }
        }
    }

    @Test
    void tellsNobodyButModeratorsOfAGuests() {
        long id = publish(guest, "a guest", Visibility.HIDDEN);
        assertThat(why(guest, id)).isEqualTo("not-found");
        assertThat(why(mina, id)).isEqualTo("not-found");
        assertThat(why(moderator, id)).isEqualTo("hidden");
    }

    @Test
    void knowsNoReasonForWhatWasNeverThere() {
        assertThat(why(moderator, 99)).isEqualTo("not-found");
    }
}
