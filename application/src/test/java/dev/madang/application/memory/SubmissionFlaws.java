package dev.madang.application.memory;

import dev.madang.domain.Refusal;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.SubmissionRepository;
import dev.madang.domain.post.TextDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts that may be submitted twice, or never again. */
@FoundBy("Submissions")
final class SubmissionFlaws {

    private static final Duration MICRO = Duration.ofNanos(1_000);

    private SubmissionFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(additions(), times(), digests(), removals()).flatMap(flaws -> flaws);
    }

    /** What is done in the place of an addition. */
    private interface Adding {
        void add(MemoryState state, Runnable honest, TextDigest text, Instant now);
    }

    private static Flaw adding(String sentence, Adding instead) {
        return flawed(sentence, store -> new MemorySubmissions(store) {
            @Override
            public void add(TextDigest text, Instant now, Instant since) {
                instead.add(store.writing(), () -> super.add(text, now, since), text, now);
            }
        });
    }

    private static Stream<Flaw> additions() {
        return Stream.of(
                adding("takes what it has", (state, honest, text, now) -> state.submissions.put(text.value(), now)),
                adding("keeps the earlier time", (state, honest, text, now) -> {
                    Instant before = state.submissions.get(text.value());
                    honest.run();
                    if (before != null) {
                        state.submissions.put(text.value(), before);
                    }
                }),
                adding("counts what it refuses", (state, honest, text, now) -> {
                    try {
                        honest.run();
                    } catch (Refusal refusal) {
                        state.submissions.put(text.value(), now);
                        throw refusal;
                    }
                }),
                adding("forgets what it refuses", (state, honest, text, now) -> {
                    try {
                        honest.run();
                    } catch (Refusal refusal) {
                        state.submissions.remove(text.value());
                        throw refusal;
                    }
                }),
                adding("undoes what was written before when it refuses", (state, honest, text, now) -> {
                    Map<Long, Instant> first = Map.copyOf(state.submissions);
                    try {
                        honest.run();
                    } catch (Refusal refusal) {
                        state.submissions
                                .keySet()
                                .retainAll(first.keySet().stream().limit(1).toList());
                        throw refusal;
                    }
                }),
                adding("refuses in other words", (state, honest, text, now) -> {
                    try {
                        honest.run();
                    } catch (Refusal refusal) {
                        throw Refusal.invalid("content", "duplicate");
                    }
                }),
                adding("knows one text", (state, honest, text, now) -> {
                    honest.run();
                    state.submissions.keySet().retainAll(List.of(text.value()));
                }),
                flawed("sees what was there before it waited", store -> new MemorySubmissions(store) {
                    @Override
                    public void add(TextDigest text, Instant now, Instant since) {
                        MemoryState asked = Objects.requireNonNull(store.asked.get());
                        Instant before = asked == store.committed
                                ? store.writing().submissions.get(text.value())
                                : asked.submissions.get(text.value());
                        put(store.writing().submissions, text, before);
                        super.add(text, now, since);
                    }
                }));
    }

    private static void put(Map<Long, Instant> submissions, TextDigest text, @Nullable Instant time) {
        if (time == null) {
            submissions.remove(text.value());
        } else {
            submissions.put(text.value(), time);
        }
    }

    private static Stream<Flaw> times() {
        return Stream.of(
                flawed("refuses what was submitted at the time itself", store -> new MemorySubmissions(store) {
                    @Override
                    public void add(TextDigest text, Instant now, Instant since) {
                        super.add(text, now, since.minus(MICRO));
                    }
                }),
                flawed("doesn't look at a time to come", store -> new MemorySubmissions(store) {
                    @Override
                    public void add(TextDigest text, Instant now, Instant since) {
                        store.writing().submissions.values().removeIf(kept -> kept.isAfter(now));
                        super.add(text, now, since);
                    }
                }),
                adding("keeps times to the nanosecond", (state, honest, text, now) -> {
                    honest.run();
                    state.submissions.put(text.value(), now);
                }));
    }

    private static Stream<Flaw> digests() {
        return Stream.of(
                keyed("keeps half of a digest", digest -> (int) digest),
                keyed("keeps the other half of a digest", digest -> digest >> 32),
                keyed("keeps digests without a sign", Math::abs),
                keyed("keeps digests as floating-point numbers", digest -> (long) (double) digest));
    }

    private static Flaw keyed(String sentence, LongUnaryOperator key) {
        return flawed(sentence, store -> new MemorySubmissions(store) {
            @Override
            public void add(TextDigest text, Instant now, Instant since) {
                super.add(new TextDigest(key.applyAsLong(text.value())), now, since);
            }

            @Override
            public void remove(TextDigest text, Instant until) {
                super.remove(new TextDigest(key.applyAsLong(text.value())), until);
            }
        });
    }

    private static Stream<Flaw> removals() {
        return Stream.of(
                flawed("removes all", store -> new MemorySubmissions(store) {
                    @Override
                    public void remove(TextDigest text, Instant until) {
                        store.writing().submissions.clear();
                    }
                }),
                flawed("refuses to remove what isn't there", store -> new MemorySubmissions(store) {
                    @Override
                    public void remove(TextDigest text, Instant until) {
                        if (!store.writing().submissions.containsKey(text.value())) {
                            throw Refusal.notFound("submission");
                        }
                        super.remove(text, until);
                    }
                }),
                forgetting("forgets all", (submitted, time) -> true),
                forgetting(
                        "forgets a microsecond late",
                        (submitted, time) -> submitted.plus(MICRO).isBefore(time)),
                forgetting("forgets those after a time", (submitted, time) -> submitted.isAfter(time)),
                flawed("forgets posts with their texts", store -> new MemorySubmissions(store) {
                    @Override
                    public void removeBefore(Instant time) {
                        super.removeBefore(time);
                        MemoryState state = store.writing();
                        List.copyOf(state.posts.keySet()).forEach(state::removePost);
                    }
                }),
                Flaw.of(PostRepository.class, "forgets texts with a post", store -> new MemoryPosts(store) {
                    @Override
                    public void remove(Post post) {
                        super.remove(post);
                        store.writing().submissions.clear();
                    }
                }));
    }

    private static Flaw forgetting(String sentence, BiPredicate<Instant, Instant> forgotten) {
        return flawed(sentence, store -> new MemorySubmissions(store) {
            @Override
            public void removeBefore(Instant time) {
                store.writing().submissions.values().removeIf(submitted -> forgotten.test(submitted, time));
            }
        });
    }

    private static Flaw flawed(String sentence, Function<MemoryStore, MemorySubmissions> flawed) {
        return Flaw.of(SubmissionRepository.class, "SubmissionRepository " + sentence, flawed::apply);
    }
}
