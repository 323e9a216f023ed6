package dev.madang.application.report;

import java.util.List;

/**
 * Port: reads reports, by id, ascending. Within a transaction it sees what the transaction wrote; outside, what was committed last.
 */
public interface ReportQueries {

    /** @param after ids up to this one are left out; 0 for none */
    List<ReportView> page(long after, int limit);

    /** Of the post itself. */
    List<ReportView> of(long postId, int limit);

    List<ReportView> ofComment(long commentId, int limit);

    /** A member's own. */
    List<ReportView> by(long userId, int limit);

    /**
     * How many reports there are, pending posts and pending comments; it costs the same however many others there are.
     *
     * @param most of each that are counted
     */
    Waiting waiting(int most);
}
