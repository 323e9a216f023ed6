package dev.madang.security;

/** Time as it passes, whatever the machine's clock is set to. */
@FunctionalInterface
public interface Stopwatch {

    /** Since some moment of its own. */
    long nanos();
}
