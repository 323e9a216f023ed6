package dev.madang.application;

/**
 * What has to be so when something is changed: it is asked within the transaction, once nobody else can change that until its end.
 */
@FunctionalInterface
public interface Precondition {

    Precondition NONE = () -> {};

    /** @throws dev.madang.domain.Refusal {@code stale} if it isn't so */
    void check();
}
