package org.digitlab.network.engine.optimizer;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;

import java.util.Optional;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.digitlab.network.engine.op.Arena;
import org.digitlab.network.engine.op.Assembly;
import org.digitlab.network.engine.op.Dnnl;
import org.digitlab.network.engine.op.Steps;
import org.digitlab.network.engine.op.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adam (Kingma and Ba 2015, in the form at the end of their section 2) over all weights in four passes of oneDNN.
 *
 * <p>The result is that of Deeplearning4j's own updater: the moments are in the network's updater state, and the
 * gradients are replaced by the steps that are subtracted from the weights next.
 */
public final class Adam implements AutoCloseable {

    private final Arena arena = new Arena();
    private final Steps steps = new Steps(arena);
    private final org.nd4j.linalg.learning.config.Adam settings;
    private final Tensor meanFactor = scalar();
    private final Tensor squareFactor = scalar();
    private final Tensor rate = scalar();
    private final Tensor zero = scalar();

    private Adam(PlainUpdater updater) {
        settings = updater.settings();
        try {
            zero.floats().put(0f);
            updater.blocks().forEach(this::plan);
        } catch (RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private void plan(UpdaterBlock block) {
        long size = block.getGradientView().length();
        Tensor gradient = view(block.getGradientView(), 0, size);
        Tensor mean = view(block.getUpdaterView(), 0, size);
        Tensor square = view(block.getUpdaterView(), size, size);
        Tensor spread = arena.tensor(gradient.layout(), size);
        addMean(gradient, mean);
        addSquare(gradient, square);
        addSpread(square, spread);
        addStep(mean, spread, gradient);
    }

    /**
     * Returns an empty result if layers have other updaters, or penalties or clipping that Deeplearning4j must apply,
     * or if oneDNN has no optimized implementation.
     */
    public static Optional<Adam> of(MultiLayerNetwork network) {
        try {
            return PlainUpdater.of(network).map(Adam::new);
        } catch (RuntimeException e) {
            Dnnl.logFallback("Deeplearning4j computes Adam", e);
            return Optional.empty();
        }
    }

    /** {@code mean = β₁ mean + (1 − β₁) gradient / rows}. */
    private void addMean(Tensor gradient, Tensor mean) {
        post_ops after = new post_ops();
        after.append_sum((float) settings.getBeta1(), 0);
        add(algorithm.binary_mul, gradient, meanFactor, after, mean, null);
    }

    /** {@code square = β₂ square + (1 − β₂) (gradient / rows)²}. */
    private void addSquare(Tensor gradient, Tensor square) {
        post_ops after = new post_ops();
        after.append_binary(algorithm.binary_mul, squareFactor.layout());
        after.append_sum((float) settings.getBeta2(), 0);
        add(algorithm.binary_mul, gradient, gradient, after, square, squareFactor);
    }

    /** {@code spread = √square + ε}. */
    private void addSpread(Tensor square, Tensor spread) {
        post_ops after = new post_ops();
        after.append_eltwise(1, algorithm.eltwise_sqrt, 0, 0);
        after.append_eltwise(1, algorithm.eltwise_linear, 1, (float) settings.getEpsilon());
        add(algorithm.binary_add, square, zero, after, spread, null);
    }

    /** {@code step = rate · mean / spread}. */
    private void addStep(Tensor mean, Tensor spread, Tensor step) {
        post_ops after = new post_ops();
        after.append_binary(algorithm.binary_div, spread.layout());
        add(algorithm.binary_mul, mean, rate, after, step, spread);
    }

    /** @param last second operand of a binary operation in {@code after}; null if there is none */
    private void add(algorithm operation, Tensor one, Tensor other, post_ops after, Tensor result, Tensor last) {
        primitive_attr attributes = new primitive_attr();
        attributes.set_post_ops(after);
        var description = new binary.primitive_desc(
                new binary.desc(operation, one.layout(), other.layout(), result.layout()), attributes, Dnnl.cpu());
        Assembly.requireOptimized(description);
        steps.add(new binary(description), DNNL_ARG_SRC_0, one, DNNL_ARG_SRC_1, other, DNNL_ARG_DST, result,
                DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE | DNNL_ARG_SRC_1, last);
    }

    /**
     * Replaces summed gradients by steps.
     *
     * @param iteration iteration, from 0
     * @param epoch     epoch, from 0
     * @param rows      batch size
     */
    void update(int iteration, int epoch, int rows) {
        double beta1 = settings.getBeta1();
        double beta2 = settings.getBeta2();
        double unbiased = Math.sqrt(1 - Math.pow(beta2, iteration + 1)) / (1 - Math.pow(beta1, iteration + 1));
        // Single precision as in Deeplearning4j: the tenth digit of 0.999 has an effect after a hundred steps.
        meanFactor.floats().put((1 - (float) beta1) / rows);
        squareFactor.floats().put((1 - (float) beta2) / rows / rows);
        rate.floats().put((float) (settings.getLearningRate(iteration, epoch) * unbiased));
        steps.run();
    }

    private Tensor scalar() {
        return arena.tensor(Dnnl.layout(format_tag.a, 1), 1);
    }

    private Tensor view(INDArray whole, long from, long size) {
        return arena.view(whole, from, Dnnl.layout(format_tag.a, size), size);
    }

    @Override
    public void close() {
        arena.close();
    }
}
