package org.digitlab.inference;

import org.digitlab.network.gradients.Filters;
import org.digitlab.network.gradients.Stage;

/**
 * Filters and activations of a stage for an image.
 *
 * @param filters       null if there are none to show; the same object until the weights change
 * @param activations   activations, unit by unit, row by row
 * @param contributions contribution of each unit to the score: sum of activations times gradients
 */
public record StageView(Stage stage, Filters filters, float[] activations, float[] contributions) {

    /** Returns the mean activation of a unit. */
    public double meanActivation(int unit) {
        double sum = 0;
        for (int i = 0; i < stage.area(); i++) {
            sum += activations[unit * stage.area() + i];
        }
        return sum / stage.area();
    }
}
