package dev.madang.security;

import dev.madang.application.throttle.Allowance.Rate;

/** What is spent of one rate, in the nanoseconds that it takes to come back. Its holder locks it. */
final class Level {

    private final Rate rate;
    private final long period;
    private long spent;
    private long since;

    Level(Rate rate) {
        this.rate = rate;
        this.period = rate.period().toNanos();
    }

    /** Lets come back what has by now; the other methods speak of that moment. */
    void settle(long now) {
        long passed = Math.max(0, now - since);
        if (spent == 0 || passed >= rate.most() * period) {
            spent = 0;
            since = now;
            return;
        }
        long back = comesBackGradually() ? passed : passed / period * period;
        spent = Math.max(0, spent - back * rate.refill());
        since += back;
    }

    /** Were several to come back one by one, the first hour would let through twice what an hour may. */
    private boolean comesBackGradually() {
        return rate.refill() == 1;
    }

    /** After which as much can be spent; 0 if it can now. */
    long pause(long amount, long now) {
        long lacking = spent + (amount - rate.most()) * period;
        if (lacking <= 0) {
            return 0;
        }
        long periods = -Math.floorDiv(-lacking, rate.refill() * period);
        return comesBackGradually() ? lacking : periods * period - (now - since);
    }

    void spend(long amount) {
        spent += amount * period;
    }

    void giveBack(long amount) {
        spent = Math.max(0, spent - amount * period);
    }

    boolean isWhole() {
        return spent == 0;
    }
}
