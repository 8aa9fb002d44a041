package org.digitlab;

import java.io.ObjectInputFilter;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import org.digitlab.cli.Cli;
import org.digitlab.cli.option.WindowOptions;
import org.digitlab.files.Problem;
import org.digitlab.network.platform.NativeSetup;
import org.digitlab.ui.App;
import org.slf4j.LoggerFactory;

/** Starts the window, or the command line if a command is given, or the main job where no window can open. */
public final class Main {

    /** Java's own plain types and nothing else: no file of this program holds serialized objects. */
    private static final String SERIAL_FILTER =
            "maxdepth=20;maxarray=1000000;java.lang.*;java.util.*;java.math.*;!*";
    /** Kept, for loggers that nobody holds forget their settings. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {
    }

    public static void main(String[] arguments) {
        refuseForeignObjects();
        // The words are English, so are the numbers: files and tables are the same on every machine.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
        // AWT draws into memory only: it must neither look for a display nor get in JavaFX's way.
        System.setProperty("java.awt.headless", "true");
        NativeSetup.prepare();
        System.exit(WindowOptions.parse(arguments).map(Main::runWindow).orElseGet(() -> Cli.run(arguments)));
    }

    private static int runWindow(WindowOptions options) {
        Optional<String> problem = Display.problem().or(() -> openWindow(options));
        return problem.isEmpty() ? 0 : Cli.withoutWindow(problem.get(), options);
    }

    /** Why it did not open; empty after it was closed. */
    private static Optional<String> openWindow(WindowOptions options) {
        // From the jar JavaFX runs on the class path, which it warns of and which does no harm.
        JAVAFX.setFilter(log -> !log.getMessage().startsWith("Unsupported JavaFX configuration"));
        try {
            App.open(options.data(), options.engine());
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            LoggerFactory.getLogger(Main.class).debug("The window did not open", e);
            return Optional.of(Display.problem(Problem.sentence(rootOf(e))));
        }
    }

    private static Throwable rootOf(Throwable error) {
        return error.getCause() == null ? error : rootOf(error.getCause());
    }

    private static void refuseForeignObjects() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter(SERIAL_FILTER));
        }
    }
}
