package dev.madang.persistence.comment;

import dev.madang.application.comment.ThreadEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A page of a post's comments that is being read. */
final class ThreadPage {

    private final int limit;
    private final List<ThreadEntry> entries = new ArrayList<>();
    private final Filled filled = new Filled();

    ThreadPage(int limit) {
        this.limit = limit;
    }

    List<ThreadEntry> entries() {
        return entries;
    }

    int room() {
        return limit - entries.size();
    }

    boolean isFull() {
        return room() == 0 || filled.isFull();
    }

    /** For reading on, whether or not what is read goes on the page. */
    Filled filled() {
        return filled.copy();
    }

    /** In their order, as far as there is room. */
    void add(Collection<ThreadEntry> more) {
        for (ThreadEntry entry : more) {
            if (isFull()) {
                return;
            }
            entries.add(entry);
            filled.isBy(entry);
        }
    }
}
