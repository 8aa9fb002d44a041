package org.digitlab.network.model;

import java.util.Optional;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
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
 * A network with 784 inputs and ten softmax outputs, together with its {@link Manifest}.
 *
 * <p>Not thread-safe: each user needs a copy of its own. The engine is confined to one thread until {@link #close}.
 */
public final class DigitModel implements AutoCloseable {

    /** The variant id of a model that is not in the {@link Zoo}. */
    public static final String CUSTOM = "custom";

    private final Family family;
    private final String variant;
    private final MultiLayerNetwork network;
    private final Manifest manifest;
    private EngineKind engineKind = EngineKind.ACCELERATED;
    private Engine engine;

    /** @param manifest provenance; null if unknown */
    DigitModel(MultiLayerNetwork network, Manifest manifest) {
        this(network, family(network.getLayerWiseConfigurations()), verifiedVariant(network, manifest), manifest);
    }

    private DigitModel(MultiLayerNetwork network, Family family, String variant, Manifest manifest) {
        this.network = network;
        this.manifest = manifest;
        this.family = family;
        this.variant = variant;
    }

    /** Returns a model with this architecture, as many weights as it needs, and a manifest, null if unknown. */
    public static DigitModel of(Variant variant, WeightSnapshot weights, Manifest manifest) {
        return new DigitModel(NetworkFactory.restore(variant, weights), variant.family(), variant.id(), manifest);
    }

    /** Returns an independent model with the same weights. */
    public DigitModel copy() {
        return new DigitModel(network.clone(), family, variant, manifest);
    }

    /** @throws IllegalArgumentException if the number of weights does not match the network */
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

    /** Returns the engine: the accelerated one unless {@link #computeWith} has selected another. */
    public Engine engine() {
        if (engine == null) {
            engine = Engine.predicting(network, engineKind);
        }
        return engine;
    }

    /** Selects the engine, which is created by the next computation. */
    public void computeWith(EngineKind kind) {
        close();
        engineKind = kind;
    }

    /** Frees the engine, which the next computation creates again. */
    @Override
    public void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }

    /**
     * Returns class probabilities, with dropout off.
     *
     * @param pixels {@code rows × 784} values from 0 to 1
     * @param rows   number of images
     * @return {@code rows × 10} probabilities, valid until the next call
     */
    public float[] probabilities(float[] pixels, int rows) {
        return engine().probabilities(pixels, rows);
    }

    public Family family() {
        return family;
    }

    /** Returns the variant's id in the {@link Zoo}, or {@link #CUSTOM}. */
    public String variant() {
        return variant;
    }

    public MultiLayerNetwork network() {
        return network;
    }

    public Optional<Manifest> manifest() {
        return Optional.ofNullable(manifest);
    }

    /** Returns the confidence below which an image may not be a digit; 0 if no threshold is known. */
    public double rejectBelow() {
        return manifest != null && manifest.results().get(ResultNames.REJECT_BELOW) instanceof Number number
                ? number.doubleValue() : 0;
    }

    /** Returns a model with another manifest that shares this model's network. */
    public DigitModel with(Manifest other) {
        return new DigitModel(network, family, variant, other);
    }

    public int parameters() {
        return Math.toIntExact(network.numParams());
    }

    /** Returns the variant named by a manifest if the number of weights matches, otherwise {@link #CUSTOM}. */
    private static String verifiedVariant(MultiLayerNetwork network, Manifest manifest) {
        return Zoo.variants(family(network.getLayerWiseConfigurations())).stream()
                .filter(known -> manifest != null && known.id().equals(manifest.variant()))
                .filter(known -> NetworkSummary.of(known).parameters() == network.numParams())
                .map(Variant::id).findFirst().orElse(CUSTOM);
    }

    static Family family(MultiLayerConfiguration configuration) {
        return configuration.getConfs().stream().anyMatch(layer -> layer.getLayer() instanceof ConvolutionLayer)
                ? Family.CNN : Family.MLP;
    }
}
