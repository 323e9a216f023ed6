package dev.madang.application.report;

/**
 * How much waits for moderators.
 *
 * @param posts pending
 * @param comments likewise
 */
public record Waiting(int posts, int comments, int reports) {

    public static final Waiting NOTHING = new Waiting(0, 0, 0);

    public int all() {
        return posts + comments + reports;
    }
}
