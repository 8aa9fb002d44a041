package org.digitlab;

import java.io.ObjectInputFilter;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import org.digitlab.cli.Cli;
import org.digitlab.cli.option.WindowOptions;
import org.digitlab.cli.output.Output;
import org.digitlab.files.Problem;
import org.digitlab.network.platform.NativeSetup;
import org.digitlab.ui.App;
import org.slf4j.LoggerFactory;

/** Starts the command line if a command is given, otherwise the window; without a display trains in the terminal. */
public final class Main {

    /** Allows only basic JDK types, because no file of this program holds serialized objects. */
    private static final String SERIAL_FILTER =
            "maxdepth=20;maxarray=1000000;java.lang.*;java.util.*;java.math.*;!*";
    /** Referenced here, because a logger without references loses its settings. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {
    }

    public static void main(String[] arguments) {
        refuseForeignObjects();
        Output.reserveStandardOutput();
        // English numbers match the English texts, and files and tables are the same on every machine.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
        // AWT draws only into memory, and must not open a display beside JavaFX.
        System.setProperty("java.awt.headless", "true");
        NativeSetup.prepare();
        System.exit(WindowOptions.parse(arguments).map(Main::runWindow).orElseGet(() -> Cli.run(arguments)));
    }

    private static int runWindow(WindowOptions options) {
        Optional<String> problem = Display.problem().or(() -> openWindow(options));
        return problem.isEmpty() ? 0 : Cli.withoutWindow(problem.get(), options);
    }

    /** Opens the window and returns once it is closed; returns why if it does not open. */
    private static Optional<String> openWindow(WindowOptions options) {
        // JavaFX warns that it runs from the class path, which is harmless.
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
