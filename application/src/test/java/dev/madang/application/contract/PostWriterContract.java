package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostFilter.Writer;
import dev.madang.application.store.Store;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a member wrote under its name, and what guests wrote under it before. */
abstract class PostWriterContract extends Contract {

    private static final SecretHash KEY = SecretHash.of("a guest's");
    private static final PostFilter OWN = PostFilter.under("mina", Writer.MEMBER);
    private static final PostFilter OTHERS = PostFilter.under("mina", Writer.GUEST);
    private static final Instant JOINED = NOW.plusSeconds(5);

    PostWriterContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void areTwoLists() {
        board();
        assertThat(titles(OWN)).containsExactly("after", "as a guest");
        assertThat(store().postQueries().count(OWN)).isEqualTo(2);
        assertThat(titles(OTHERS)).containsExactly("at the same time", "other 2", "other 1");
        assertThat(store().postQueries().count(OTHERS)).isEqualTo(3);
        assertThat(titles(PostFilter.under("mina", Writer.ANYBODY))).hasSize(5);
    }

    @Test
    void areNobodysElse() {
        board();
        assertThat(titles(PostFilter.under("nami", Writer.MEMBER))).containsExactly("by nami");
        assertThat(titles(PostFilter.under("nami", Writer.GUEST))).isEmpty();
        assertThat(store().postQueries().count(PostFilter.under("nami", Writer.GUEST)))
                .isZero();
        assertThat(titles(PostFilter.under("nobody", Writer.GUEST))).isEmpty();
    }

    @Test
    void goOnFromACursor() {
        List<Post> posts = board();
        PostCursor second =
                new PostCursor(posts.get(1).datePosted(), posts.get(1).id());
        assertThat(store().postQueries().before(OTHERS, second, 9))
                .extracting(post -> post.title())
                .containsExactly("other 1");
        assertThat(store().postQueries().before(OWN, second, 9))
                .extracting(post -> post.title())
                .containsExactly("as a guest");
    }

    @Test
    void haveWhatIsPublished() {
        List<Post> posts = board();
        withVisibility(posts.get(0), Visibility.HIDDEN);
        assertThat(titles(OTHERS)).containsExactly("at the same time", "other 2");
        assertThat(store().postQueries().count(OTHERS)).isEqualTo(2);
    }

    /** From old to new. */
    private List<Post> board() {
        User mina = write(() -> {
            User member = store().users().add(new NewUser(new Username("mina"), null, NOW, Role.MEMBER, null));
            store().accounts()
                    .add(new Account(
                            member.id(), new Email("m@example.com"), "hash", Set.of(NameKey.of("mina")), JOINED));
            return member;
        });
        User nami = register("nami");
        List<NewPost> drafts = List.of(
                guestDraft(mina, KEY, "other 1", NOW),
                guestDraft(mina, KEY, "other 2", NOW.plusSeconds(2), "tag"),
                draft(mina, "as a guest", NOW.plusSeconds(1)),
                guestDraft(mina, KEY, "at the same time", JOINED),
                draft(mina, "after", JOINED.plusSeconds(1), "tag"),
                draft(nami, "by nami", JOINED));
        return write(() -> store().posts().addAll(drafts));
    }
}
