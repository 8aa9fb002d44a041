package org.digitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** One short real training. */
public abstract class TrainedModelFixture {

    @TempDir
    public static Path folder;
    public static Typed trained;
    public static Path run;
    public static String model;

    @BeforeAll
    static void train() {
        trained = Typed.run("train", "--model", "mlp", "--variant", "000", "--limit", "1200", "--epochs", "2",
                "--batch-size", "50", "--learning-rate", "0.001", "--engine", "builtin", "--json", "--out",
                folder.resolve("runs").toString());
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        run = Path.of(trained.lastEvent().path("path").asText());
        model = run.resolve("model.zip").toString();
    }

    /** A file of two labelled drawings and one without a label. */
    protected static Path drawings() throws IOException {
        return Files.writeString(folder.resolve("drawings.jsonl"), """
                {"label":1,"strokes":[[[50,10],[50,90]]]}
                {"label":7,"strokes":[[[10,10],[60,10],[30,90]]]}
                {"strokes":[[[50,10],[50,90]],[[40,20],[50,10]]]}
                """);
    }

    /** Of the fields of an event, in their order. */
    protected static List<String> names(JsonNode event) {
        List<String> names = new ArrayList<>();
        event.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
