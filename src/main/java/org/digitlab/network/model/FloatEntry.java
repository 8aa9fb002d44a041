package org.digitlab.network.model;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import org.digitlab.network.architecture.WeightSnapshot;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A row of floats in a model's zip in the format of {@code Nd4j.write}: shape buffer (LONG), data buffer (FLOAT). */
final class FloatEntry {

    private FloatEntry() {
    }

    static void write(INDArray row, OutputStream out) throws IOException {
        // Nd4j writes single numbers, which is slow without a buffer before the compression.
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        Nd4j.write(row, data);
        data.flush();
    }

    static void write(float[] values, OutputStream out) throws IOException {
        try (INDArray row = Nd4j.create(values, 1, values.length)) {
            write(row, out);
        }
    }

    /** @throws IOException with one sentence that names the file and the entry */
    static float[] read(ModelZip zip, String name) throws IOException {
        byte[] bytes = zip.required(name);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.readUTF();
            long shapeLength = in.readLong();
            if (shapeLength < 4 || shapeLength > 64 || !in.readUTF().equals("LONG")) {
                throw zip.fault(name + " does not start with the shape of an array, expected the weights of a network");
            }
            in.skipNBytes(shapeLength * Long.BYTES);
            in.readUTF();
            long length = in.readLong();
            if (!in.readUTF().equals("FLOAT") || length * Float.BYTES != in.available()) {
                throw zip.fault(name + " declares another size than it has, expected 32-bit weights");
            }
            float[] values = floats(bytes, in.available());
            if (!new WeightSnapshot(values, 0).isFinite()) {
                throw zip.fault(name + " contains weights that are not finite numbers, expected finite ones");
            }
            return values;
        } catch (EOFException | UTFDataFormatException e) {
            throw zip.fault(name + " is truncated or damaged, expected the weights of a network", e);
        }
    }

    private static float[] floats(byte[] bytes, int length) {
        float[] values = new float[length / Float.BYTES];
        ByteBuffer.wrap(bytes, bytes.length - length, length).asFloatBuffer().get(values);
        return values;
    }
}
