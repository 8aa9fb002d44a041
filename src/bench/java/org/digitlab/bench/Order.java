package org.digitlab.bench;

import org.digitlab.network.architecture.Family;

/**
 * One measurement that a {@link Worker} is to make now.
 *
 * @param family  null for a measurement of the whole process
 * @param batch   images a step or a call
 * @param seconds of measuring; a part more is for warming up
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
        return "%s the %s%s".formatted(task.doing(), family.title(), batch > 1 ? " at batch " + batch : "");
    }
}
