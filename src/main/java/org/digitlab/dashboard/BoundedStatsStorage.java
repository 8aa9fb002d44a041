package org.digitlab.dashboard;

import java.util.Map;
import java.util.TreeMap;
import org.deeplearning4j.core.storage.Persistable;
import org.deeplearning4j.ui.model.storage.InMemoryStatsStorage;

/**
 * The updates of one training, evenly spread over its whole course. When they are too many every second one goes, and
 * from then on half as many of those that come are kept; the newest always is.
 */
final class BoundedStatsStorage extends InMemoryStatsStorage {

    /** As many as the pages draw. */
    static final int MOST = 512;

    /** When each that is kept was made, by its number among all. */
    private final TreeMap<Long, Long> times = new TreeMap<>();
    private long next;
    private long stride = 1;

    @Override
    public synchronized void putUpdate(Persistable update) {
        Map<Long, Persistable> kept =
                getUpdateMap(update.getSessionID(), update.getTypeID(), update.getWorkerID(), true);
        if (!times.isEmpty()) {
            dropIfBetween(times.lastKey(), kept);
        }
        if (times.size() >= MOST) {
            stride *= 2;
            times.keySet().stream().toList().forEach(number -> dropIfBetween(number, kept));
        }
        times.put(next++, update.getTimeStamp());
        super.putUpdate(update);
    }

    private void dropIfBetween(long number, Map<Long, Persistable> kept) {
        if (number % stride != 0) {
            kept.remove(times.remove(number));
        }
    }
}
