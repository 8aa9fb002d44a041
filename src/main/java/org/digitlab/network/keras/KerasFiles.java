package org.digitlab.network.keras;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitlab.files.InvalidFileException;

/**
 * The files of one Keras model.
 *
 * @param architecture JSON file; null if the weights file contains the architecture
 * @param weights      HDF5 file
 */
public record KerasFiles(Path architecture, Path weights) {

    private static final List<String> ENDINGS = List.of(".h5", ".hdf5", ".keras");
    /** Endings of the weights file next to a JSON file of the same name. */
    private static final List<String> WEIGHTS_OF_JSON =
            List.of(".h5", ".hdf5", ".weights.h5", "_weights.h5", "-weights.h5");
    private static final String JSON = ".json";
    private static final int PREFIX_BYTES = 1 << 16;

    /** Returns whether a file name has an ending of Keras models. */
    public static boolean isNamed(Path file) {
        return hasEnding(file, ENDINGS) || hasEnding(file, List.of(JSON));
    }

    /** Returns whether a JSON file starts like the architecture of a Keras model, since drawings are JSON files too. */
    public static boolean isArchitecture(Path file) throws IOException {
        if (!hasEnding(file, List.of(JSON)) || !Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(PREFIX_BYTES), StandardCharsets.UTF_8).contains("\"class_name\"");
        }
    }

    /**
     * Returns the model's files; for a JSON file, finds the weights next to it.
     *
     * @throws InvalidFileException if there are no weights next to an architecture
     */
    public static KerasFiles of(Path file) throws InvalidFileException {
        if (!hasEnding(file, List.of(JSON))) {
            return new KerasFiles(null, file);
        }
        String stem = stem(file, JSON);
        return WEIGHTS_OF_JSON.stream().map(ending -> file.resolveSibling(stem + ending)).filter(Files::isRegularFile)
                .findFirst().map(weights -> new KerasFiles(file, weights)).orElseThrow(() ->
                        new InvalidFileException(file,
                                "the weights are missing, expected %s.h5 in the same folder".formatted(stem)));
    }

    /** Returns the weights with the architecture file next to them, if there is one. */
    Optional<KerasFiles> withNeighbour() {
        return WEIGHTS_OF_JSON.stream().filter(ending -> hasEnding(weights, List.of(ending)))
                .map(ending -> weights.resolveSibling(stem(weights, ending) + JSON)).filter(Files::isRegularFile)
                .findFirst().map(json -> new KerasFiles(json, weights));
    }

    Stream<Path> all() {
        return Stream.of(architecture, weights).filter(Objects::nonNull);
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
