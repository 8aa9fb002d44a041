package org.digitlab.network.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import onnx.Onnx;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorShapeProto.Dimension;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Builds a chain of ONNX operations, each of which takes the previous result. */
final class GraphWriter {

    private final Onnx.GraphProto.Builder graph = Onnx.GraphProto.newBuilder();
    private String value;

    /** @param input name of the graph's input, {@code [any, width]} */
    GraphWriter(String input, int width) {
        value = input;
        graph.addInput(floats(input, width));
    }

    /** Returns the name of the last operation's result. */
    String lastValue() {
        return value;
    }

    /** Adds an operation on the last result and the inputs named {@code more}. */
    void add(String operation, List<String> more, AttributeProto... attributes) {
        String result = operation.toLowerCase(Locale.ROOT) + "_" + graph.getNodeCount();
        graph.addNode(NodeProto.newBuilder().setOpType(operation).setName(result).addInput(value).addAllInput(more)
                .addOutput(result).addAllAttribute(Arrays.asList(attributes)));
        value = result;
    }

    /** Adds a constant tensor and returns its name. */
    String constant(String name, INDArray numbers, long... shape) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setDataType(TensorProto.DataType.FLOAT_VALUE);
        for (float number : numbers.dup('c').data().asFloat()) {
            tensor.addFloatData(number);
        }
        return constant(name, tensor, shape);
    }

    /** Adds a constant vector of whole numbers and returns its name. */
    String constant(String name, long... numbers) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setDataType(TensorProto.DataType.INT64_VALUE);
        Arrays.stream(numbers).forEach(tensor::addInt64Data);
        return constant(name, tensor, new long[] {numbers.length});
    }

    private String constant(String name, TensorProto.Builder tensor, long[] shape) {
        String unique = name + "_" + graph.getInitializerCount();
        Arrays.stream(shape).forEach(tensor::addDims);
        graph.addInitializer(tensor.setName(unique));
        return unique;
    }

    /** Builds the graph, with {@code output} as the name of its result, {@code [any, width]}. */
    Onnx.GraphProto finish(String name, String output, int width) {
        int last = graph.getNodeCount() - 1;
        graph.setNode(last, graph.getNode(last).toBuilder().setOutput(0, output));
        return graph.setName(name).addOutput(floats(output, width)).build();
    }

    private static ValueInfoProto floats(String name, int width) {
        Onnx.TensorShapeProto shape = Onnx.TensorShapeProto.newBuilder()
                .addDim(Dimension.newBuilder().setDimParam("images"))
                .addDim(Dimension.newBuilder().setDimValue(width)).build();
        return ValueInfoProto.newBuilder().setName(name).setType(TypeProto.newBuilder().setTensorType(
                TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE).setShape(shape))).build();
    }

    static AttributeProto attribute(String name, double number) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.FLOAT)
                .setF((float) number).build();
    }

    static AttributeProto attribute(String name, int... numbers) {
        AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(name)
                .setType(AttributeProto.AttributeType.INTS);
        Arrays.stream(numbers).forEach(attribute::addInts);
        return attribute.build();
    }

    static AttributeProto axis(int axis) {
        return AttributeProto.newBuilder().setName("axis").setType(AttributeProto.AttributeType.INT).setI(axis).build();
    }
}
