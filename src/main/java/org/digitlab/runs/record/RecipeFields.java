package org.digitlab.runs.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The recipe of a run as in its record, by field name, with the few fields that are needed to show the run. */
public record RecipeFields(Map<String, Object> all) {

    public RecipeFields {
        all = new LinkedHashMap<>(all);
    }

    /** Returns the planned number of epochs; empty if the record does not have it. */
    public OptionalInt epochs() {
        return all.get("epochs") instanceof Integer epochs ? OptionalInt.of(epochs) : OptionalInt.empty();
    }

    /**
     * Returns the number of iterations per epoch; 0 if the record does not have the batch size.
     *
     * @param images number of images, including those for validation
     * @param extra  number of images in addition, none of which are for validation
     */
    double iterationsPerEpoch(int images, int extra) {
        double batch = number("batchSize");
        double training = images - Math.rint(number("validationShare") * images)
                + number("drawings") + number("nonDigits") + extra;
        return batch > 0 ? Math.ceil(training / batch) : 0;
    }

    private double number(String field) {
        return all.get(field) instanceof Number number ? number.doubleValue() : 0;
    }
}
