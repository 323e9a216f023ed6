package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.store.Store;
import dev.madang.application.user.UserView;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.Credential;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.recommendation.Span;
import dev.madang.domain.report.Report;
import dev.madang.domain.report.ReportText;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import dev.madang.domain.version.TextVersion;
import dev.madang.domain.version.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

abstract class TransactionsContract extends Contract {

    TransactionsContract(Supplier<Store> current) {
        super(current);
    }

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void returnsWhatTheWorkReturns() {
        assertThat(write(() -> "done")).isEqualTo("done");
    }

    @Test
    void throwsWhatTheWorkThrows() {
        Failure failure = new Failure();
        assertThatThrownBy(() -> write(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    static Stream<Throwable> failures() {
        return Stream.of(new Failure(), Refusal.forbidden(), new LinkageError());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void keepsNothingOfWorkThatFails(Throwable failure) {
        User mina = register("mina");
        User nami = register("nami");
        Post changed = publish(mina, "Changed", "old", "renamed");
        Post removed = publish(nami, "Removed", "old", "removed");
        Tag renamed = tagNamed("renamed");
        Tag gone = tagNamed("removed");
        List<Runnable> changes = List.of(
                () -> store().users().add(new Username("late"), new Email("late@example.com"), NOW),
                () -> store().users().update(mina.withUsername(new Username("미나"))),
                () -> store().users().remove(nami),
                () -> store().posts().addAll(List.of(draft(mina, "Lost", NOW, "old", "new"))),
                () -> store().posts().update(changed.withTitle(new Title("Other"))),
                () -> store().posts().update(changed.withTags(TagNames.NONE)),
                () -> store().posts().remove(removed),
                () -> store().tags().add(new TagName("another")),
                () -> store().tags().update(renamed.withName(new TagName("other"))),
                () -> store().tags().remove(gone));
        List<Object> before = everything();

        for (Runnable change : changes) {
            assertThatThrownBy(() -> write(() -> {
                        change.run();
                        sneak(failure);
                    }))
                    .isSameAs(failure);
            assertThat(everything()).isEqualTo(before);
        }
        assertThatThrownBy(() -> write(() -> {
                    changes.forEach(Runnable::run);
                    sneak(failure);
                }))
                .isSameAs(failure);
        assertThat(everything()).isEqualTo(before);
    }

    private static void sneak(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void goesOnAfterAFailure(Throwable failure) {
        assertThatThrownBy(() -> write(() -> sneak(failure))).isSameAs(failure);
        assertThatThrownBy(() -> store().users().isEmpty()).isInstanceOf(IllegalStateException.class);
        assertThat(register("mina").username()).isEqualTo(new Username("mina"));
        assertThat(elsewhere(() -> register("nami")).join().username()).isEqualTo(new Username("nami"));
    }

    @Test
    void readsWhatItWrote() {
        User mina = register("mina");
        Post old = publish(mina, "Old", NOW.minusSeconds(9), "old");
        write(() -> {
            Post post = store().posts().add(draft(mina, "Seen", NOW, "new"));
            assertThat(store().posts().byId(post.id())).contains(post);
            assertThat(store().postQueries().byId(post.id())).isPresent();
            assertThat(titles(PostFilter.byTag("new"))).containsExactly("Seen");
            assertThat(store().postQueries().after(PostFilter.ALL, new PostCursor(NOW, 0), 10))
                    .hasSize(1);
            assertThat(postsBy(mina)).isEqualTo(2);
            assertThat(postsWith("new")).isEqualTo(1);
            assertThat(store().stats().mostUsedTags(5)).containsOnlyKeys("new", "old");
            assertThat(store().stats().userPostCounts()).containsOnly(Map.entry("mina", 2L));

            store().posts().remove(old);
            assertThat(store().posts().byId(old.id())).isEmpty();
            assertThat(titles(PostFilter.ALL)).containsExactly("Seen");
            assertThat(postsWith("old")).isZero();

            store().users().update(mina.withUsername(new Username("미나")));
            assertThat(store().users().byUsername(new Username("mina"))).isEmpty();
            assertThat(store().users().byUsername(new Username("미나"))).isPresent();
            assertThat(store().userQueries().byUsername("미나")).isPresent();
            assertThat(store().postQueries()
                            .byId(post.id())
                            .orElseThrow()
                            .author()
                            .name())
                    .isEqualTo("미나");

            User late = store().users().add(new Username("late"), new Email("late@example.com"), NOW);
            assertThat(store().users().byId(late.id())).contains(late);
            assertThat(store().userQueries().page(0, 10)).hasSize(2);
            store().users().remove(late);
            store().users().remove(mina);
            assertThat(store().users().isEmpty()).isTrue();
            assertThat(store().posts().byId(post.id())).isEmpty();
            assertThat(titles(PostFilter.ALL)).isEmpty();
        });
    }

    @Test
    void refusesWhatIsTakenWithinIt() {
        write(() -> {
            assertThat(store().users().isEmpty()).isTrue();
            store().users().add(new Username("mina"), new Email("mina@example.com"), NOW);
            assertThat(store().users().isEmpty()).isFalse();
            store().tags().add(new TagName("tag"));
            assertTaken(
                    "username", () -> store().users().add(new Username("mina"), new Email("other@example.com"), NOW));
            assertTaken("email", () -> store().users().add(new Username("other"), new Email("mina@example.com"), NOW));
            assertTaken("name", () -> store().tags().add(new TagName("tag")));
        });
        assertThat(store().userQueries().page(0, 10)).hasSize(1);
        assertThat(store().tagQueries().page(0, 10)).hasSize(1);
    }

    @Test
    void showsOthersNothingBeforeItIsDone() {
        User mina = register("mina");
        List<Object> before = everything();
        write(() -> {
            store().posts().add(draft(mina, "Unseen", NOW, "new"));
            store().users().update(mina.withUsername(new Username("nami")));
            assertThat(elsewhere(this::everything).join()).isEqualTo(before);
        });
        assertThat(store().userQueries().byUsername("nami")).isPresent();
        assertThat(elsewhere(this::everything).join()).isNotEqualTo(before);
    }

    @Test
    void isNobodyElses() {
        User mina = register("mina");
        write(() -> {
            var other = elsewhere(() -> store().users().byId(mina.id()));
            assertThatThrownBy(other::join).hasRootCauseInstanceOf(IllegalStateException.class);
        });
    }

    /** Each of many transactions adds a user and a post, which no reader sees apart. */
    @Test
    void showsOthersAllOfItOrNothing() {
        var writers = elsewhere(() -> {
            IntStream.range(0, 60)
                    .forEach(i -> write(() -> {
                        User user = store().users().add(new Username("user" + i), new Email(i + "@example.com"), NOW);
                        store().posts().add(draft(user, "Post " + i, NOW, "tag" + i));
                    }));
            return true;
        });
        while (!writers.isDone()) {
            assertThat(store().userQueries().page(0, 100)).allMatch(user -> user.postCount() == 1);
        }
        assertThat(writers.join()).isTrue();
        assertThat(store().userQueries().page(0, 100)).hasSize(60);
    }

    @Test
    void isNotEndedByAnotherThatIsRefused() {
        write(() -> {
            store().users().add(new Username("before"), new Email("before@example.com"), NOW);
            assertThatThrownBy(() -> write(() -> "inner")).isInstanceOf(IllegalStateException.class);
            store().users().add(new Username("after"), new Email("after@example.com"), NOW);
        });
        assertThat(store().userQueries().page(0, 10))
                .extracting(UserView::username)
                .containsExactly("before", "after");
    }

    @Test
    void doesNotBeginWithinAnother() {
        assertThatThrownBy(() -> write(() -> write(() -> "inner"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNeededByEveryRepository() {
        User mina = register("mina");
        Post post = publish(mina, "Post", "tag");
        Account account = new Account(mina.id(), new Email("a@b"), "hash", Set.of(NameKey.of("mina")), NOW);
        Credential.Draft link = Credential.Draft.of(mina.id(), Credential.Kind.LINK, SecretHash.of("secret"), "", NOW);
        Stream.<Runnable>of(
                        () -> store().users().add(new Username("nami"), new Email("n@example.com"), NOW),
                        () -> store().users()
                                .addIfAbsent(new NewUser(mina.username(), new Email("mina@example.com"), NOW)),
                        () -> store().users().update(mina),
                        () -> store().users().remove(mina),
                        () -> store().posts().add(draft(mina, "Another", NOW)),
                        () -> store().posts().update(post),
                        () -> store().posts().remove(post),
                        () -> store().posts().removeOwn(mina.id(), 9),
                        () -> store().posts().adopt(mina.id(), SecretHash.of("a guest's")),
                        () -> store().posts().retag(1, 2, 0, 9),
                        () -> store().posts().renderedBefore(1, 9),
                        () -> store().posts().keepRendering(1, post.content()),
                        () -> store().comments().renderedBefore(1, 9),
                        () -> store().comments().keepRendering(1, post.content()),
                        () -> store().versions().add(TextVersion.of(post)),
                        () -> store().versions().byId(Versioned.post(post.id()), 1),
                        () -> store().versions().setHidden(Versioned.post(post.id()), 1, true),
                        () -> store().versions().hideAll(Versioned.post(post.id())),
                        () -> store().reports().add(new Report(post.id(), mina.id(), null, new ReportText("why"), NOW)),
                        () -> store().reports().removeOf(post.id()),
                        () -> store().recommendations().recommendable(Recommended.post(post.id())),
                        () -> store().recommendations()
                                .add(new Recommendation(Recommended.post(post.id()), mina.id(), NOW)),
                        () -> store().recommendations().remove(Recommended.post(post.id()), mina.id()),
                        () -> store().recommendations().removeAllOf(mina.id(), 9),
                        () -> store().recommendations().retire(Span.WEEK, NOW, 9),
                        () -> store().users().byId(mina.id()),
                        () -> store().users().byUsername(mina.username()),
                        () -> store().users().isEmpty(),
                        () -> store().users().admins(),
                        () -> store().posts().byId(post.id()),
                        () -> store().posts().byIds(List.of(post.id())),
                        () -> store().accounts().add(account),
                        () -> store().accounts().byUserId(1),
                        () -> store().accounts().holder(account.nameKeys()),
                        () -> store().accounts().update(account),
                        () -> store().accounts().remove(account),
                        () -> store().credentials().add(link),
                        () -> store().credentials().bySecret(link.secret()),
                        () -> store().credentials().byId(1),
                        () -> store().credentials().use(link.withId(1), NOW),
                        () -> store().credentials().remove(link.withId(1)),
                        () -> store().credentials().removeAll(1, Credential.Kind.LINK),
                        () -> store().credentials().removeExpired(NOW, 1),
                        () -> store().credentials().newest(1, Credential.Kind.LINK, 1),
                        () -> store().tags().byId(1),
                        () -> store().tags().add(new TagName("another")),
                        () -> store().tags().update(new Tag(1, new TagName("other"))),
                        () -> store().tags().remove(new Tag(1, new TagName("tag"))))
                .forEach(work -> assertThatThrownBy(work::run).isInstanceOf(IllegalStateException.class));
    }

    @Test
    void losesNothingWhenManyWriteAtOnce() {
        User mina = register("mina");
        atOnce(IntStream.range(0, 4)
                .<Supplier<Boolean>>mapToObj(writer -> () -> {
                    IntStream.range(0, 25).forEach(i -> publish(mina, writer + "-" + i, "busy"));
                    return true;
                })
                .toList());

        assertThat(postsBy(mina)).isEqualTo(100);
        assertThat(postsWith("busy")).isEqualTo(100);
        assertThat(store().postQueries().before(PostFilter.ALL, null, 1000)).hasSize(100);
    }
}
