package org.digitlab.files;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSetupTest {

    private final LoggerContext context = new LoggerContext();
    private final String home = System.getProperty(AppFolder.PROPERTY);
    @TempDir private Path folder;

    @BeforeEach
    void setUp() {
        System.setProperty(AppFolder.PROPERTY, folder.toString());
        context.setMDCAdapter(new LogbackMDCAdapter());
        LogSetup.attach(context);
    }

    @AfterEach
    void restore() {
        context.stop();
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

    @Test
    void logbackFindsTheSetup() {
        assertThat(ServiceLoader.load(Configurator.class)).hasAtLeastOneElementOfType(LogSetup.class);
    }
}
