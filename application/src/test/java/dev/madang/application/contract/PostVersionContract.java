package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.user.User;
import dev.madang.domain.version.TextVersion;
import dev.madang.domain.version.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts that posts had. */
abstract class PostVersionContract extends VersionContract {

    PostVersionContract(Supplier<Store> current) {
        super(current, Versioned.Kind.POST);
    }

    private TextVersion before(Post post) {
        return version(Versioned.post(post.id()), 1, "Before", NOW, false);
    }

    @Test
    void stayWhileThePostIsOffTheBoardAndGoWithIt() {
        User mina = register("mina");
        User nami = register("nami");
        Post removed = publish(mina, "Removed");
        Post kept = publish(mina, "Kept");
        Post gone = publish(nami, "Gone");
        List<TextVersion> versions =
                Stream.of(removed, kept, gone).map(this::before).toList();
        add(versions.toArray(TextVersion[]::new));
        withVisibility(kept, Visibility.HIDDEN);
        write(() -> store().posts().remove(removed));
        assertThat(versions.stream().map(this::kept))
                .containsExactly(Optional.empty(), Optional.of(versions.get(1)), Optional.of(versions.get(2)));
        write(() -> store().users().remove(nami));
        assertThat(kept(versions.get(2))).isEmpty();
        withVisibility(kept, Visibility.PUBLISHED);
        write(() -> store().posts().removeOwn(mina.id(), 9));
        assertThat(kept(versions.get(1))).isEmpty();
    }

    @Test
    void areThereWhereARemovalFailed() {
        Post post = publish(register("mina"), "Post");
        add(before(post));
        writeInVain(() -> {
            store().posts().remove(post);
            assertThat(store().versions().byId(Versioned.post(post.id()), 1)).isEmpty();
        });
        assertThat(kept(before(post))).contains(before(post));
    }
}
