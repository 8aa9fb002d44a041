package org.digitlab.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Hears how far a long work is, and ends it when it was given up. */
@FunctionalInterface
public interface ProgressListener {

    /** Nobody listens, and nobody gives up. */
    ProgressListener NONE = share -> { };

    /**
     * Says how much is done.
     *
     * @param share 0 to 1
     * @throws IOException if it was given up
     */
    void at(double share) throws IOException;

    /** Of a part of the work, which begins and ends at these shares of the whole. */
    default ProgressListener part(double from, double to) {
        return share -> at(from + share * (to - from));
    }

    /** Of several parts that follow each other, each as long as its weight says. */
    default List<ProgressListener> parts(List<Long> weights) {
        double whole = Math.max(1, weights.stream().mapToLong(Long::longValue).sum());
        List<ProgressListener> parts = new ArrayList<>();
        long before = 0;
        for (long weight : weights) {
            parts.add(part(before / whole, (before + weight) / whole));
            before += weight;
        }
        return parts;
    }
}
