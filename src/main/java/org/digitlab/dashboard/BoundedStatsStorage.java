package org.digitlab.dashboard;

import java.util.Map;
import java.util.TreeMap;
import org.deeplearning4j.core.storage.Persistable;
import org.deeplearning4j.ui.model.storage.InMemoryStatsStorage;

/**
 * Stores updates of one training, evenly distributed over its duration. When there are too many, every second update is
 * removed, and from then on only half as many are stored; the latest update is always stored.
 */
final class BoundedStatsStorage extends InMemoryStatsStorage {

    /** Maximum number of updates, as many as the pages draw. */
    static final int CAPACITY = 512;

    /** Time of each stored update by its number among all updates. */
    private final TreeMap<Long, Long> times = new TreeMap<>();
    private long next;
    private long stride = 1;

    @Override
    public synchronized void putUpdate(Persistable update) {
        Map<Long, Persistable> stored =
                getUpdateMap(update.getSessionID(), update.getTypeID(), update.getWorkerID(), true);
        if (!times.isEmpty()) {
            removeIfBetween(times.lastKey(), stored);
        }
        if (times.size() >= CAPACITY) {
            stride *= 2;
            times.keySet().stream().toList().forEach(number -> removeIfBetween(number, stored));
        }
        times.put(next++, update.getTimeStamp());
        super.putUpdate(update);
    }

    private void removeIfBetween(long number, Map<Long, Persistable> stored) {
        if (number % stride != 0) {
            stored.remove(times.remove(number));
        }
    }
}
