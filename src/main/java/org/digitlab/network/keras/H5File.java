package org.digitlab.network.keras;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.digitlab.files.InvalidFileException;

/** An HDF5 file that is not trusted: whatever is wrong with it is one sentence, and it is never read in circles. */
final class H5File implements AutoCloseable {

    private final Path file;
    private final HdfFile content;

    private H5File(Path file, HdfFile content) {
        this.file = file;
        this.content = content;
    }

    /** @throws IOException one sentence that names the file and what was expected */
    static H5File open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidFileException(file, Files.exists(file) ? "is not a file, expected a Keras model (.h5)"
                    : "no such file, expected a Keras model (.h5)");
        }
        H5Signature.check(file);
        MeteredChannel channel = new MeteredChannel(file);
        try {
            H5File opened = new H5File(file, guarded(file, () -> new HdfFile(channel, file.toUri())));
            opened.checkWhole();
            return opened;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void checkWhole() throws InvalidFileException {
        long expected = guarded(() -> content.getHdfBackingStorage().getSuperblock().getEndOfFileAddress());
        long found = guarded(content::size);
        if (expected > found) {
            throw fault("is cut off, expected %d bytes, found %d".formatted(expected, found));
        }
    }

    /** The texts of an attribute, of a group or of the whole file; empty if there is none. */
    Optional<List<String>> texts(String group, String attribute) throws InvalidFileException {
        return guarded(() -> Optional.ofNullable(node(group)).map(node -> node.getAttribute(attribute))
                .map(H5File::texts));
    }

    private static List<String> texts(Attribute attribute) {
        // Keras writes a layer without weights as an empty list of numbers.
        Object data = attribute.isEmpty() || attribute.getSize() == 0 ? new String[0] : attribute.getData();
        return data instanceof Object[] several ? Arrays.stream(several).map(String::valueOf).toList()
                : List.of(String.valueOf(data));
    }

    boolean has(String path) throws InvalidFileException {
        return guarded(() -> node(path)) != null;
    }

    /** The names of what is in a group. */
    List<String> children(String group) throws InvalidFileException {
        return guarded(() -> node(group) instanceof Group found ? List.copyOf(found.getChildren().keySet())
                : List.<String>of());
    }

    /** @throws InvalidFileException if there is no such array */
    int[] shape(String path) throws InvalidFileException {
        return guarded(() -> dataset(path).map(Dataset::getDimensions))
                .orElseThrow(() -> fault("holds no array %s, expected the weights of a layer".formatted(path)));
    }

    /** The numbers of an array whose {@link #shape} was found good. */
    float[] floats(String path) throws InvalidFileException {
        Object data = guarded(() -> dataset(path).map(Dataset::getDataFlat)).orElse(null);
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
        throw fault("its array %s holds no floating-point numbers, expected weights".formatted(path));
    }

    private Optional<Dataset> dataset(String path) {
        return node(path) instanceof Dataset dataset ? Optional.of(dataset) : Optional.empty();
    }

    /** Null if there is none; links, which may lead into other files, are none. */
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

    private <T> T guarded(Supplier<T> reading) throws InvalidFileException {
        return guarded(file, reading);
    }

    /** A damaged file makes the reader follow false addresses and lengths, and fail in any way. */
    private static <T> T guarded(Path file, Supplier<T> reading) throws InvalidFileException {
        try {
            return reading.get();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new InvalidFileException(file.toString(), "is damaged, expected a Keras model (.h5)", e);
        }
    }

    @Override
    public void close() {
        content.close();
    }
}
