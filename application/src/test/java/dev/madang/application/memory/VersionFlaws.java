package dev.madang.application.memory;

import dev.madang.application.memory.MemoryState.VersionKey;
import dev.madang.application.version.VersionQueries;
import dev.madang.application.version.VersionView;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.version.TextVersion;
import dev.madang.domain.version.VersionRepository;
import dev.madang.domain.version.Versioned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Texts that posts and comments had, lost, shown or hidden wrongly. */
@FoundBy("PostVersions")
final class VersionFlaws {

    private VersionFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(kept(), hidden(), listed()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> kept() {
        return Stream.of(
                Flaw.of(VersionRepository.class, "keeps times to the nanosecond", store -> new MemoryVersions(store) {
                    @Override
                    TextVersion kept(TextVersion version) {
                        return version;
                    }
                }),
                Flaw.of(VersionRepository.class, "keeps all versions as shown", store -> new MemoryVersions(store) {
                    @Override
                    TextVersion kept(TextVersion version) {
                        return super.kept(version).withHidden(false);
                    }
                }),
                hiding("hides whatever it is told of", (kept, given) -> true),
                hiding("shows none again", (kept, given) -> kept || given),
                Flaw.of(
                        PostRepository.class,
                        "keeps the versions of a post that is removed",
                        store -> new MemoryPosts(store) {
                            @Override
                            public void remove(Post post) {
                                Map<VersionKey, TextVersion> versions = new HashMap<>(store.writing().versions);
                                super.remove(post);
                                store.writing().versions.putAll(versions);
                            }
                        }),
                Flaw.of(
                        CommentRepository.class,
                        "keeps the versions of a comment that is removed",
                        store -> new MemoryComments(store) {
                            @Override
                            public void remove(Comment comment) {
                                Map<VersionKey, TextVersion> versions = new HashMap<>(store.writing().versions);
                                super.remove(comment);
                                store.writing().versions.putAll(versions);
                            }
                        }),
                Flaw.of(
                        PostRepository.class,
                        "drops the versions of a post that leaves the board",
                        store -> new MemoryPosts(store) {
                            @Override
                            public void update(Post post) {
                                super.update(post);
                                if (!post.visibility().isPublished()) {
                                    store.writing()
                                            .versions
                                            .keySet()
                                            .removeIf(key -> key.of().equals(Versioned.post(post.id())));
                                }
                            }
                        }));
    }

    private static Flaw hiding(String sentence, BinaryOperator<Boolean> change) {
        return Flaw.of(VersionRepository.class, sentence, store -> new MemoryVersions(store) {
            @Override
            public void setHidden(Versioned of, int version, boolean hidden) {
                byId(of, version).ifPresent(kept -> super.setHidden(of, version, change.apply(kept.hidden(), hidden)));
            }
        });
    }

    private static Stream<Flaw> hidden() {
        return Stream.of(
                Flaw.of(VersionRepository.class, "hides all versions", store -> new MemoryVersions(store) {
                    @Override
                    public void hideAll(Versioned of) {
                        store.writing().versions.replaceAll((key, kept) -> kept.withHidden(true));
                    }
                }),
                Flaw.of(
                        VersionRepository.class,
                        "hides all versions of one number",
                        store -> new MemoryVersions(store) {
                            @Override
                            public void setHidden(Versioned of, int version, boolean hidden) {
                                store.writing()
                                        .versions
                                        .replaceAll((key, kept) ->
                                                key.version() == version ? kept.withHidden(hidden) : kept);
                            }
                        }));
    }

    private static Stream<Flaw> listed() {
        return Stream.of(
                Flaw.of(
                        VersionQueries.class,
                        "lists versions with their contents",
                        store -> new MemoryVersionQueries(store) {
                            @Override
                            public List<VersionView.Kept> before(Versioned of, int version, int limit) {
                                return super.before(of, version, limit).stream()
                                        .flatMap(view -> byId(of, view.version().version()).stream())
                                        .toList();
                            }
                        }),
                Flaw.of(
                        VersionQueries.class,
                        "lists the version that was asked for",
                        store -> new MemoryVersionQueries(store) {
                            @Override
                            public List<VersionView.Kept> before(Versioned of, int version, int limit) {
                                return super.before(of, version == Integer.MAX_VALUE ? version : version + 1, limit);
                            }
                        }),
                Flaw.of(VersionQueries.class, "lists no hidden versions", store -> new MemoryVersionQueries(store) {
                    @Override
                    public List<VersionView.Kept> before(Versioned of, int version, int limit) {
                        return super.before(of, version, limit).stream()
                                .filter(view -> !view.version().hidden())
                                .toList();
                    }
                }));
    }
}
