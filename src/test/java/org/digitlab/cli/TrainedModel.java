package org.digitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One short real training: tests with the extension {@link Shared} get it as a parameter of their constructor. */
public final class TrainedModel implements AutoCloseable {

    private final Path folder;
    private final Typed training;

    private TrainedModel() {
        try {
            folder = Files.createTempDirectory("trained-model");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        training = Typed.run("train", "--model", "mlp", "--variant", "000", "--limit", "1200", "--epochs", "2",
                "--batch-size", "50", "--learning-rate", "0.001", "--engine", "builtin", "--json", "--out",
                folder.toString());
        assertThat(training.exitCode()).as(training.err()).isZero();
    }

    /** The command that trained it. */
    public Typed training() {
        return training;
    }

    /** The folder of the run. */
    public Path run() {
        return Path.of(training.lastEvent().path("path").asText());
    }

    public String model() {
        return run().resolve("model.zip").toString();
    }

    /** Writes two labelled drawings and one without a label into a file. */
    public static Path drawings(Path folder) throws IOException {
        return Files.writeString(folder.resolve("drawings.jsonl"), """
                {"label":1,"strokes":[[[50,10],[50,90]]]}
                {"label":7,"strokes":[[[10,10],[60,10],[30,90]]]}
                {"strokes":[[[50,10],[50,90]],[[40,20],[50,10]]]}
                """);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Trains once for all tests of the process. */
    public static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TrainedModel.class;
        }

        @Override
        public TrainedModel resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(ExtensionContext.Namespace.create(TrainedModel.class))
                    .getOrComputeIfAbsent(TrainedModel.class, key -> new TrainedModel(), TrainedModel.class);
        }
    }
}
