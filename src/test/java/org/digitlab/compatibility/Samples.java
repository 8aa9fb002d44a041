package org.digitlab.compatibility;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files in {@code src/test/resources/org/digitlab/compatibility}. */
final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {
    }

    /** Returns the path of a sample, which tests must not write to. */
    static Path path(String name) {
        try {
            return Path.of(Samples.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Copies a sample folder into a temporary folder, where a test may write to the copy. */
    static Path copy(String name, Path temporary) throws IOException {
        Path from = path(name);
        Path to = Files.createDirectories(temporary.resolve(name));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return to;
    }

    /** Returns the sorted names of the files in a sample folder. */
    static List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Parses a JSON sample without any code of the program. */
    static Map<String, Object> json(String name) throws IOException {
        return JSON.readValue(path(name).toFile(), new TypeReference<>() { });
    }

    /** Returns the JSON object in a field of a JSON sample. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String name, String field) throws IOException {
        return (Map<String, Object>) json(name).get(field);
    }
}
