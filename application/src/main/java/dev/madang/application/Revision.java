package dev.madang.application;

/** Port: tells whether the board has changed. */
public interface Revision {

    /**
     * A number that is another after each commit that changed something, whoever made it, by the time that whoever made
     * it is told; an earlier one never comes back while a process runs.
     *
     * @throws dev.madang.domain.Refusal {@code unavailable} if it can't be told
     */
    long current();
}
