package org.digitlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitlab.JavaProcess;
import org.digitlab.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard output of the whole process: with {@code --json} it holds JSON only, whatever happens to the log. */
class StandardOutputTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void aHomeThatIsAFileLeavesOnlyJsonOnStandardOutput() throws Exception {
        assertJson(Files.writeString(folder.resolve("home"), "kept").toString(), Map.of(), "/home/logs: ");
    }

    @Test
    void aHomeThatTheLocaleCannotNameLeavesOnlyJsonOnStandardOutput() throws Exception {
        assertJson(folder.resolve("h\u00f6me").toString(), Map.of("LC_ALL", "C"), "is not a valid file name in this locale");
    }

    private void assertJson(String home, Map<String, String> environment, String problem) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = JavaProcess.of(List.of(), Main.class, List.of("summary", "--json", "--model", "mlp"));
        withoutTestClasses(builder.command());
        builder.environment().putAll(environment);
        builder.environment().put("DIGITLAB_HOME", home);
        assertThat(builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor()).isZero();
        assertThat(Files.readAllLines(out)).isNotEmpty().allSatisfy(StandardOutputTest::assertJson);
        assertThat(Files.readAllLines(err)).hasSize(1).first().asString().startsWith("No log: ").contains(problem);
    }

    /** Removes the classes of the tests from the class path, since they configure another log. */
    private static void withoutTestClasses(List<String> command) {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.set(command.indexOf("-cp") + 1, Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator)));
    }

    private static void assertJson(String line) throws IOException {
        assertThat(JSON.readTree(line).isObject()).as(line).isTrue();
    }
}
