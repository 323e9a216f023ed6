package dev.madang.application;

/** Port: tells whether what everybody can see of the board has changed: users, posts, tags and the moderation log. */
public interface Revision {

    /**
     * A number that is another after each commit that changed something of it, whoever made it, by the time that whoever
     * made it is told. Commits of accounts, credentials, origins, submissions and answers alone don't change it, where this
     * process made them. While a process runs, equal numbers are of equal boards: an earlier one never comes back, unless the
     * store itself goes back, by a restored backup or because another takes its place, to the very board that it was then. So
     * it can't be a count, where a store may go back and then on another way.
     *
     * @throws dev.madang.domain.Refusal {@code unavailable} if it can't be told
     */
    long current();
}
