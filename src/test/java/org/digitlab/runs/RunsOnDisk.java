package org.digitlab.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitlab.runs.record.Machine;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.runs.store.RunState;

/** Writes runs into a folder and reads them back. */
final class RunsOnDisk {

    static final RunInfo INFO = new RunInfo("cnn", "classic", 225_034, Map.of("epochs", 3), 42, "MNIST",
            "abc", 600, new Machine("A processor", 2, 4, 8L << 30));

    private final Path root;
    private final RunStore store;

    RunsOnDisk(Path root, RunStore store) {
        this.root = root;
        this.store = store;
    }

    void finished(Map<String, Object> results) throws IOException {
        try (RunWriter writer = RunWriter.start(root, INFO)) {
            writer.finish(RunState.FINISHED, null, results);
        }
    }

    StoredRun only() throws IOException {
        List<StoredRun> runs = store.list();
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }

    String edited(String from, String to) throws IOException {
        String json = Files.readString(only().folder().record());
        assertThat(json).contains(from);
        return json.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    }

    void assertFault(String record, String expected) throws IOException {
        Path file = only().folder().record();
        Files.writeString(file, record);
        StoredRun run = only();
        assertThat(run.condition()).isEqualTo(RunCondition.UNREADABLE);
        assertThat(run.fault()).startsWith(file + ": ").contains(expected);
        assertThat(file).as("not overwritten").hasContent(record);
    }
}
