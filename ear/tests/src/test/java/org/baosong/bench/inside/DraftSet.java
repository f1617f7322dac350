package org.baosong.bench.inside;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Drafts in random order, handed out to the threads of a round one by one. */
public final class DraftSet {

    private final List<Draft> drafts;
    private final AtomicInteger next = new AtomicInteger();

    DraftSet(List<Draft> drafts) {
        this.drafts = drafts;
    }

    /** The next one, or null if none is left. */
    Draft next() {
        int i = next.getAndIncrement();
        return i < drafts.size() ? drafts.get(i) : null;
    }

    /** The next one, from the beginning again after the last; with the number of times the set was gone through. */
    Turn again() {
        int i = next.getAndIncrement();
        return new Turn(drafts.get(i % drafts.size()), i / drafts.size());
    }

    /** A draft and how often it had its turn before. */
    record Turn(Draft draft, int before) {
    }
}
