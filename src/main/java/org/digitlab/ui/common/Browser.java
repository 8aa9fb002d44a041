package org.digitlab.ui.common;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The browser of the system. JavaFX could open a page too, but does not report whether there is a browser.
 *
 * @param commands commands with their arguments, tried in order
 */
public record Browser(List<List<String>> commands) {

    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);
    /** A command that runs longer than this has become the browser itself. */
    private static final int PATIENCE_SECONDS = 5;

    /** Returns the browser of this operating system. */
    public static Browser ofThisSystem() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new Browser(List.of(List.of("rundll32", "url.dll,FileProtocolHandler")));
        }
        return new Browser(system.startsWith("mac") ? List.of(List.of("open"))
                : List.of(List.of("xdg-open"), List.of("x-www-browser")));
    }

    /**
     * Opens a page; may take seconds.
     *
     * @return whether a browser opened the page
     */
    public boolean open(URI page) throws InterruptedException {
        for (List<String> command : commands) {
            if (works(command, page)) {
                return true;
            }
        }
        return false;
    }

    private static boolean works(List<String> command, URI page) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(page.toString())).toList())
                    .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
            return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            LOG.debug("{} cannot be started", command.get(0), e);
            return false;
        }
    }
}
