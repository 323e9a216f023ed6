package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.memory.MemoryStore;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.store.Store;
import dev.madang.domain.Refusal;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NewUser;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up histories, lived through by the store and by the one in memory side by side: nobody could tell them apart. */
abstract class HistoryContract extends Contract {

    private static final int TRANSACTIONS = 100;
    private static final List<String> NAMES = List.of("mina", "Mina", "나미", "bora");

    HistoryContract(Supplier<Store> current) {
        super(current);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void isLivedAlike(long seed) {
        Random random = new Random(seed);
        List<String> story = new ArrayList<>();
        try (Store model = MemoryStore.open()) {
            for (int i = 0; i < TRANSACTIONS; i++) {
                Transaction transaction = Transaction.madeUp(random, i);
                story.add(transaction.toString());
                assertThat(transaction.run(store())).as("%s", story).isEqualTo(transaction.run(model));
                assertThat(readers(store())).as("%s", story).isEqualTo(readers(model));
            }
        }
    }

    private record Transaction(List<Change> changes, boolean fails) {

        static Transaction madeUp(Random random, int number) {
            return new Transaction(
                    IntStream.rangeClosed(0, random.nextInt(3))
                            .mapToObj(i -> Change.madeUp(random, number + "." + i))
                            .toList(),
                    random.nextInt(6) == 0);
        }

        /** @return what the changes said, and what could be read before the end */
        List<String> run(Store store) {
            List<String> seen = new ArrayList<>();
            try {
                store.transactions().run(() -> {
                    seen.clear();
                    changes.forEach(change -> seen.add(change.in(store)));
                    seen.addAll(readers(store));
                    if (fails) {
                        throw new IllegalStateException("over");
                    }
                });
            } catch (IllegalStateException over) {
                seen.add("over");
            }
            return seen;
        }
    }

    private enum Kind {
        REGISTER((store, change) -> store.users().add(change.name(), change.email(), NOW)),
        REGISTER_IF_ABSENT(
                (store, change) -> store.users().addIfAbsent(new NewUser(change.name(), change.email(), NOW))),
        CHANGE_USER((store, change) -> change.user(store)
                .ifPresent(user ->
                        store.users().update(user.withUsername(change.name()).withEmail(change.email())))),
        REMOVE_USER((store, change) -> change.user(store).ifPresent(store.users()::remove)),
        PUBLISH((store, change) -> change.user(store)
                .ifPresent(user ->
                        store.posts().addAll(List.of(change.draft(user, "one of "), change.draft(user, "two of "))))),
        EDIT((store, change) -> change.post(store)
                .ifPresent(post -> store.posts()
                        .update(post.withTitle(new Title("edit " + change.number()))
                                .withTags(change.tagNames())
                                .edited(NOW.plusSeconds(change.choices().get(4)))))),
        LOCK((store, change) ->
                change.post(store).ifPresent(post -> store.posts().update(post.withLocked(!post.locked())))),
        CHANGE_VISIBILITY((store, change) ->
                change.post(store).ifPresent(post -> store.posts().update(post.withVisibility(change.visibility())))),
        RESTORE((store, change) -> change.unpublished(store)
                .ifPresent(post -> store.posts().update(post.withVisibility(Visibility.PUBLISHED)))),
        EDIT_UNPUBLISHED((store, change) -> change.unpublished(store)
                .ifPresent(post -> store.posts()
                        .update(post.withTitle(new Title("unseen edit " + change.number()))
                                .withTags(change.tagNames())
                                .edited(NOW)))),
        REMOVE_UNPUBLISHED((store, change) -> change.unpublished(store).ifPresent(store.posts()::remove)),
        REMOVE_OWN((store, change) ->
                change.user(store).ifPresent(user -> store.posts().removeOwn(user.id(), 999))),
        REMOVE((store, change) -> change.post(store).ifPresent(store.posts()::remove)),
        CREATE_TAG((store, change) -> store.tags().add(change.tagName())),
        RENAME_TAG((store, change) ->
                change.tag(store).ifPresent(tag -> store.tags().update(tag.withName(change.tagName())))),
        RETAG((store, change) -> change.tag(store)
                .ifPresent(tag -> change.otherTag(store)
                        .ifPresent(other -> store.posts().retag(tag.id(), other.id(), 0, TRANSACTIONS * 9)))),
        REMOVE_TAG((store, change) -> change.tag(store).ifPresent(store.tags()::remove));

        private final BiConsumer<Store, Change> effect;

        Kind(BiConsumer<Store, Change> effect) {
            this.effect = effect;
        }
    }

    /** @param choices picked from, so that the same change does the same in two stores */
    private record Change(Kind kind, String number, List<Integer> choices) {

        static Change madeUp(Random random, String number) {
            Kind[] kinds = Kind.values();
            int kind = random.nextInt(kinds.length + 5);
            return new Change(
                    kind < kinds.length ? kinds[kind] : Kind.PUBLISH,
                    number,
                    random.ints(6, 0, 1000).boxed().toList());
        }

        String in(Store store) {
            try {
                kind.effect.accept(store, this);
                return "done";
            } catch (Refusal refusal) {
                return refusal.faults().toString();
            }
        }

        private <T> T pick(int choice, List<T> from) {
            return from.get(choices.get(choice) % from.size());
        }

        Username name() {
            return new Username(pick(0, NAMES));
        }

        Email email() {
            return new Email(pick(1, NAMES) + "@example.com");
        }

        TagName tagName() {
            return new TagName(pick(2, NAMES));
        }

        TagNames tagNames() {
            return TagNames.of(IntStream.range(0, choices.get(3) % 4)
                    .mapToObj(i -> pick(2 + i, NAMES))
                    .toList());
        }

        NewPost draft(User author, String part) {
            Instant time = NOW.plusSeconds(choices.get(4) % 5);
            NewPost draft = new NewPost(author.id(), new Title(part + number), new Content("."), tagNames(), time);
            return choices.get(1) % 3 == 0 ? withVisibility(draft, visibility()) : draft;
        }

        Optional<User> user(Store store) {
            return store.users().byUsername(new Username(pick(5, NAMES)));
        }

        Optional<Tag> tag(Store store) {
            return store.tagQueries()
                    .byName(pick(5, NAMES))
                    .flatMap(tag -> store.tags().byId(tag.id()));
        }

        Optional<Tag> otherTag(Store store) {
            return store.tagQueries()
                    .byName(tagName().value())
                    .flatMap(tag -> store.tags().byId(tag.id()));
        }

        Visibility visibility() {
            return pick(2, List.of(Visibility.values()));
        }

        Optional<Post> unpublished(Store store) {
            List<PostView> posts = store.moderationQueries().unpublished(choices.get(4) % 2 == 0, 0, 1000);
            return posts.isEmpty()
                    ? Optional.empty()
                    : store.posts().byId(pick(5, posts).id());
        }

        Optional<Post> post(Store store) {
            List<PostView> posts = store.postQueries().before(PostFilter.ALL, null, 1000);
            return posts.isEmpty()
                    ? Optional.empty()
                    : store.posts().byId(pick(5, posts).id());
        }
    }

    /** All that readers can know, but for ids, which a store may skip. */
    private static List<String> readers(Store store) {
        List<String> known = new ArrayList<>();
        store.userQueries()
                .page(0, 1000)
                .forEach(user -> known.add(user.username() + ' ' + user.email() + ' ' + user.postCount()));
        store.tagQueries().page(0, 1000).forEach(tag -> known.add(tag.name() + ' ' + tag.postCount()));
        known.add(store.stats().userPostCounts().entrySet().toString());
        known.add(store.stats().mostUsedTags(3).entrySet().toString());
        known.add(titles(store.moderationQueries().unpublished(true, 0, 1000)));
        known.add(titles(store.moderationQueries().unpublished(false, 0, 1000)));
        known.add(titles(store.postQueries().after(PostFilter.ALL, new PostCursor(NOW.minusSeconds(1), 0), 1000)));
        for (String name : NAMES) {
            known.add(
                    store.userQueries().byUsername(name).map(user -> user.email() + user.postCount()) + " is " + name);
            known.add(store.tagQueries().byName(name).map(tag -> tag.postCount()) + " with " + name);
            known.add(titles(store.postQueries().before(PostFilter.byAuthor(name), null, 1000)));
            known.add(titles(store.postQueries().before(PostFilter.byTag(name), null, 1000)));
        }
        return known;
    }

    private static String titles(List<PostView> posts) {
        return posts.stream()
                .map(post -> post.title() + " by " + post.author().name() + post.tags() + post.locked()
                        + post.visibility() + post.version() + post.editedAt())
                .toList()
                .toString();
    }
}
