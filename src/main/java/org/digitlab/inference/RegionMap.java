package org.digitlab.inference;

import java.util.List;
import org.digitlab.ink.DigitImage;
import org.digitlab.network.gradients.Axis;
import org.digitlab.network.gradients.Gradients;
import org.digitlab.network.gradients.Stage;
import org.digitlab.network.gradients.StageValues;

/** HiResCAM: the contribution of each position of the last convolution, interpolated over the image. */
final class RegionMap {

    private RegionMap() {
    }

    /**
     * Returns the map of an image. Negative contributions are dropped for a single digit, as usual; for two digits they
     * are evidence for the other digit.
     *
     * @param stages     stages of {@code gradients}
     * @param contrasted whether two digits are compared
     * @return zeros for a network without a convolution
     */
    static float[] of(Gradients gradients, List<Stage> stages, boolean contrasted) {
        float[] relevance = new float[DigitImage.PIXELS];
        int last = stages.size() - 1;
        while (last >= 0 && stages.get(last).kind() != Stage.Kind.CONVOLUTION) {
            last--;
        }
        if (last < 0) {
            return relevance;
        }
        Stage stage = stages.get(last);
        float[] map = contributions(gradients.stages().get(last), stage);
        for (int i = 0; i < relevance.length; i++) {
            float value = at(map, stage, i / DigitImage.SIDE, i % DigitImage.SIDE);
            relevance[i] = contrasted ? value : Math.max(0, value);
        }
        return relevance;
    }

    /** Returns the contribution of each position, summed over the filters. */
    static float[] contributions(StageValues values, Stage stage) {
        float[] map = new float[stage.area()];
        for (int i = 0; i < values.activations().length; i++) {
            map[i % map.length] += values.activations()[i] * values.gradients()[i];
        }
        return map;
    }

    /** Interpolates bilinearly between the centres of four windows, with zeros outside the map. */
    private static float at(float[] map, Stage stage, int row, int column) {
        double y = position(stage.rows(), row);
        double x = position(stage.columns(), column);
        int top = (int) Math.floor(y);
        int left = (int) Math.floor(x);
        double above = value(map, stage, top, left) * (1 - x + left) + value(map, stage, top, left + 1) * (x - left);
        double below = value(map, stage, top + 1, left) * (1 - x + left)
                + value(map, stage, top + 1, left + 1) * (x - left);
        return (float) (above * (1 - y + top) + below * (y - top));
    }

    private static double position(Axis axis, int pixel) {
        return (pixel - axis.start()) / axis.step();
    }

    private static double value(float[] map, Stage stage, int row, int column) {
        int width = stage.columns().size();
        boolean inside = row >= 0 && row < stage.rows().size() && column >= 0 && column < width;
        return inside ? map[row * width + column] : 0;
    }
}
