package dev.madang.domain.post;

import java.time.Instant;

/** Keeps which texts were submitted, for a while. Every method runs within the caller's transaction. */
public interface SubmissionRepository {

    /**
     * Keeps that a text is submitted now, in the place of an earlier time. Of several who submit the same at the same moment,
     * one does.
     *
     * @param now kept to the microsecond
     * @throws dev.madang.domain.Refusal {@code duplicate} of the content, and the transaction can go on, if it was submitted
     *     later than {@code since}; but not if it was as long after now, or longer, as a clock says that was wrong
     */
    void add(TextDigest text, Instant now, Instant since);

    /** Does nothing where it isn't kept, or was submitted later than a time: then it was by somebody else. */
    void remove(TextDigest text, Instant until);

    /** Forgets those that were submitted before. */
    void removeBefore(Instant time);
}
