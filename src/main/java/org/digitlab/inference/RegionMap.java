package org.digitlab.inference;

import java.util.List;
import org.digitlab.ink.DigitImage;
import org.digitlab.network.gradients.Axis;
import org.digitlab.network.gradients.Gradients;
import org.digitlab.network.gradients.Stage;
import org.digitlab.network.gradients.StageValues;

/**
 * Grad-CAM: the maps of the last convolution, weighted by their mean gradients, laid over the image where their windows
 * look.
 */
final class RegionMap {

    private RegionMap() {
    }

    /**
     * What speaks against a single digit is left out, as its authors do; between two digits it is what speaks for the
     * other one.
     *
     * @param stages as those of {@code gradients}
     * @return nothing but 0 for a network without a convolution
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
        float[] map = weighted(gradients.stages().get(last), stage);
        for (int i = 0; i < relevance.length; i++) {
            float value = at(map, stage, i / DigitImage.SIDE, i % DigitImage.SIDE);
            relevance[i] = contrasted ? value : Math.max(0, value);
        }
        return relevance;
    }

    private static float[] weighted(StageValues values, Stage stage) {
        int area = stage.area();
        float[] map = new float[area];
        for (int unit = 0; unit < stage.units(); unit++) {
            float weight = 0;
            for (int i = 0; i < area; i++) {
                weight += values.gradients()[unit * area + i] / area;
            }
            for (int i = 0; i < area; i++) {
                map[i] += weight * values.activations()[unit * area + i];
            }
        }
        return map;
    }

    /** Between the middles of four windows, bilinearly; beyond the outermost as on the edge. */
    private static float at(float[] map, Stage stage, int row, int column) {
        double y = position(stage.rows(), row);
        double x = position(stage.columns(), column);
        int width = stage.columns().size();
        int top = (int) y;
        int left = (int) x;
        int bottom = Math.min(top + 1, stage.rows().size() - 1);
        int right = Math.min(left + 1, width - 1);
        double above = map[top * width + left] * (1 - x + left) + map[top * width + right] * (x - left);
        double below = map[bottom * width + left] * (1 - x + left) + map[bottom * width + right] * (x - left);
        return (float) (above * (1 - y + top) + below * (y - top));
    }

    private static double position(Axis axis, int pixel) {
        return Math.min(Math.max((pixel - axis.start()) / axis.step(), 0), axis.size() - 1);
    }
}
