package org.digitlab.cli.option;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.recipe.OptimizerKind;
import org.digitlab.training.recipe.Schedule;

/** Words on the command line that stand for one of a few things; upper and lower case are the same. */
public final class Choices {

    private Choices() {
    }

    public static Family family(String text) {
        return find("Model", Family.values(), Family::id, text);
    }

    public static Schedule schedule(String text) {
        return find("Schedule", Schedule.values(), Schedule::id, text);
    }

    public static OptimizerKind updater(String text) {
        return find("Updater", OptimizerKind.values(), OptimizerKind::id, text);
    }

    static EngineKind engine(String text) {
        return find("Engine", EngineKind.values(), EngineKind::id, text);
    }

    /** @throws IllegalArgumentException one sentence that lists the choices */
    public static <T> T find(String title, T[] values, Function<T, String> id, String text) {
        return Arrays.stream(values).filter(value -> id.apply(value).equalsIgnoreCase(text.strip())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: expected one of %s, found \"%s\""
                        .formatted(title, list(values, id), text)));
    }

    private static <T> String list(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).collect(Collectors.joining(", "));
    }
}
