package dev.madang.domain.report;

/** Keeps the reports that no moderator has decided on. Every method runs within the caller's transaction. */
public interface ReportRepository {

    /**
     * Keeps a report until it, what it is of or the member whose it is goes.
     *
     * @throws dev.madang.domain.Refusal {@code already-reported}, and the transaction can go on, if there is one of the same by the same
     *     reader
     */
    void add(Report report);

    /** @return how many reports of the post itself there were */
    long removeOf(long postId);

    /** @return how many reports of the comment there were */
    long removeOfComment(long commentId);
}
