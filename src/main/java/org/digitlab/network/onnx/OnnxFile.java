package org.digitlab.network.onnx;

import java.io.IOException;
import java.nio.file.Path;
import onnx.Onnx;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.InvalidFileException;
import org.digitlab.files.Versions;
import org.digitlab.network.model.DigitModel;

/**
 * Writes models as ONNX files with input {@code pixels}, {@code [images, 784]} from 0 (background) to 1 (ink), and output
 * {@code probabilities}, {@code [images, 10]}.
 */
public final class OnnxFile {

    static final String INPUT = "pixels";
    static final String OUTPUT = "probabilities";
    /** Operator set of 2020, which current programs support; nothing newer is needed. */
    private static final int OPERATORS = 13;

    private OnnxFile() {
    }

    /**
     * Writes a model atomically.
     *
     * @throws IOException if the file cannot be written or a layer is not supported; an existing file is then unchanged
     */
    public static void save(DigitModel model, Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = message(model).toByteArray();
        } catch (UnsupportedOperationException e) {
            throw new InvalidFileException(file.toString(), "cannot export: " + e.getMessage(), e);
        }
        AtomicFiles.write(file, out -> out.write(bytes));
    }

    /** @throws UnsupportedOperationException naming a layer that cannot be written */
    static Onnx.ModelProto message(DigitModel model) {
        return Onnx.ModelProto.newBuilder().setIrVersion(Onnx.Version.IR_VERSION_2020_5_8_VALUE)
                .addOpsetImport(Onnx.OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATORS))
                .setProducerName("Digit Lab").setProducerVersion(Versions.all().get("digit-lab"))
                .setGraph(new LayerWriter(model.network()).graph(model.family().title())).build();
    }
}
