package org.digitlab.network.keras;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitlab.files.InvalidFileException;

/** The weights in a Keras file; an array is read only if it has the expected shape. */
final class KerasWeights {

    /** Maximum number of weights in a layer, of four bytes each. */
    private static final long MAX_WEIGHTS = 32L << 20;
    private static final String NAMES = "weight_names";

    private final H5File file;
    private final String root;
    private final Map<String, float[]> read = new HashMap<>();

    KerasWeights(H5File file) throws InvalidFileException {
        this.file = file;
        root = file.has("/model_weights") ? "/model_weights/" : "/";
        if (file.texts(root, "layer_names").isEmpty()) {
            throw file.fault(file.has("/layers") || file.has("/_layer_checkpoint_dependencies")
                    ? "the weights are in the format of Keras 3, " + KerasModel.EXPECTED_2
                    : "the HDF5 file contains no Keras model, expected one of Keras 1 or 2");
        }
    }

    /** @throws InvalidFileException if there are weights for a layer that is not in the architecture */
    void checkAgainst(List<KerasLayer> layers) throws InvalidFileException {
        Set<String> known = layers.stream().map(KerasLayer::name).collect(Collectors.toSet());
        for (String name : file.children(root)) {
            if (!known.contains(name) && !names(name).isEmpty()) {
                throw file.fault(("the file contains weights for a layer \"%s\" that is not in the architecture, "
                        + "expected architecture and weights of the same model").formatted(name));
            }
        }
    }

    private List<String> names(String layer) throws InvalidFileException {
        return file.texts(root + layer, NAMES).orElse(List.of());
    }

    /**
     * Returns the arrays of a layer's weights, each in C order.
     *
     * @param shapes expected shapes, in Keras's order
     * @throws InvalidFileException if the shapes in the file differ
     */
    List<float[]> of(KerasLayer layer, List<int[]> shapes) throws InvalidFileException {
        List<String> names = names(layer.name());
        if (names.size() != shapes.size()) {
            throw layer.fault("needs %d arrays of weights, found %d, expected architecture and weights of the same model"
                    .formatted(shapes.size(), names.size()));
        }
        List<float[]> weights = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            weights.add(array(layer, root + layer.name() + "/" + names.get(i), shapes.get(i)));
        }
        return weights;
    }

    private float[] array(KerasLayer layer, String path, int[] expected) throws InvalidFileException {
        int[] found = file.shape(path);
        if (!Arrays.equals(found, expected)) {
            throw layer.fault("needs weights of %s, found %s, expected architecture and weights of the same model"
                    .formatted(ArrayShape.text(expected), ArrayShape.text(found)));
        }
        if (ArrayShape.size(expected) > MAX_WEIGHTS) {
            throw layer.fault("has weights of %s, expected at most %d million".formatted(
                    ArrayShape.text(expected), MAX_WEIGHTS / 1_000_000));
        }
        float[] values = read.get(path);
        if (values == null) {
            values = file.floats(path);
            read.put(path, values);
        }
        return values;
    }
}
