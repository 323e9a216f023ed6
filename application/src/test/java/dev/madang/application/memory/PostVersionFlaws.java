package dev.madang.application.memory;

import dev.madang.application.post.PostVersionQueries;
import dev.madang.application.post.VersionView;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.PostVersion;
import dev.madang.domain.post.PostVersionRepository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Texts that posts had, lost, shown or hidden wrongly. */
@FoundBy("PostVersions")
final class PostVersionFlaws {

    private PostVersionFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(kept(), hidden(), listed()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> kept() {
        return Stream.of(
                Flaw.of(
                        PostVersionRepository.class,
                        "keeps times to the nanosecond",
                        store -> new MemoryPostVersions(store) {
                            @Override
                            PostVersion kept(PostVersion version) {
                                return version;
                            }
                        }),
                Flaw.of(
                        PostVersionRepository.class,
                        "keeps all versions as shown",
                        store -> new MemoryPostVersions(store) {
                            @Override
                            PostVersion kept(PostVersion version) {
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
                                Map<MemoryState.VersionKey, PostVersion> versions =
                                        new HashMap<>(store.writing().versions);
                                super.remove(post);
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
                                    store.writing().versions.keySet().removeIf(key -> key.postId() == post.id());
                                }
                            }
                        }));
    }

    private static Flaw hiding(String sentence, BinaryOperator<Boolean> change) {
        return Flaw.of(PostVersionRepository.class, sentence, store -> new MemoryPostVersions(store) {
            @Override
            public void setHidden(long postId, int version, boolean hidden) {
                byId(postId, version)
                        .ifPresent(kept -> super.setHidden(postId, version, change.apply(kept.hidden(), hidden)));
            }
        });
    }

    private static Stream<Flaw> hidden() {
        return Stream.of(
                Flaw.of(
                        PostVersionRepository.class,
                        "hides the versions of all posts",
                        store -> new MemoryPostVersions(store) {
                            @Override
                            public void hideAll(long postId) {
                                store.writing().versions.replaceAll((key, kept) -> kept.withHidden(true));
                            }
                        }),
                Flaw.of(
                        PostVersionRepository.class,
                        "hides the version of one number of all posts",
                        store -> new MemoryPostVersions(store) {
                            @Override
                            public void setHidden(long postId, int version, boolean hidden) {
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
                        PostVersionQueries.class,
                        "lists versions with their contents",
                        store -> new MemoryPostVersionQueries(store) {
                            @Override
                            public List<VersionView.Kept> before(long postId, int version, int limit) {
                                return super.before(postId, version, limit).stream()
                                        .flatMap(view ->
                                                byId(postId, view.version().version()).stream())
                                        .toList();
                            }
                        }),
                Flaw.of(
                        PostVersionQueries.class,
                        "lists the version that was asked for",
                        store -> new MemoryPostVersionQueries(store) {
                            @Override
                            public List<VersionView.Kept> before(long postId, int version, int limit) {
                                return super.before(
                                        postId, version == Integer.MAX_VALUE ? version : version + 1, limit);
                            }
                        }),
                Flaw.of(
                        PostVersionQueries.class,
                        "lists no hidden versions",
                        store -> new MemoryPostVersionQueries(store) {
                            @Override
                            public List<VersionView.Kept> before(long postId, int version, int limit) {
                                return super.before(postId, version, limit).stream()
                                        .filter(view -> !view.version().hidden())
                                        .toList();
                            }
                        }));
    }
}
