package dev.madang.application;

/**
 * What has to be so when something is changed: it is asked within the transaction, once nobody else can change that until its end.
 *
 * @param asked throws a refusal {@code stale} if it isn't so
 */
public record Precondition(Runnable asked) {

    public static final Precondition NONE = new Precondition(() -> {});

    /** @throws dev.madang.domain.Refusal {@code stale} */
    public void check() {
        asked.run();
    }
}
