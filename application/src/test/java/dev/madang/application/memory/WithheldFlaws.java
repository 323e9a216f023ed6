package dev.madang.application.memory;

import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.user.UserQueries;
import dev.madang.domain.Refusal;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.post.WithheldPost;
import dev.madang.domain.post.WithheldPostRepository;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Posts off the board that are kept wrongly, or are on it still. */
final class WithheldFlaws {

    private static final Aggregate<?, WithheldPost> WITHHELD = Aggregate.WITHHELD;

    private WithheldFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(additions(), tags(), times(), removals(), sightings()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> additions() {
        return Stream.of(
                keeping("keeps no guest of a withheld post", WithheldFlaws::guestless),
                keeping("keeps no lock of a withheld post", post -> post.withLocked(false)),
                keeping("locks a withheld post", post -> post.withLocked(true)),
                keeping(
                        "cuts the title of a withheld post",
                        post -> post.withTitle(new Title(cut(post.title().value(), 100)))),
                keeping(
                        "cuts the content of a withheld post",
                        post -> post.withContent(new Content(cut(post.content().value(), 30_000)))),
                causing("calls whatever is held links", cause -> cause.isHold() ? WithheldPost.Cause.LINKS : cause),
                causing("calls whatever is hidden a trap", cause -> cause.isHold() ? cause : WithheldPost.Cause.TRAP),
                WITHHELD.after(
                        "add",
                        "gives the id again",
                        (state, withheld) -> state.lastPostId = state.posts.isEmpty() ? 0 : state.posts.lastKey()),
                WITHHELD.after(
                        "add",
                        "takes tags along that no post has any more",
                        (state, withheld) -> state.tags.keySet().removeIf(id -> state.postsWith(id) == 0)));
    }

    private static Stream<Flaw> tags() {
        return Stream.of(
                tagging("keeps no tags of a withheld post", names -> List.of()),
                tagging(
                        "sorts the tags of a withheld post",
                        names -> names.stream()
                                .sorted(Comparator.comparing(TagName::value))
                                .toList()),
                tagging(
                        "keeps nine tags of a withheld post",
                        names -> names.stream().limit(9).toList()),
                separating("commas", ","),
                separating("semicolons", ";"),
                separating("vertical bars", "\\|"),
                separating("quotes", "\""),
                tagging(
                        "keeps no emoji in tags of a withheld post",
                        names -> names.stream()
                                .map(name -> new TagName(name.value().replaceAll("[^\\x{0}-\\x{FFFF}]", "?")))
                                .toList()));
    }

    private static Flaw separating(String what, String separator) {
        return tagging(
                "parts the tags of a withheld post by " + what,
                names -> names.stream()
                        .flatMap(name -> Arrays.stream(name.value().split(separator)))
                        .filter(name -> !name.isBlank())
                        .map(TagName::new)
                        .toList());
    }

    private static Flaw tagging(String sentence, UnaryOperator<List<TagName>> change) {
        return keeping(
                sentence,
                post -> post.withTags(new TagNames(change.apply(post.tags().values()).stream()
                        .limit(TagNames.MAX_TAGS)
                        .toList())));
    }

    private static Stream<Flaw> times() {
        return Stream.of(
                since("keeps since when to the millisecond", time -> time.truncatedTo(ChronoUnit.MILLIS)),
                since("keeps since when to the nanosecond", time -> time),
                since("rounds since when", time -> time.plusNanos(500).truncatedTo(ChronoUnit.MICROS)),
                keeping(
                        "keeps no date before 1970 of a withheld post",
                        post -> dated(
                                post, post.datePosted().isBefore(Instant.EPOCH) ? Instant.EPOCH : post.datePosted())),
                keeping(
                        "keeps the date of a withheld post to the millisecond",
                        post -> dated(post, post.datePosted().truncatedTo(ChronoUnit.MILLIS))));
    }

    private static Flaw since(String sentence, UnaryOperator<Instant> kept) {
        return WITHHELD.after(
                "add",
                sentence,
                (state, given) -> state.withheld.put(
                        given.post().id(), new WithheldPost(given.post(), given.cause(), kept.apply(given.since()))));
    }

    private static Stream<Flaw> removals() {
        return Stream.of(
                removing(
                        "takes posts of the same title along",
                        (post, other) -> post.title().equals(other.title())),
                removing("takes posts of the same author along", (post, other) -> post.authorId() == other.authorId()),
                WITHHELD.before("remove", "refuses what is gone", (state, given) -> {
                    if (!state.withheld.containsKey(given.post().id())) {
                        throw Refusal.notFound("post");
                    }
                }),
                WITHHELD.instead("remove", "removes a withheld post only as it is", (state, given, honest) -> {
                    if (given.equals(state.withheld.get(given.post().id()))) {
                        honest.run();
                    }
                }),
                WITHHELD.instead("remove", "removes nothing", (state, given, honest) -> {}),
                leaving("leaves withheld posts behind when their author goes", (withheld, user) -> true),
                leaving(
                        "leaves hidden posts behind when their author goes",
                        (withheld, user) -> !withheld.cause().isHold()),
                Flaw.of(
                        UserRepository.class,
                        "takes all withheld posts along with a user",
                        store -> new MemoryUsers(store) {
                            @Override
                            public void remove(User user) {
                                super.remove(user);
                                store.writing().withheld.clear();
                            }
                        }));
    }

    private static Flaw removing(String sentence, BiPredicate<Post, Post> alike) {
        return WITHHELD.after(
                "remove",
                sentence,
                (state, given) -> state.withheld.values().removeIf(other -> alike.test(given.post(), other.post())));
    }

    private static Flaw leaving(String sentence, BiPredicate<WithheldPost, User> stays) {
        return Flaw.of(UserRepository.class, sentence, store -> new MemoryUsers(store) {
            @Override
            public void remove(User user) {
                Map<Long, WithheldPost> before = new TreeMap<>(store.writing().withheld);
                super.remove(user);
                before.values().removeIf(withheld -> !stays.test(withheld, user));
                store.writing().withheld.putAll(before);
            }
        });
    }

    private static Stream<Flaw> sightings() {
        return Stream.of(
                Flaw.of(PostQueries.class, "lists withheld posts", Everywhere::new),
                Flaw.of(PostQueries.class, "shows a withheld post", store -> new MemoryPostQueries(store) {
                    @Override
                    public Optional<PostView> byId(long id) {
                        return new Everywhere(store).byId(id);
                    }
                }),
                Flaw.of(SearchQueries.class, "finds withheld posts", store -> new MemorySearch(new Everywhere(store))),
                Flaw.of(
                        PostRepository.class,
                        "takes a withheld post for one on the board",
                        store -> new MemoryPosts(store) {
                            @Override
                            public Optional<Post> byId(long id) {
                                return super.byId(id)
                                        .or(() -> Optional.ofNullable(
                                                        store.writing().withheld.get(id))
                                                .map(WithheldPost::post));
                            }
                        }),
                Flaw.of(UserQueries.class, "counts a user's withheld posts", store -> new MemoryUserQueries(store) {
                    @Override
                    long posts(MemoryState state, long id) {
                        return super.posts(state, id)
                                + withheld(state)
                                        .filter(post -> post.authorId() == id)
                                        .count();
                    }
                }),
                Flaw.of(TagQueries.class, "counts a tag's withheld posts", store -> new MemoryTagQueries(store) {
                    @Override
                    long posts(MemoryState state, long id) {
                        TagName name =
                                Objects.requireNonNull(state.tags.get(id)).name();
                        return super.posts(state, id)
                                + withheld(state)
                                        .filter(post -> post.tags().values().contains(name))
                                        .count();
                    }
                }));
    }

    private static Stream<Post> withheld(MemoryState state) {
        return state.withheld.values().stream().map(WithheldPost::post);
    }

    /** Posts whether or not they are on the board. */
    private static final class Everywhere extends MemoryPostQueries {

        private final MemoryStore store;

        Everywhere(MemoryStore store) {
            super(store);
            this.store = store;
        }

        @Override
        Stream<PostView> all() {
            MemoryState state = store.reading();
            return Stream.concat(
                    super.all(),
                    withheld(state)
                            .map(post -> PostView.of(post, Objects.requireNonNull(state.users.get(post.authorId())))));
        }
    }

    private static Flaw keeping(String sentence, UnaryOperator<Post> kept) {
        return Flaw.of(WithheldPostRepository.class, sentence, store -> new MemoryWithheldPosts(store) {
            @Override
            public void add(WithheldPost post) {
                super.add(new WithheldPost(kept.apply(post.post()), post.cause(), post.since()));
            }
        });
    }

    private static Flaw causing(String sentence, UnaryOperator<WithheldPost.Cause> kept) {
        return Flaw.of(WithheldPostRepository.class, sentence, store -> new MemoryWithheldPosts(store) {
            @Override
            public void add(WithheldPost post) {
                super.add(new WithheldPost(post.post(), kept.apply(post.cause()), post.since()));
            }
        });
    }

    private static Post guestless(Post post) {
        return new Post(
                post.id(),
                post.authorId(),
                post.title(),
                post.content(),
                post.tags(),
                post.datePosted(),
                null,
                post.locked());
    }

    private static Post dated(Post post, Instant date) {
        return new Post(
                post.id(),
                post.authorId(),
                post.title(),
                post.content(),
                post.tags(),
                date,
                post.guestKey(),
                post.locked());
    }

    private static String cut(String text, int chars) {
        return text.substring(0, Math.min(chars, text.length()));
    }
}
