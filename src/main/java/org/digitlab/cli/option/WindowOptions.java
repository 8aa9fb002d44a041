package org.digitlab.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.digitlab.network.engine.EngineKind;

/**
 * The options of the window, which are parsed without picocli for a faster start.
 *
 * @param data   folder of IDX files; null for the bundled MNIST
 * @param engine engine that computes with the networks
 */
public record WindowOptions(Path data, EngineKind engine) {

    public static final String DATA = "--data";
    public static final String ENGINE = "--engine";

    private static final Set<String> NAMES = Set.of(DATA, ENGINE);

    /** Returns the options; empty if there is anything else, which is left to the command line. */
    public static Optional<WindowOptions> parse(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String[] words = arguments[i].split("=", 2);
            boolean joined = words.length == 2;
            if (!NAMES.contains(words[0]) || values.containsKey(words[0]) || !joined && i + 1 == arguments.length) {
                return Optional.empty();
            }
            values.put(words[0], joined ? words[1] : arguments[++i]);
        }
        return of(values);
    }

    private static Optional<WindowOptions> of(Map<String, String> values) {
        try {
            Path data = values.containsKey(DATA) ? Path.of(values.get(DATA)) : null;
            String engine = values.getOrDefault(ENGINE, EngineKind.ACCELERATED.id());
            return Arrays.stream(EngineKind.values()).filter(kind -> kind.id().equalsIgnoreCase(engine)).findFirst()
                    .map(kind -> new WindowOptions(data, kind));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
