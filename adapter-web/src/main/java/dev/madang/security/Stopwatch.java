package dev.madang.security;

/** Elapsed time, which setting the machine's clock doesn't change. */
@FunctionalInterface
public interface Stopwatch {

    /** Since some moment of its own. */
    long nanos();
}
