package org.digitlab.files;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.status.ErrorStatus;
import ch.qos.logback.core.status.InfoStatus;
import ch.qos.logback.core.status.StatusUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogSetupTest {

    private final LoggerContext context = new LoggerContext();
    private final String home = System.getProperty(AppFolder.PROPERTY);
    @TempDir private Path folder;

    @BeforeEach
    void setUp() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        attach(folder.toString());
    }

    /** Configures logging for a home; returns what was printed on standard error. */
    private String attach(String home) {
        System.setProperty(AppFolder.PROPERTY, home);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        LogSetup.attach(context, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    @AfterEach
    void restore() throws IOException {
        context.stop();
        Files.deleteIfExists(folder.resolve("pipe/logs/digit-lab.log"));
        System.setProperty(AppFolder.PROPERTY, home);
    }

    @Test
    void theFileContainsAllMessagesOfThisProgramAndTheInformationOfLibraries() throws IOException {
        context.getLogger("org.digitlab.ui.Some").debug("own {}", "détail");
        context.getLogger("org.other").info("foreign news");
        context.getLogger("org.other").debug("foreign chatter");
        assertThat(Files.readString(folder.resolve("logs/digit-lab.log")))
                .contains("DEBUG", ": own détail", "foreign news").doesNotContain("foreign chatter");
    }

    static Stream<String> unusableHomes() {
        return Stream.of("file", "file/below", "taken", "pipe", "nul\0name");
    }

    @ParameterizedTest
    @MethodSource("unusableHomes")
    void anUnusableHomeIsReportedInOneSentenceAndTheProgramRunsWithoutALog(String home) throws IOException {
        Files.writeString(folder.resolve("file"), "kept");
        Files.createDirectories(folder.resolve("taken/logs/digit-lab.log"));
        Files.createDirectories(folder.resolve("pipe/logs"));
        Files.createSymbolicLink(folder.resolve("pipe/logs/digit-lab.log"), Path.of("/dev/full"));
        context.reset();

        assertThat(attach(folder + "/" + home)).startsWith("No log: ").doesNotContain("Exception").hasLineCount(1);
        context.getLogger("org.digitlab.ui.Some").debug("own");
        assertThat(StatusUtil.contextHasStatusListener(context)).as("Logback prints no status itself").isTrue();
        assertThat(folder.resolve("file")).hasContent("kept");
    }

    @Test
    void aLaterFailureOfTheLogIsReportedOnceInOneSentence() {
        context.reset();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        LogSetup.attach(context, new PrintStream(printed, true, StandardCharsets.UTF_8));
        context.getStatusManager().add(new InfoStatus("a file was opened", this));
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        context.getStatusManager().add(new ErrorStatus("no space\nleft", this));
        context.getStatusManager().add(new ErrorStatus("no space", this));
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("Log: no space\\nleft");
    }

    @Test
    void controlCharactersOfMessagesAndExceptionsAreEscaped() throws IOException {
        IOException error = new IOException("two\nlines\u001b[31m", new IOException("cause\u009b"));
        error.addSuppressed(new IOException("suppressed\r"));
        context.getLogger("org.digitlab.ui.Some").warn("own {}", "a\nERROR forged\u001b[2J\u202e", error);
        assertThat(Files.readString(folder.resolve("logs/digit-lab.log")))
                .contains("own a\\nERROR forged\\u001b[2J\\u202e", "two\\nlines\\u001b[31m", "cause\\u009b",
                        "suppressed\\r", "\tat org.digitlab.files.LogSetupTest")
                .doesNotContain("\u001b", "\u009b", "\u202e", "\r");
    }

    @Test
    void logbackFindsTheSetup() {
        assertThat(ServiceLoader.load(Configurator.class)).hasAtLeastOneElementOfType(LogSetup.class);
    }
}
