package org.digitlab.bench;

import org.digitlab.network.architecture.Family;

/**
 * The subject of a row of the table.
 *
 * @param family null for a quantity of the whole process
 * @param batch  images per step or call
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
