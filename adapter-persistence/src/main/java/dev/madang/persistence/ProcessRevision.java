package dev.madang.persistence;

import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;

/** For a database that no other process has. */
final class ProcessRevision implements RevisionCounter {

    private final AtomicLong number = new AtomicLong();

    @Override
    public long current() {
        return number.get();
    }

    @Override
    public void move(Connection transaction) {}

    @Override
    public void moved() {
        number.incrementAndGet();
    }
}
