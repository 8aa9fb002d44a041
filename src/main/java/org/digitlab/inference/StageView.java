package org.digitlab.inference;

import org.digitlab.network.gradients.Filters;
import org.digitlab.network.gradients.Stage;

/**
 * What a stage of the network makes of the image.
 *
 * @param filters       null if it has none that can be shown; the same object as long as the weights are the same
 * @param activations   unit by unit, row by row
 * @param contributions of each unit to the score: its activations times the gradients at them
 */
public record StageView(Stage stage, Filters filters, float[] activations, float[] contributions) {

    /** Of all values of one unit. */
    public double meanActivation(int unit) {
        double sum = 0;
        for (int i = 0; i < stage.area(); i++) {
            sum += activations[unit * stage.area() + i];
        }
        return sum / stage.area();
    }
}
