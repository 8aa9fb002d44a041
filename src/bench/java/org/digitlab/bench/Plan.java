package org.digitlab.bench;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.network.architecture.Family;

/**
 * The measurements of a round.
 *
 * @param families networks to measure
 * @param batches  images per training step
 * @param seconds  duration of each training measurement
 */
record Plan(List<Family> families, List<Integer> batches, double seconds) {

    /** The batch size of evaluations. */
    static final int INFERENCE_BATCH = 500;
    /** The batch size of the race to an accuracy. */
    static final int BATCH = 128;

    /** Returns the orders, each of which is executed by all rivals in turn. */
    List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (Family family : families) {
            batches.forEach(batch -> orders.add(new Order(Task.TRAINING, family, batch, seconds)));
            orders.add(new Order(Task.INFERENCE, family, INFERENCE_BATCH, seconds / 2));
            orders.add(new Order(Task.LATENCY, family, 1, seconds / 2));
        }
        return orders;
    }

    /** Returns whether a rival supports an order: the arithmetic alone has only rates. */
    static boolean concerns(Rival rival, Order order) {
        return rival != Rival.ONEDNN || order.task() == Task.TRAINING || order.task() == Task.INFERENCE;
    }
}
