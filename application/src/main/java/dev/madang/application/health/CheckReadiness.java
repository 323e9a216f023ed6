package dev.madang.application.health;

import dev.madang.application.UseCase;

/** Tells whether requests that need the store would be answered now. */
@UseCase
public final class CheckReadiness {

    private final Readiness readiness;

    public CheckReadiness(Readiness readiness) {
        this.readiness = readiness;
    }

    public boolean run() {
        return readiness.isReady();
    }
}
