package org.digitlab.network;

import java.util.Optional;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A network of 784 inputs and ten softmax outputs, together with where it came from.
 *
 * <p>The network is not safe for use by several threads at once; each user keeps a model of its own.
 */
public final class DigitModel {

    private final Family family;
    private final String variant;
    private final MultiLayerNetwork network;
    private final Manifest manifest;

    /** @param manifest null if unknown */
    public DigitModel(Family family, String variant, MultiLayerNetwork network, Manifest manifest) {
        this.family = family;
        this.variant = variant;
        this.network = network;
        this.manifest = manifest;
    }

    /** An architecture with these weights. */
    public static DigitModel of(Variant variant, WeightSnapshot weights) {
        throw new IllegalStateException("contract");
    }

    public Family family() {
        return family;
    }

    /** Its id in the {@link Zoo}, or "custom". */
    public String variant() {
        return variant;
    }

    public MultiLayerNetwork network() {
        return network;
    }

    public Optional<Manifest> manifest() {
        return Optional.ofNullable(manifest);
    }

    public int parameters() {
        return Math.toIntExact(network.numParams());
    }
}
