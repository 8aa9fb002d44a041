package org.digitlab.bench;

import java.util.ArrayList;
import java.util.List;
import org.digitlab.network.architecture.Family;

/**
 * What one round measures.
 *
 * @param families which networks
 * @param batches  images a step of training
 * @param seconds  of each measurement
 */
record Plan(List<Family> families, List<Integer> batches, double seconds) {

    /** As evaluation does it. */
    static final int INFERENCE_BATCH = 500;
    /** Of the race to an accuracy. */
    static final int BATCH = 128;

    /** In the order in which each is made by one rival after the other. */
    List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (Family family : families) {
            batches.forEach(batch -> orders.add(new Order(Task.TRAINING, family, batch, seconds)));
            orders.add(new Order(Task.INFERENCE, family, INFERENCE_BATCH, seconds / 2));
            orders.add(new Order(Task.LATENCY, family, 1, seconds / 2));
        }
        return orders;
    }

    /** Whether {@code rival} takes part: the arithmetic alone has a rate and nothing else. */
    static boolean concerns(Rival rival, Order order) {
        return rival != Rival.ONEDNN || order.task() == Task.TRAINING || order.task() == Task.INFERENCE;
    }
}
