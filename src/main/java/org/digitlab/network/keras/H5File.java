package org.digitlab.network.keras;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.digitlab.files.InvalidFileException;

/** An untrusted HDF5 file: every fault is reported in one sentence, and reading always ends. */
final class H5File implements AutoCloseable {

    /** HDF5 File Format Specification 3.0, II.A. */
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final long MAX_BYTES = 1L << 30;

    private final Path file;
    private final HdfFile content;

    private H5File(Path file, HdfFile content) {
        this.file = file;
        this.content = content;
    }

    /** @throws IOException with one sentence that names the file and what was expected */
    static H5File open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidFileException(file, Files.exists(file) ? "not a file, expected a Keras model (.h5)"
                    : "no such file, expected a Keras model (.h5)");
        }
        checkSignature(file);
        MeteredChannel channel = new MeteredChannel(file);
        try {
            H5File opened = new H5File(file, guarded(file, () -> new HdfFile(channel, file.toUri())));
            opened.checkLength();
            return opened;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void checkSignature(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(HDF5.length);
        }
        if (!Arrays.equals(first, HDF5)) {
            throw new InvalidFileException(file, describe(file, new String(first, StandardCharsets.ISO_8859_1)));
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new InvalidFileException(file, "the file is larger than %d MB, expected a model for digits"
                    .formatted(MAX_BYTES >> 20));
        }
    }

    private static String describe(Path file, String first) {
        if (first.startsWith("PK") || file.toString().endsWith(".keras")) {
            return "this is a Keras 3 file (.keras), " + KerasModel.EXPECTED_2;
        }
        return first.isEmpty() ? "the file is empty, expected a Keras model (.h5)"
                : "not an HDF5 file, expected a Keras model (.h5)";
    }

    private void checkLength() throws InvalidFileException {
        long expected = guarded(file, () -> content.getHdfBackingStorage().getSuperblock().getEndOfFileAddress());
        long found = guarded(file, content::size);
        if (expected > found) {
            throw fault("the file is truncated, expected %d bytes, found %d".formatted(expected, found));
        }
    }

    /** Returns the strings of an attribute of a group or, for "/", of the file; empty if there is none. */
    Optional<List<String>> texts(String group, String attribute) throws InvalidFileException {
        return guarded(file, () -> Optional.ofNullable(node(group)).map(node -> node.getAttribute(attribute))
                .map(H5File::texts));
    }

    private static List<String> texts(Attribute attribute) {
        // Keras writes an empty list of numbers for a layer without weights.
        Object data = attribute.isEmpty() || attribute.getSize() == 0 ? new String[0] : attribute.getData();
        return data instanceof Object[] several ? Arrays.stream(several).map(String::valueOf).toList()
                : List.of(String.valueOf(data));
    }

    boolean has(String path) throws InvalidFileException {
        return guarded(file, () -> node(path)) != null;
    }

    List<String> children(String group) throws InvalidFileException {
        return guarded(file, () -> node(group) instanceof Group found ? List.copyOf(found.getChildren().keySet())
                : List.<String>of());
    }

    /** @throws InvalidFileException if the array is missing */
    int[] shape(String path) throws InvalidFileException {
        return guarded(file, () -> dataset(path).map(Dataset::getDimensions))
                .orElseThrow(() -> fault("the array %s is missing, expected the weights of a layer".formatted(path)));
    }

    /** Returns the values of an array whose {@link #shape} the caller has checked. */
    float[] floats(String path) throws InvalidFileException {
        Object data = guarded(file, () -> dataset(path).map(Dataset::getDataFlat)).orElse(null);
        if (data instanceof float[] floats) {
            return floats;
        }
        if (data instanceof double[] doubles) {
            float[] floats = new float[doubles.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) doubles[i];
            }
            return floats;
        }
        throw fault("the array %s does not contain floating-point numbers, expected weights".formatted(path));
    }

    private Optional<Dataset> dataset(String path) {
        return node(path) instanceof Dataset dataset ? Optional.of(dataset) : Optional.empty();
    }

    /** Returns null if there is no such node or if it is a link, which may point to another file. */
    private Node node(String path) {
        Node node = content;
        for (String name : path.split("/")) {
            if (!name.isEmpty()) {
                node = node instanceof Group group ? group.getChild(name) : null;
            }
            if (node == null || node.isLink()) {
                return null;
            }
        }
        return node;
    }

    InvalidFileException fault(String detail) {
        return new InvalidFileException(file, detail);
    }

    /** Converts any failure, because wrong addresses and lengths in a damaged file cause all kinds of exceptions. */
    private static <T> T guarded(Path file, Supplier<T> reading) throws InvalidFileException {
        try {
            return reading.get();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new InvalidFileException(file.toString(), "the file is damaged, expected a Keras model (.h5)", e);
        }
    }

    @Override
    public void close() {
        content.close();
    }
}
