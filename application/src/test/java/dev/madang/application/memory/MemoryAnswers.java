package dev.madang.application.memory;

import dev.madang.domain.answer.AnswerRepository;
import dev.madang.domain.answer.Attempt;
import java.time.Instant;
import java.util.Optional;

class MemoryAnswers implements AnswerRepository {

    private final MemoryStore store;

    MemoryAnswers(MemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean add(Attempt attempt) {
        return store.writing().answers.putIfAbsent(attempt.key(), attempt) == null;
    }

    @Override
    public Optional<Attempt> byKey(String key) {
        return Optional.ofNullable(store.writing().answers.get(key));
    }

    @Override
    public boolean answer(Attempt answered) {
        boolean there = isThere(answered);
        if (there) {
            store.writing()
                    .answers
                    .computeIfPresent(
                            answered.key(),
                            (key, known) ->
                                    new Attempt(known.key(), known.content(), known.begunAt(), answered.answer()));
        }
        return there;
    }

    @Override
    public void remove(Attempt attempt) {
        if (isThere(attempt)) {
            store.writing().answers.remove(attempt.key());
        }
    }

    private boolean isThere(Attempt attempt) {
        return byKey(attempt.key())
                .filter(known -> known.begunAt().equals(attempt.begunAt()))
                .isPresent();
    }

    @Override
    public void removeBefore(Instant time) {
        store.writing().answers.values().removeIf(attempt -> attempt.begunAt().isBefore(time));
    }
}
