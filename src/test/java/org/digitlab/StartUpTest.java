package org.digitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order in which the window, started in a process of its own without a display, loads classes. */
class StartUpTest {

    /** JavaCPP, which loads the native libraries, and ND4J's classes that trigger it; its value classes are allowed. */
    private static final Pattern NATIVES =
            Pattern.compile("\\b(org\\.bytedeco|org\\.nd4j\\.(nativeblas|linalg\\.(factory|cpu)))\\.");
    /** The web server of the dashboard, which is loaded only when the dashboard opens. */
    private static final Pattern WEB_SERVER = Pattern.compile("\\bio\\.(vertx|netty)\\.");
    private static final Pattern FRAME_DRAWN = Pattern.compile("\\bcom\\.sun\\.prism\\.sw\\.SWGraphics\\b");
    /** The lambda that logs the first visible frame. */
    private static final Pattern WINDOW_VISIBLE = Pattern.compile("\\borg\\.digitlab\\.ui\\.StartTimes\\$\\$Lambda");

    @Test
    void nativeLibrariesAreLoadedAfterTheFirstFrameAndTheWebServerNotAtAll(@TempDir Path home) throws Exception {
        List<String> loaded = loadedUntilComplete(home);
        int visible = first(WINDOW_VISIBLE, loaded);
        assertThat(first(FRAME_DRAWN, loaded)).isLessThan(visible);
        assertThat(loaded.subList(0, visible)).noneMatch(NATIVES.asPredicate());
        assertThat(loaded).noneMatch(WEB_SERVER.asPredicate());
    }

    private static List<String> loadedUntilComplete(Path home) throws Exception {
        Path log = home.resolve("classes.log");
        Process program = start(home, log);
        try {
            Waiting.until("window and natives", 200, program::isAlive, () -> {
                List<String> loaded = loaded(log);
                return contains(loaded, WINDOW_VISIBLE) && contains(loaded, NATIVES);
            });
            return loaded(log);
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private static List<String> loaded(Path log) throws IOException {
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private static boolean contains(List<String> loaded, Pattern pattern) {
        return loaded.stream().anyMatch(pattern.asPredicate());
    }

    private static Process start(Path home, Path log) throws IOException {
        return JavaProcess.of(List.of("-Xlog:class+load:file=\"" + log + "\"", "-Ddigitlab.home=" + home,
                "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw"), Main.class, List.of())
                .redirectErrorStream(true).redirectOutput(home.resolve("out.txt").toFile()).start();
    }

    private static int first(Pattern pattern, List<String> loaded) {
        return IntStream.range(0, loaded.size()).filter(i -> pattern.matcher(loaded.get(i)).find()).findFirst()
                .orElseThrow(() -> new AssertionError("Never loaded: " + pattern));
    }
}
