package org.digitlab.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.digitlab.network.keras.KerasFixture;

/** Converts a channels-first fixture to the format of Keras 1. */
public final class Keras1Fixture {

    private Keras1Fixture() {
    }

    /** @param backend "theano" has kernels rotated by 180°; null is not written, as in Keras 1 */
    public static KerasFixture of(KerasFixture fixture, String backend) {
        fixture.version = "1.2.2";
        fixture.backend = backend;
        fixture.config("\"keras_version\": \"2.4.0\"", "\"keras_version\": \"1.2.2\"")
                .config("\"backend\": \"tensorflow\"", "\"trained\": true")
                .config("\"class_name\": \"Conv2D\"", "\"class_name\": \"Convolution2D\"")
                .config("\"filters\": 3", "\"nb_filter\": 3, \"nb_row\": 5, \"nb_col\": 5")
                .config("\"kernel_size\": [5, 5]", "\"activity\": null")
                .config("\"strides\": [1, 1]", "\"subsample\": [1, 1]")
                .config("\"padding\": \"valid\"", "\"border_mode\": \"valid\"")
                .config("\"data_format\": \"channels_first\"", "\"dim_ordering\": \"th\"")
                .config("\"units\"", "\"output_dim\"").config("\"use_bias\"", "\"bias\"");
        fixture.arrays.replaceAll((layer, arrays) -> renamed(layer, arrays));
        fixture.array("conv", "conv", kernel -> kernel instanceof float[][][][] values
                ? filtersFirst(values, "theano".equals(backend)) : kernel);
        return fixture;
    }

    private static Map<String, Object> renamed(String layer, Map<String, Object> arrays) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        arrays.forEach((path, values) -> renamed.put(layer + (path.contains("kernel") ? "_W" : "_b"), values));
        return renamed;
    }

    private static float[][][][] filtersFirst(float[][][][] kernel, boolean flipped) {
        int side = kernel.length;
        float[][][][] result = new float[kernel[0][0][0].length][kernel[0][0].length][side][side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                for (int channel = 0; channel < result[0].length; channel++) {
                    for (int filter = 0; filter < result.length; filter++) {
                        result[filter][channel][flipped ? side - 1 - row : row][flipped ? side - 1 - column : column] =
                                kernel[row][column][channel][filter];
                    }
                }
            }
        }
        return result;
    }
}
