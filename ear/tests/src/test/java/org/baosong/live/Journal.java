package org.baosong.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** What clients attempted and what they were answered; outlives every server. */
final class Journal {

    private final BlockingQueue<Long> drafts = new LinkedBlockingQueue<>();
    private final Map<Long, String> numbers = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int unanswered;
    private long longestMillis;

    /** An answer that was no success. */
    record Refusal(long draft, Http.Answer answer) {
    }

    Journal(Collection<Long> drafts) {
        this.drafts.addAll(drafts);
    }

    Optional<Long> next() {
        return Optional.ofNullable(drafts.poll());
    }

    void again(long draft) {
        drafts.add(draft);
    }

    synchronized void acknowledged(long draft, String filingNo, long millis) {
        longestMillis = Math.max(longestMillis, millis);
        String before = numbers.put(draft, filingNo);
        if (before != null && !before.equals(filingNo)) {
            throw new AssertionError("filing " + draft + " was acknowledged as " + before + " and as " + filingNo);
        }
    }

    synchronized void refused(long draft, Http.Answer answer, long millis) {
        longestMillis = Math.max(longestMillis, millis);
        refusals.add(new Refusal(draft, answer));
    }

    synchronized void unanswered(long draft, long millis) {
        longestMillis = Math.max(longestMillis, millis);
        unanswered++;
    }

    /** Filing numbers by filing. */
    synchronized Map<Long, String> acknowledged() {
        return new LinkedHashMap<>(numbers);
    }

    synchronized int count() {
        return numbers.size();
    }

    synchronized List<Refusal> refusals() {
        return new ArrayList<>(refusals);
    }

    /** How often the connection broke or nobody answered. */
    synchronized int unanswered() {
        return unanswered;
    }

    /** The longest time a client waited since the last look. */
    synchronized long longestMillis() {
        long longest = longestMillis;
        longestMillis = 0;
        return longest;
    }
}
