package org.digitlab.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class BrowserTest {

    private static final URI PAGE = URI.create("http://127.0.0.1:9000/train/overview");

    @Test
    void theFirstWorkingCommandIsUsed(@TempDir Path folder) throws Exception {
        Path opened = folder.resolve("opened");
        Browser browser = new Browser(List.of(List.of("no-such-browser-here"), List.of("false"),
                List.of("sh", "-c", "echo $0 >> " + opened), List.of("sh", "-c", "echo twice >> " + opened)));
        assertThat(browser.open(PAGE)).isTrue();
        assertThat(Files.readAllLines(opened)).containsExactly(PAGE.toString());
    }

    @Test
    void theCallerLearnsThatNoCommandWorks() throws Exception {
        assertThat(new Browser(List.of(List.of("no-such-browser-here"), List.of("false"))).open(PAGE)).isFalse();
    }

    @Test
    void aCommandThatKeepsRunningCountsAsABrowser() throws Exception {
        assertThat(new Browser(List.of(List.of("sh", "-c", "sleep 8"))).open(PAGE)).isTrue();
    }
}
