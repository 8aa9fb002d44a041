package org.digitlab.network.keras;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digitlab.files.InvalidFileException;

/** The supported types of Keras layers. */
final class KerasTypes {

    /** Layers without effect in prediction. */
    static final Set<String> TRAINING_ONLY = Set.of("SpatialDropout2D", "GaussianNoise", "GaussianDropout",
            "AlphaDropout", "ActivityRegularization", "RandomRotation", "RandomTranslation", "RandomZoom");

    private static final Set<String> COMPUTED = new TreeSet<>(Set.of("Conv2D", "Dense", "MaxPooling2D",
            "AveragePooling2D", "GlobalMaxPooling2D", "GlobalAveragePooling2D", "ZeroPadding2D", "Flatten", "Reshape",
            "BatchNormalization", "Dropout", "Activation", "ReLU", "LeakyReLU", "ELU", "Softmax", "Rescaling"));
    private static final Set<String> ALIASES = Set.of("InputLayer", "Convolution2D");

    private KerasTypes() {
    }

    /** @throws InvalidFileException naming the first unsupported layer */
    static void check(List<KerasLayer> layers) throws InvalidFileException {
        for (KerasLayer layer : layers) {
            String type = layer.type();
            if (type.equals("Lambda")) {
                throw layer.fault("is Python code, which runs only in Keras, expected one of Keras's own layers: "
                        + String.join(", ", COMPUTED));
            }
            if (!COMPUTED.contains(type) && !ALIASES.contains(type) && !TRAINING_ONLY.contains(type)) {
                throw layer.fault("is not supported, expected "
                        + String.join(", ", COMPUTED));
            }
        }
    }
}
