package dev.madang.application.memory;

import dev.madang.application.post.PostView;
import dev.madang.application.search.Match;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.search.SearchTerms;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.tag.TagName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Posts that come back other than they were. */
final class RestoreFlaws {

    private RestoreFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                restoring("restores no tags", post -> post.withTags(TagNames.NONE)),
                restoring("restores tags by name", post -> post.withTags(sorted(post.tags()))),
                restoring("restores no lock", post -> post.withLocked(false)),
                restoring("restores no guest", post -> copy(post, post.datePosted(), false)),
                restoring(
                        "restores a post later",
                        post -> copy(post, post.datePosted().plusSeconds(60), true)),
                restoring(
                        "restores a date to the second",
                        post -> copy(post, post.datePosted().truncatedTo(ChronoUnit.SECONDS), true)),
                Flaw.of(PostRepository.class, "restores a post under another id", store -> new MemoryPosts(store) {
                    @Override
                    public void restore(Post post) {
                        addAll(List.of(new NewPost(
                                post.authorId(),
                                post.title(),
                                post.content(),
                                post.tags(),
                                post.datePosted(),
                                post.guestKey())));
                    }
                }),
                Flaw.of(
                        PostRepository.class,
                        "restores only tags that are there still",
                        store -> new MemoryPosts(store) {
                            @Override
                            public void restore(Post post) {
                                super.restore(post.withTags(new TagNames(post.tags().values().stream()
                                        .filter(name ->
                                                store.writing().tag(name).isPresent())
                                        .toList())));
                            }
                        }),
                Flaw.of(
                        PostRepository.class,
                        "creates a tag for each of a restored post",
                        store -> new MemoryPosts(store) {
                            @Override
                            public void restore(Post post) {
                                post.tags().values().forEach(store.writing()::addTag);
                                super.restore(post);
                            }
                        }),
                Flaw.of(PostRepository.class, "gives ids on from the restored post's", store -> new MemoryPosts(store) {
                    @Override
                    public void restore(Post post) {
                        super.restore(post);
                        store.writing().lastPostId = post.id();
                    }
                }),
                new Flaw("finds no restored post", Unindexed::new));
    }

    private static Flaw restoring(String sentence, UnaryOperator<Post> restored) {
        return Flaw.of(PostRepository.class, sentence, store -> new MemoryPosts(store) {
            @Override
            public void restore(Post post) {
                super.restore(restored.apply(post));
            }
        });
    }

    private static TagNames sorted(TagNames tags) {
        return new TagNames(tags.values().stream()
                .sorted(Comparator.comparing(TagName::value))
                .toList());
    }

    private static Post copy(Post post, Instant date, boolean withGuest) {
        return new Post(
                post.id(),
                post.authorId(),
                post.title(),
                post.content(),
                post.tags(),
                date,
                withGuest ? post.guestKey() : null,
                post.locked());
    }

    private static final class Unindexed extends MemoryStore {

        private final Set<Long> restored = new HashSet<>();

        @Override
        public PostRepository posts() {
            return new MemoryPosts(this) {
                @Override
                public void restore(Post post) {
                    super.restore(post);
                    restored.add(post.id());
                }
            };
        }

        @Override
        public SearchQueries search() {
            return new MemorySearch(this) {
                @Override
                Match match(SearchTerms terms, PostView post) {
                    return restored.contains(post.id()) ? Match.NONE : super.match(terms, post);
                }
            };
        }
    }
}
