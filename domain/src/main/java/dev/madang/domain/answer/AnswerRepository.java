package dev.madang.domain.answer;

import java.time.Instant;
import java.util.Optional;

/** Keeps attempts at requests under a key, one for each key. Every method runs within the caller's transaction. */
public interface AnswerRepository {

    /**
     * Of several who add one for the same key at the same moment, one does.
     *
     * @return false, and the transaction can go on, if there is one for its key
     */
    boolean add(Attempt attempt);

    /** Nobody else changes it until the end of the transaction. */
    Optional<Attempt> byKey(String key);

    /**
     * Keeps the answer, in the place of one that it may have had.
     *
     * @param answered known by its key and when it was begun
     * @return false, and nothing is kept, if it isn't there, or another has taken its place
     */
    boolean answer(Attempt answered);

    /** Does nothing where it isn't there, or another has taken its place. */
    void remove(Attempt attempt);

    /** Forgets those that were begun before. */
    void removeBefore(Instant time);
}
