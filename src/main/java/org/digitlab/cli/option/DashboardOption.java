package org.digitlab.cli.option;

import java.io.IOException;
import java.net.URI;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.digitlab.dashboard.Dashboard;
import org.digitlab.training.recipe.NumberRange;
import picocli.CommandLine.Option;

/** The option to show a training in Deeplearning4j's dashboard. */
public final class DashboardOption {

    public static final String NAME = "--dashboard";

    private static final String ANY_PORT = "";
    private static final NumberRange PORTS = new NumberRange(1, 65_535, true);

    @Option(names = NAME, arity = "0..1", fallbackValue = ANY_PORT, paramLabel = "PORT", description = "Serve "
            + "Deeplearning4j's training dashboard on localhost while training, at this port; without PORT at 9000 or "
            + "any free port. The address is printed to standard error.")
    private String port;

    /**
     * Returns the port; empty if none was given.
     *
     * @throws IllegalArgumentException one sentence that names the option, the range and the value
     */
    public OptionalInt port() {
        if (port == null || port.equals(ANY_PORT)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) PORTS.parse(port, NAME));
    }

    /**
     * Creates a dashboard, and starts it if the option was given.
     *
     * @param note takes a sentence with the address
     * @throws IOException one sentence, if for example the port is in use
     */
    public Dashboard open(Consumer<String> note) throws IOException {
        Dashboard dashboard = new Dashboard();
        if (port != null) {
            OptionalInt wanted = port();
            URI page = wanted.isPresent() ? dashboard.start(wanted.getAsInt()) : dashboard.start();
            note.accept("Dashboard: " + page);
        }
        return dashboard;
    }
}
