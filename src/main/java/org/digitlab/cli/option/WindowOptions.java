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
 * What the window is to work with. Read without picocli, which would keep the window waiting.
 *
 * @param data   a folder of IDX files, or null for the bundled MNIST
 * @param engine what computes with its networks
 */
public record WindowOptions(Path data, EngineKind engine) {

    public static final String DATA = "--data";
    public static final String ENGINE = "--engine";

    private static final Set<String> NAMES = Set.of(DATA, ENGINE);

    /** Empty if this is anything but the window's options, each once at most: that is for the command line to tell. */
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
