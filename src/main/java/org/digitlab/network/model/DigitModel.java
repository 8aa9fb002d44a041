package org.digitlab.network.model;

import java.util.Optional;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.digitlab.metrics.ResultNames;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkFactory;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.WeightSnapshot;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.Engine;
import org.digitlab.network.engine.EngineKind;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network of 784 inputs and ten softmax outputs, together with where it came from.
 *
 * <p>The network is not for use by several threads at once; each user keeps a model of its own. What computes with it
 * belongs to one thread, until {@link #close}.
 */
public final class DigitModel implements AutoCloseable {

    /** The variant of a model that is not from the {@link Zoo}. */
    public static final String CUSTOM = "custom";

    private final Family family;
    private final String variant;
    private final MultiLayerNetwork network;
    private final Manifest manifest;
    private EngineKind wanted = EngineKind.ACCELERATED;
    private Engine engine;

    /** @param manifest null if unknown */
    DigitModel(MultiLayerNetwork network, Manifest manifest) {
        this.network = network;
        this.manifest = manifest;
        this.family = hasConvolution(network) ? Family.CNN : Family.MLP;
        this.variant = manifest == null ? CUSTOM : verified(manifest.variant());
    }

    private DigitModel(MultiLayerNetwork network, Family family, String variant, Manifest manifest) {
        this.network = network;
        this.manifest = manifest;
        this.family = family;
        this.variant = variant;
    }

    /**
     * An architecture with these weights.
     *
     * @param manifest null if it has none yet
     * @throws IllegalArgumentException if there are more or fewer weights than the architecture has
     */
    public static DigitModel of(Variant variant, WeightSnapshot weights, Manifest manifest) {
        return new DigitModel(NetworkFactory.restore(variant, weights), variant.family(), variant.id(), manifest);
    }

    /** Another model with the same weights, for another user. */
    public DigitModel copy() {
        return new DigitModel(network.clone(), family, variant, manifest);
    }

    /** @throws IllegalArgumentException if there are more or fewer weights than the network has */
    public void setWeights(WeightSnapshot weights) {
        if (weights.parameters().length != parameters()) {
            throw new IllegalArgumentException("Expected %d weights, found %d"
                    .formatted(parameters(), weights.parameters().length));
        }
        network.setParams(Nd4j.create(weights.parameters(), 1, weights.parameters().length));
        if (engine != null) {
            engine.weightsChanged();
        }
    }

    /** What computes with it; the accelerated engine unless {@link #computeWith} chose another. */
    public Engine engine() {
        if (engine == null) {
            engine = Engine.predicting(network, wanted);
        }
        return engine;
    }

    /** Chooses what computes with it; takes effect with the next computation, for many models never compute. */
    public void computeWith(EngineKind kind) {
        close();
        wanted = kind;
    }

    /** Frees the buffers of what computes with it; they come again with the next computation. */
    @Override
    public void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }

    /**
     * Class probabilities without dropout.
     *
     * @param pixels rows of 784 values from 0 to 1, one after the other
     * @param rows   how many
     * @return {@code rows × 10} probabilities, valid until the next call
     */
    public float[] probabilities(float[] pixels, int rows) {
        return engine().probabilities(pixels, rows);
    }

    public Family family() {
        return family;
    }

    /** Its id in the {@link Zoo}, or {@link #CUSTOM}. */
    public String variant() {
        return variant;
    }

    public MultiLayerNetwork network() {
        return network;
    }

    public Optional<Manifest> manifest() {
        return Optional.ofNullable(manifest);
    }

    /** The confidence below which what it sees may be no digit; 0 if that was never found out. */
    public double rejectBelow() {
        return manifest != null && manifest.results().get(ResultNames.REJECT_BELOW) instanceof Number number
                ? number.doubleValue() : 0;
    }

    /** The same network with another manifest; shares its weights. */
    public DigitModel with(Manifest other) {
        return new DigitModel(network, family, variant, other);
    }

    public int parameters() {
        return Math.toIntExact(network.numParams());
    }

    /** A manifest may claim what it likes: the name counts only if the weights are as many as its variant has. */
    private String verified(String claimed) {
        return Zoo.variants(family).stream()
                .filter(known -> known.id().equals(claimed))
                .filter(known -> NetworkSummary.of(known).parameters() == parameters())
                .map(Variant::id).findFirst().orElse(CUSTOM);
    }

    private static boolean hasConvolution(MultiLayerNetwork network) {
        for (var layer : network.getLayers()) {
            if (layer instanceof ConvolutionLayer) {
                return true;
            }
        }
        return false;
    }
}
