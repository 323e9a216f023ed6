package dev.madang.application.memory;

import dev.madang.domain.account.Authorship;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Posts whose visibility is kept wrongly, or changes more than itself. */
@FoundBy("Visibilities")
final class VisibilityFlaws {

    private static final Aggregate<?, Post> POST = Aggregate.POST;

    private VisibilityFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(confusions(), additions(), updates(), dates()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> confusions() {
        return Stream.of(
                        confusing("publishes what is pending", Visibility::isPending, Visibility.PUBLISHED),
                        confusing("publishes what is hidden", Visibility.HIDDEN::equals, Visibility.PUBLISHED),
                        confusing("hides what is pending", Visibility::isPending, Visibility.HIDDEN),
                        confusing("hides what is published", Visibility::isPublished, Visibility.HIDDEN),
                        confusing("calls whatever is pending links", Visibility::isPending, Visibility.PENDING_LINKS),
                        confusing(
                                "calls whatever is hidden a trap", Visibility.HIDDEN::equals, Visibility.PENDING_TRAP),
                        confusing("takes links for a trap", Visibility.PENDING_LINKS::equals, Visibility.PENDING_TRAP),
                        confusing("takes a trap for haste", Visibility.PENDING_TRAP::equals, Visibility.PENDING_HASTE),
                        confusing("takes haste for a trap", Visibility.PENDING_HASTE::equals, Visibility.PENDING_TRAP))
                .flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> confusing(String sentence, Predicate<Visibility> which, Visibility taken) {
        UnaryOperator<Visibility> kept = visibility -> which.test(visibility) ? taken : visibility;
        return Stream.of(
                PostFlaws.adding(
                        "addAll " + sentence,
                        drafts -> drafts.stream()
                                .map(draft -> Altered.visibility(draft, kept.apply(draft.visibility())))
                                .toList()),
                PostFlaws.updating(
                        "update " + sentence, (before, given) -> given.withVisibility(kept.apply(given.visibility()))));
    }

    private static Stream<Flaw> additions() {
        return Stream.of(
                PostFlaws.adding(
                        "gives many posts the visibility of the first",
                        drafts -> drafts.stream()
                                .map(draft ->
                                        Altered.visibility(draft, drafts.get(0).visibility()))
                                .toList()),
                PostFlaws.adding(
                        "gives ids to published posts first",
                        drafts -> drafts.stream()
                                .sorted(Comparator.comparing(NewPost::visibility))
                                .toList()),
                PostFlaws.adding(
                        "keeps no date before 1970 of a pending post",
                        drafts -> drafts.stream()
                                .map(draft -> draft.visibility().isPending()
                                                && draft.datePosted().isBefore(Instant.EPOCH)
                                        ? Altered.date(draft, Instant.EPOCH)
                                        : draft)
                                .toList()),
                POST.after(
                        "update",
                        "gives an id again when it hides the last post",
                        (state, given) -> state.lastPostId = state.posts.values().stream()
                                .filter(post -> post.visibility().isPublished())
                                .mapToLong(Post::id)
                                .max()
                                .orElse(0)),
                POST.after("update", "gives ids on from a published post's", (state, given) -> {
                    if (given.visibility().isPublished()) {
                        state.lastPostId = given.id();
                    }
                }));
    }

    private static Stream<Flaw> updates() {
        return Stream.of(
                PostFlaws.updating(
                        "publishes no more what was unpublished once",
                        (before, given) -> before.visibility().isPublished()
                                ? given
                                : given.withVisibility(
                                        given.visibility().isPublished() ? before.visibility() : given.visibility())),
                PostFlaws.updating(
                        "hides nothing that is pending",
                        (before, given) -> before.visibility().isPending() && given.visibility() == Visibility.HIDDEN
                                ? given.withVisibility(before.visibility())
                                : given),
                PostFlaws.updating(
                        "makes nothing pending that is hidden",
                        (before, given) -> before.visibility() == Visibility.HIDDEN
                                        && given.visibility().isPending()
                                ? given.withVisibility(before.visibility())
                                : given),
                PostFlaws.updating(
                        "hides what is locked",
                        (before, given) -> given.locked() ? given.withVisibility(Visibility.HIDDEN) : given),
                PostFlaws.updating(
                        "locks what isn't published",
                        (before, given) -> given.visibility().isPublished() ? given : given.withLocked(true)),
                PostFlaws.updating(
                        "unlocks what isn't published",
                        (before, given) -> given.visibility().isPublished() ? given : given.withLocked(false)),
                PostFlaws.updating(
                        "unlocks what it publishes",
                        (before, given) -> before.visibility().equals(given.visibility())
                                ? given
                                : given.withLocked(
                                        given.locked() && !given.visibility().isPublished())),
                PostFlaws.updating(
                        "changes nothing of what isn't published",
                        (before, given) -> before.visibility().isPublished() ? given : before),
                PostFlaws.updating(
                        "changes a post's visibility or its text",
                        (before, given) -> before.visibility() == given.visibility()
                                ? given
                                : before.withVisibility(given.visibility()).withLocked(given.locked())),
                POST.after(
                        "update",
                        "keeps no guest of an unpublished post",
                        (state, given) -> state.posts.computeIfPresent(
                                given.id(),
                                (id, kept) -> kept.visibility().isPublished()
                                        ? kept
                                        : kept.withAuthorship(
                                                new Authorship(kept.authorId(), null, kept.datePosted())))),
                POST.after("update", "hides all posts of the author", (state, given) -> {
                    if (given.visibility() == Visibility.HIDDEN) {
                        state.posts.replaceAll((id, post) ->
                                post.authorId() == given.authorId() ? post.withVisibility(Visibility.HIDDEN) : post);
                    }
                }),
                POST.after("update", "publishes all posts of the author", (state, given) -> {
                    if (given.visibility().isPublished()) {
                        state.posts.replaceAll((id, post) ->
                                post.authorId() == given.authorId() ? post.withVisibility(Visibility.PUBLISHED) : post);
                    }
                }));
    }

    private static Stream<Flaw> dates() {
        return Stream.of(
                dating(
                        "hides a post with its date to the millisecond",
                        false,
                        date -> date.truncatedTo(ChronoUnit.MILLIS)),
                dating(
                        "publishes a post with its date to the second",
                        true,
                        date -> date.truncatedTo(ChronoUnit.SECONDS)),
                dating("publishes a post later", true, date -> date.plusSeconds(60)));
    }

    private static Flaw dating(String sentence, boolean published, UnaryOperator<Instant> change) {
        return Flaw.of(PostRepository.class, sentence, store -> new MemoryPosts(store) {
            @Override
            public void update(Post post) {
                boolean changed = byId(post.id())
                        .filter(before -> before.visibility() != post.visibility())
                        .filter(before -> post.visibility().isPublished() == published)
                        .isPresent();
                super.update(post);
                if (changed) {
                    store.writing()
                            .posts
                            .computeIfPresent(
                                    post.id(), (id, kept) -> Altered.date(kept, change.apply(kept.datePosted())));
                }
            }
        });
    }
}
