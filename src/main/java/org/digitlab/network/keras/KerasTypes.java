package org.digitlab.network.keras;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digitlab.files.InvalidFileException;

/** Which layers of Keras are taken. */
final class KerasTypes {

    /** Layers that leave everything as it is once a network is trained. */
    static final Set<String> OF_TRAINING = Set.of("SpatialDropout2D", "GaussianNoise", "GaussianDropout", "AlphaDropout",
            "ActivityRegularization", "RandomRotation", "RandomTranslation", "RandomZoom");

    private static final Set<String> COMPUTING = new TreeSet<>(Set.of("Conv2D", "Dense", "MaxPooling2D",
            "AveragePooling2D", "GlobalMaxPooling2D", "GlobalAveragePooling2D", "ZeroPadding2D", "Flatten", "Reshape",
            "BatchNormalization", "Dropout", "Activation", "ReLU", "LeakyReLU", "ELU", "Softmax", "Rescaling"));
    private static final Set<String> SILENT = Set.of("InputLayer", "Convolution2D");

    private KerasTypes() {
    }

    /** @throws InvalidFileException naming the first that is not among them */
    static void check(List<KerasLayer> layers) throws InvalidFileException {
        for (KerasLayer layer : layers) {
            String type = layer.type();
            if (type.equals("Lambda")) {
                throw layer.fault("is Python code, which runs in Keras alone; build the model with one of Keras's own "
                        + "layers in its place, expected " + String.join(", ", COMPUTING));
            }
            if (!COMPUTING.contains(type) && !SILENT.contains(type) && !OF_TRAINING.contains(type)) {
                throw layer.fault("cannot be taken over; build the model from others, expected "
                        + String.join(", ", COMPUTING));
            }
        }
    }
}
