package dev.madang.application.memory;

import dev.madang.domain.answer.AnswerRepository;
import dev.madang.domain.answer.Attempt;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** Requests that are done twice under one key, or never, and answers that are lost or another's. */
@FoundBy("Answers")
final class AnswerFlaws {

    private static final Duration MICRO = Duration.ofNanos(1_000);

    private AnswerFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(additions(), answers(), removals()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> additions() {
        return Stream.of(
                flawed("takes a second attempt in the place of the first", store -> new MemoryAnswers(store) {
                    @Override
                    public boolean add(Attempt attempt) {
                        return store.writing().answers.put(attempt.key(), attempt) == null;
                    }
                }),
                flawed("knows one attempt", store -> new MemoryAnswers(store) {
                    @Override
                    public boolean add(Attempt attempt) {
                        boolean added = super.add(attempt);
                        store.writing().answers.keySet().retainAll(List.of(attempt.key()));
                        return added;
                    }
                }),
                flawed("undoes what was written before when it has one", store -> new MemoryAnswers(store) {
                    @Override
                    public boolean add(Attempt attempt) {
                        boolean added = super.add(attempt);
                        if (!added) {
                            store.writing().answers.keySet().retainAll(store.committed.answers.keySet());
                        }
                        return added;
                    }
                }),
                flawed("sees what was there before it waited", store -> new MemoryAnswers(store) {
                    @Override
                    public boolean add(Attempt attempt) {
                        MemoryState asked = Objects.requireNonNull(store.asked.get());
                        if (asked != store.committed && !asked.answers.containsKey(attempt.key())) {
                            store.writing().answers.remove(attempt.key());
                        }
                        return super.add(attempt);
                    }

                    @Override
                    public Optional<Attempt> byKey(String key) {
                        MemoryState asked = Objects.requireNonNull(store.asked.get());
                        return asked == store.committed
                                ? super.byKey(key)
                                : Optional.ofNullable(asked.answers.get(key));
                    }
                }));
    }

    private static Stream<Flaw> answers() {
        return Stream.of(
                flawed("answers whichever attempt is there", store -> new MemoryAnswers(store) {
                    @Override
                    public boolean answer(Attempt answered) {
                        return super.answer(theOneThatIs(this, answered).answered(text(answered)));
                    }
                }),
                flawed("answers what isn't there", store -> new MemoryAnswers(store) {
                    @Override
                    public boolean answer(Attempt answered) {
                        store.writing().answers.putIfAbsent(answered.key(), answered);
                        return super.answer(answered);
                    }
                }),
                flawed("keeps the first answer", store -> new MemoryAnswers(store) {
                    @Override
                    public boolean answer(Attempt answered) {
                        return byKey(answered.key())
                                        .filter(known -> known.answer() != null)
                                        .isPresent()
                                || super.answer(answered);
                    }
                }),
                flawed("takes what it is told with an answer", store -> new MemoryAnswers(store) {
                    @Override
                    public boolean answer(Attempt answered) {
                        boolean kept = super.answer(answered);
                        if (kept) {
                            store.writing().answers.put(answered.key(), answered);
                        }
                        return kept;
                    }
                }),
                flawed("cuts long answers off", store -> new MemoryAnswers(store) {
                    @Override
                    public boolean answer(Attempt answered) {
                        String text = text(answered);
                        return super.answer(answered.answered(text.substring(0, Math.min(text.length(), 65_535))));
                    }
                }),
                flawed("takes an empty answer for none", store -> new MemoryAnswers(store) {
                    @Override
                    public Optional<Attempt> byKey(String key) {
                        return super.byKey(key)
                                .map(known -> text(known).isEmpty()
                                        ? new Attempt(known.key(), known.content(), known.begunAt(), null)
                                        : known);
                    }
                }));
    }

    private static String text(Attempt attempt) {
        return Objects.requireNonNullElse(attempt.answer(), "");
    }

    private static Attempt theOneThatIs(AnswerRepository answers, Attempt attempt) {
        return answers.byKey(attempt.key()).orElse(attempt);
    }

    private static Stream<Flaw> removals() {
        return Stream.of(
                flawed("removes whichever attempt is there", store -> new MemoryAnswers(store) {
                    @Override
                    public void remove(Attempt attempt) {
                        super.remove(theOneThatIs(this, attempt));
                    }
                }),
                flawed("removes all", store -> new MemoryAnswers(store) {
                    @Override
                    public void remove(Attempt attempt) {
                        store.writing().answers.clear();
                    }
                }),
                flawed("removes no answered attempt", store -> new MemoryAnswers(store) {
                    @Override
                    public void remove(Attempt attempt) {
                        if (theOneThatIs(this, attempt).answer() == null) {
                            super.remove(attempt);
                        }
                    }
                }),
                forgetting("forgets all", (begun, time) -> true),
                forgetting(
                        "forgets a microsecond late",
                        (begun, time) -> begun.plus(MICRO).isBefore(time)),
                forgetting("forgets those after a time", (begun, time) -> begun.isAfter(time)),
                flawed("forgets no answered attempt", store -> new MemoryAnswers(store) {
                    @Override
                    public void removeBefore(Instant time) {
                        store.writing()
                                .answers
                                .values()
                                .removeIf(attempt -> attempt.answer() == null
                                        && attempt.begunAt().isBefore(time));
                    }
                }),
                Flaw.of(PostRepository.class, "forgets answers with a post", store -> new MemoryPosts(store) {
                    @Override
                    public void remove(Post post) {
                        super.remove(post);
                        store.writing().answers.clear();
                    }
                }));
    }

    private static Flaw forgetting(String sentence, BiPredicate<Instant, Instant> forgotten) {
        return flawed(sentence, store -> new MemoryAnswers(store) {
            @Override
            public void removeBefore(Instant time) {
                store.writing().answers.values().removeIf(attempt -> forgotten.test(attempt.begunAt(), time));
            }
        });
    }

    private static Flaw flawed(String sentence, Function<MemoryStore, MemoryAnswers> flawed) {
        return Flaw.of(AnswerRepository.class, "AnswerRepository " + sentence, flawed::apply);
    }
}
