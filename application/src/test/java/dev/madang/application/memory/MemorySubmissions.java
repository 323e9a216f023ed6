package dev.madang.application.memory;

import dev.madang.domain.Refusal;
import dev.madang.domain.post.SubmissionRepository;
import dev.madang.domain.post.TextDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

class MemorySubmissions implements SubmissionRepository {

    private final MemoryStore store;

    MemorySubmissions(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(TextDigest text, Instant now, Instant since) {
        Map<Long, Instant> submissions = store.writing().submissions;
        Instant kept = submissions.get(text.value());
        if (kept != null && kept.isAfter(since) && kept.isBefore(now.plus(Duration.between(since, now)))) {
            throw Refusal.conflict("content", "duplicate");
        }
        submissions.put(text.value(), now.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public void remove(TextDigest text, Instant until) {
        store.writing().submissions.computeIfPresent(text.value(), (key, kept) -> kept.isAfter(until) ? kept : null);
    }

    @Override
    public void removeBefore(Instant time) {
        store.writing().submissions.values().removeIf(submitted -> submitted.isBefore(time));
    }
}
