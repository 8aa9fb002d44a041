package org.digitlab.bench;

import org.digitlab.network.architecture.Family;

/**
 * What a row of the table is about.
 *
 * @param family null for a figure of the whole process
 * @param batch  images a step or a call
 */
record Cell(Quantity quantity, Family family, int batch) {

    String title() {
        if (family == null) {
            return quantity.title();
        }
        String who = batch > 1 ? "%s, batch %d".formatted(family.title(), batch) : family.title();
        return "%s: %s".formatted(who, quantity.title());
    }
}
