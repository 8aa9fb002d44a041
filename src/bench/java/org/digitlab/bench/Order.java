package org.digitlab.bench;

import org.digitlab.network.architecture.Family;

/**
 * A measurement for a {@link Worker} to make.
 *
 * @param family  null for a quantity of the whole process
 * @param batch   images per step or call
 * @param seconds duration of the measurement, without the warm-up
 */
public record Order(Task task, Family family, int batch, double seconds) {

    static Order memory() {
        return new Order(Task.MEMORY, null, 0, 0);
    }

    @Override
    public String toString() {
        if (family == null) {
            return task.doing();
        }
        return "%s the %s%s".formatted(task.doing(), family.title(), batch > 1 ? " with batch size " + batch : "");
    }
}
