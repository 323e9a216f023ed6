package dev.madang.application.memory;

import dev.madang.application.comment.CommentQueries;
import dev.madang.application.comment.ThreadEntry;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.CommentPath;
import dev.madang.domain.comment.CommentRepository;
import dev.madang.domain.comment.Discussion;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Comments in wrong places, lost or shown wrongly. */
@FoundBy("Threads")
final class CommentFlaws {

    private CommentFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(threads(), kept(), listed()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> threads() {
        return Stream.of(
                seeing("shows the places of all comments", (entry, all) -> true),
                seeing("shows no place of what isn't published", (entry, all) -> entry.comment() != null),
                seeing(
                        "shows the places of comments with any others below them",
                        (entry, all) -> entry.comment() != null
                                || all.stream().anyMatch(other -> entry.path().isAbove(other.path()))),
                Flaw.of(CommentQueries.class, "lists comments by their ids", store -> new MemoryCommentQueries(store) {
                    @Override
                    Stream<ThreadEntry> places(long postId, CommentPath from) {
                        return super.places(postId, from).sorted((one, other) -> Long.compare(one.id(), other.id()));
                    }
                }),
                newest("lists answers newest first, too", Comparator.reverseOrder()),
                newest(
                        "lists the deepest answers first",
                        Comparator.comparing(CommentPath::depth).reversed().thenComparing(CommentPath::root)),
                Flaw.of(
                        CommentRepository.class,
                        "leaves no place of what is removed",
                        store -> new MemoryComments(store) {
                            @Override
                            public void remove(Comment comment) {
                                super.remove(comment);
                                store.writing().leftPlaces.clear();
                            }
                        }),
                Flaw.of(
                        CommentRepository.class,
                        "gives the number of a removed comment again",
                        store -> new MemoryComments(store) {
                            @Override
                            public Comment add(NewComment comment) {
                                MemoryState state = store.writing();
                                int last = state.comments.values().stream()
                                        .filter(other -> other.postId() == comment.postId())
                                        .flatMap(other -> other.path().numbers().stream())
                                        .max(Integer::compare)
                                        .orElse(0);
                                state.commentNumbers.put(comment.postId(), last);
                                return super.add(comment);
                            }
                        }));
    }

    private static Flaw newest(String sentence, Comparator<CommentPath> order) {
        return Flaw.of(CommentQueries.class, sentence, store -> new MemoryCommentQueries(store) {
            @Override
            Comparator<CommentPath> newest() {
                return order;
            }
        });
    }

    private interface Seeing {
        boolean isSeen(ThreadEntry entry, List<ThreadEntry> all);
    }

    private static Flaw seeing(String sentence, Seeing seeing) {
        return Flaw.of(CommentQueries.class, sentence, store -> new MemoryCommentQueries(store) {
            @Override
            boolean isSeen(ThreadEntry entry, List<ThreadEntry> all) {
                return seeing.isSeen(entry, all);
            }
        });
    }

    private static Stream<Flaw> kept() {
        return Stream.of(
                Flaw.of(
                        CommentRepository.class,
                        "keeps the times of comments to the nanosecond",
                        store -> new MemoryComments(store) {
                            @Override
                            Instant kept(Instant time) {
                                return time;
                            }
                        }),
                Flaw.of(
                        PostRepository.class,
                        "drops the comments of a post that leaves the board",
                        store -> new MemoryPosts(store) {
                            @Override
                            public void update(Post post) {
                                super.update(post);
                                if (!post.visibility().isPublished()) {
                                    store.writing().comments.values().removeIf(each -> each.postId() == post.id());
                                }
                            }
                        }),
                Flaw.of(
                        PostRepository.class,
                        "keeps the comments of a post that is removed",
                        store -> new MemoryPosts(store) {
                            @Override
                            public void remove(Post post) {
                                Map<Long, Comment> comments = new TreeMap<>(store.writing().comments);
                                super.remove(post);
                                store.writing().comments.putAll(comments);
                            }
                        }),
                Flaw.of(
                        UserRepository.class,
                        "keeps the comments of a user that is removed",
                        store -> new MemoryUsers(store) {
                            @Override
                            public void remove(User user) {
                                MemoryState state = store.writing();
                                Map<Long, Comment> comments = new TreeMap<>(state.comments);
                                super.remove(user);
                                comments.values().removeIf(comment -> !state.posts.containsKey(comment.postId()));
                                state.comments.putAll(comments);
                                state.users.put(user.id(), user);
                            }
                        }),
                Flaw.of(CommentRepository.class, "lets locked posts take comments", store -> new MemoryComments(store) {
                    @Override
                    public Optional<Discussion> discussion(long postId) {
                        return super.discussion(postId).map(found -> new Discussion(postId, false));
                    }
                }));
    }

    private static Stream<Flaw> listed() {
        return Stream.of(
                Flaw.of(
                        CommentRepository.class,
                        "doesn't bring a guest on the board by a comment",
                        store -> new MemoryComments(store) {
                            @Override
                            public Comment add(NewComment comment) {
                                MemoryState state = store.writing();
                                boolean unlisted = state.unlistedUsers.contains(
                                        comment.authorship().authorId());
                                Comment added = super.add(comment);
                                if (unlisted) {
                                    state.unlistedUsers.add(added.authorId());
                                }
                                return added;
                            }
                        }),
                Flaw.of(
                        CommentRepository.class,
                        "keeps a guest on the board whose last comment is hidden",
                        store -> new MemoryComments(store) {
                            @Override
                            public void update(Comment comment) {
                                boolean unlisted = store.writing().unlistedUsers.contains(comment.authorId());
                                super.update(comment);
                                if (!unlisted && comment.visibility() == Visibility.HIDDEN) {
                                    store.writing().unlistedUsers.remove(comment.authorId());
                                }
                            }
                        }),
                Flaw.of(
                        PostRepository.class,
                        "takes a guest off the board that has comments",
                        store -> new MemoryPosts(store) {
                            @Override
                            public void update(Post post) {
                                super.update(post);
                                if (!post.visibility().isPublished()
                                        && store.writing().postsBy(post.authorId()) == 0) {
                                    store.writing().unlistedUsers.add(post.authorId());
                                }
                            }
                        }));
    }
}
