package dev.madang.application.memory;

import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Edits that are counted or dated wrongly, or told of nobody. */
@FoundBy("Edits")
final class EditFlaws {

    private static final Aggregate<?, Post> POST = Aggregate.POST;

    private EditFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(versions(), times(), mixtures(), others(), shown()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> versions() {
        return Stream.of(
                PostFlaws.updating(
                        "counts versions itself", (before, given) -> Altered.version(given, before.version() + 1)),
                PostFlaws.updating(
                        "keeps versions up to two",
                        (before, given) -> Altered.version(given, Math.min(2, given.version()))),
                PostFlaws.updating(
                        "keeps versions up to 32,767",
                        (before, given) -> Altered.version(given, Math.min(Short.MAX_VALUE, given.version()))),
                PostFlaws.updating(
                        "lowers no version",
                        (before, given) -> Altered.version(given, Math.max(before.version(), given.version()))));
    }

    private static Stream<Flaw> times() {
        return Stream.of(
                PostFlaws.updating(
                        "keeps the time of the first edit",
                        (before, given) ->
                                before.editedAt() == null ? given : Altered.editedAt(given, before.editedAt())),
                PostFlaws.updating(
                        "forgets no time of an edit",
                        (before, given) ->
                                given.editedAt() == null ? Altered.editedAt(given, before.editedAt()) : given),
                PostFlaws.updating(
                        "dates every update",
                        (before, given) ->
                                given.editedAt() == null ? Altered.editedAt(given, given.datePosted()) : given),
                PostFlaws.updating(
                        "takes no edit for one of 1970",
                        (before, given) -> given.editedAt() == null ? Altered.editedAt(given, Instant.EPOCH) : given),
                timing("to the nanosecond", time -> time),
                timing("rounded", time -> time.plusNanos(500).truncatedTo(ChronoUnit.MICROS)),
                timing(
                        "towards 1970",
                        time -> Instant.EPOCH.plus(
                                Instant.EPOCH.until(time, ChronoUnit.NANOS) / 1_000, ChronoUnit.MICROS)),
                timing(
                        "from 1970 on",
                        time -> time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time.truncatedTo(ChronoUnit.MICROS)));
    }

    private static Flaw timing(String how, UnaryOperator<Instant> kept) {
        return POST.after("update", "keeps times of edits " + how, (state, given) -> {
            Instant time = given.editedAt();
            if (time != null) {
                state.posts.computeIfPresent(given.id(), (id, post) -> Altered.editedAt(post, kept.apply(time)));
            }
        });
    }

    private static Stream<Flaw> mixtures() {
        return Stream.of(
                PostFlaws.updating(
                        "takes a lock for an edit",
                        (before, given) -> given.locked() == before.locked()
                                ? given
                                : Altered.version(given, given.version() + 1)),
                PostFlaws.updating(
                        "takes another visibility for an edit",
                        (before, given) -> given.visibility() == before.visibility()
                                ? given
                                : Altered.version(given, given.version() + 1)),
                PostFlaws.updating(
                        "keeps no edit with a lock",
                        (before, given) -> given.locked() ? Altered.editedAt(given, null) : given),
                PostFlaws.updating(
                        "keeps no edit of what isn't published",
                        (before, given) -> given.visibility().isPublished() ? given : Altered.editedAt(given, null)),
                PostFlaws.updating(
                        "keeps no version of what isn't published",
                        (before, given) -> given.visibility().isPublished() ? given : Altered.version(given, 1)),
                PostFlaws.updating(
                        "publishes what is edited",
                        (before, given) -> given.version() == before.version()
                                ? given
                                : given.withVisibility(Visibility.PUBLISHED)),
                PostFlaws.updating(
                        "keeps a version only with a time",
                        (before, given) ->
                                given.editedAt() != null && given.editedAt().equals(before.editedAt())
                                        ? Altered.version(given, before.version())
                                        : given),
                PostFlaws.updating(
                        "keeps a time only with a version",
                        (before, given) -> given.version() == before.version()
                                ? Altered.editedAt(given, before.editedAt())
                                : given));
    }

    private static Stream<Flaw> others() {
        return Stream.of(
                POST.after(
                        "update",
                        "gives all posts of the author the version",
                        (state, given) -> state.posts.replaceAll((id, post) ->
                                post.authorId() == given.authorId() ? Altered.version(post, given.version()) : post)),
                POST.after(
                        "update",
                        "dates the edits of all posts of the author",
                        (state, given) -> state.posts.replaceAll((id, post) ->
                                post.authorId() == given.authorId() ? Altered.editedAt(post, given.editedAt()) : post)),
                Flaw.of(PostRepository.class, "begins with the version 0", store -> new MemoryPosts(store) {
                    @Override
                    public List<Post> addAll(List<NewPost> posts) {
                        List<Post> added = super.addAll(posts);
                        added.forEach(post -> store.writing().posts.put(post.id(), Altered.version(post, 0)));
                        return added;
                    }
                }),
                Flaw.of(PostRepository.class, "takes a new post for edited", store -> new MemoryPosts(store) {
                    @Override
                    public List<Post> addAll(List<NewPost> posts) {
                        List<Post> added = super.addAll(posts);
                        added.forEach(post ->
                                store.writing().posts.put(post.id(), Altered.editedAt(post, post.datePosted())));
                        return added;
                    }
                }),
                adopting("forgets how often it was edited", post -> Altered.version(post, 1)),
                adopting("forgets when it was edited", post -> Altered.editedAt(post, null)),
                adopting("counts it as edited once more", post -> Altered.version(post, post.version() + 1)));
    }

    private static Flaw adopting(String sentence, UnaryOperator<Post> adopted) {
        return PostFlaws.adopting(sentence, (before, after) -> before.equals(after) ? after : adopted.apply(after));
    }

    private static Stream<Flaw> shown() {
        Stream<Flaw> edits = Stream.of(
                ShownFlaws.foundWithout("edit", post -> Altered.editedAt(post, null)),
                Flaw.of(PostQueries.class, "takes every post for edited", store -> new MemoryPostQueries(store) {
                    @Override
                    public Optional<PostView> byId(long id) {
                        return super.byId(id)
                                .map(post ->
                                        post.editedAt() == null ? Altered.editedAt(post, post.datePosted()) : post);
                    }
                }));
        return Stream.concat(edits, ShownFlaws.without("version", post -> Altered.version(post, 1)));
    }
}
