package dev.madang.application.health;

/** Port: whether the store answers. */
public interface Readiness {

    /**
     * Asks the store for something that it always has.
     *
     * @return within three seconds, also while the store hangs
     */
    boolean isReady();
}
