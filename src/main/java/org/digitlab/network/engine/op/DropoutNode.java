package org.digitlab.network.engine.op;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;

import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory.format_tag;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.random.impl.DropOutInverted;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Inverted dropout (Srivastava et al. 2014).
 *
 * <p>The mask is drawn by the same operation, in the same order and from the same generator as in Deeplearning4j,
 * so that a seed gives the same training with and without oneDNN.
 */
public final class DropoutNode extends Node {

    private final Tensor mask;

    /** @param keepProbability probability of keeping a value, above 0 and at most 1 */
    public DropoutNode(Assembly assembly, Tensor input, double keepProbability) {
        super(assembly);
        INDArray plainMask = Nd4j.createUninitialized(DataType.FLOAT, input.shape(), 'c');
        format_tag order = input.shape().length == 4 ? format_tag.nchw : format_tag.nc;
        Tensor plain = assembly.arena.slot(Dnnl.layout(order, input.shape()), input.shape());
        plain.bind(plainMask);
        assembly.forward.add(() -> {
            plainMask.assign(1.0);
            Nd4j.getExecutioner().exec(new DropOutInverted(plainMask, plainMask, keepProbability));
        });
        mask = assembly.inLayout(plain, input.layout(), assembly.forward);
        output = assembly.arena.tensor(input.layout(), input.shape());
        multiply(assembly.forward, input, output);
    }

    private void multiply(Steps steps, Tensor values, Tensor product) {
        steps.add(new binary(new binary.primitive_desc(new binary.desc(algorithm.binary_mul, values.layout(),
                mask.layout(), product.layout()), Dnnl.cpu())),
                DNNL_ARG_SRC_0, values, DNNL_ARG_SRC_1, mask, DNNL_ARG_DST, product);
    }

    @Override
    public Tensor backward(Tensor outputGradient, boolean inputNeeded) {
        if (!inputNeeded) {
            return null;
        }
        Tensor gradient = assembly.inLayout(outputGradient, output.layout(), assembly.backward);
        multiply(assembly.backward, gradient, gradient);
        return gradient;
    }
}
