package org.digitlab.network.keras;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitlab.files.InvalidFileException;

/**
 * The files of one Keras model.
 *
 * @param architecture JSON; null if the other holds it
 * @param weights      HDF5
 */
public record KerasFiles(Path architecture, Path weights) {

    private static final List<String> ENDINGS = List.of(".h5", ".hdf5", ".keras");
    /** What weights are called that stand beside {@code model.json}. */
    private static final List<String> WEIGHTS_OF_JSON =
            List.of(".h5", ".hdf5", ".weights.h5", "_weights.h5", "-weights.h5");
    private static final String JSON = ".json";
    private static final int GLANCE = 1 << 16;

    /** Whether a file is to be opened as Keras's, told by its name alone. */
    public static boolean isNamed(Path file) {
        return hasEnding(file, ENDINGS) || hasEnding(file, List.of(JSON));
    }

    /** Whether a JSON file begins like the architecture of a Keras model; drawings are JSON as well. */
    public static boolean isArchitecture(Path file) throws IOException {
        if (!hasEnding(file, List.of(JSON)) || !Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(GLANCE), StandardCharsets.UTF_8).contains("\"class_name\"");
        }
    }

    /**
     * The files that belong to one of them: weights beside {@code model.json}, the architecture beside weights alone.
     *
     * @throws InvalidFileException if there are no weights beside an architecture
     */
    public static KerasFiles of(Path file) throws InvalidFileException {
        if (!hasEnding(file, List.of(JSON))) {
            return new KerasFiles(null, file);
        }
        String stem = stem(file, JSON);
        return WEIGHTS_OF_JSON.stream().map(ending -> file.resolveSibling(stem + ending)).filter(Files::isRegularFile)
                .findFirst().map(weights -> new KerasFiles(file, weights)).orElseThrow(() ->
                        new InvalidFileException(file, "no weights stand beside it, expected %s.h5".formatted(stem)));
    }

    /** The same weights with the architecture that stands beside them, if one does. */
    Optional<KerasFiles> withNeighbour() {
        return WEIGHTS_OF_JSON.stream().filter(ending -> hasEnding(weights, List.of(ending)))
                .map(ending -> weights.resolveSibling(stem(weights, ending) + JSON)).filter(Files::isRegularFile)
                .findFirst().map(json -> new KerasFiles(json, weights));
    }

    /** Each with what it is called in a manifest. */
    Stream<Path> all() {
        return Stream.of(Optional.ofNullable(architecture), Optional.of(weights)).flatMap(Optional::stream);
    }

    private static String stem(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }

    private static boolean hasEnding(Path file, List<String> endings) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }
}
