package org.digitlab.cli.option;

import java.io.IOException;
import java.net.URI;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.digitlab.dashboard.Dashboard;
import picocli.CommandLine.Option;

/** Whether a training can be watched in the browser, and at which port. */
public final class DashboardOption {

    public static final String NAME = "--dashboard";

    private static final String ANY_PORT = "";
    private static final int LAST_PORT = 65_535;

    @Option(names = NAME, arity = "0..1", fallbackValue = ANY_PORT, paramLabel = "PORT", description = "Serve "
            + "Deeplearning4j's training dashboard to the browsers of this computer as long as it trains: at this "
            + "port or, without one, at 9000 or any that is free. The address is printed on standard error.")
    private String port;

    /**
     * The port that was asked for; empty if none was.
     *
     * @throws IllegalArgumentException one sentence that names the range and the value
     */
    public OptionalInt port() {
        if (port == null || port.equals(ANY_PORT)) {
            return OptionalInt.empty();
        }
        String typed = port.strip();
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > LAST_PORT) {
            throw new IllegalArgumentException("Dashboard: expected a port from 1 to %d, found \"%s\""
                    .formatted(LAST_PORT, port));
        }
        return OptionalInt.of(Integer.parseInt(typed));
    }

    /**
     * Makes a dashboard, and starts it if the option was given.
     *
     * @param note takes the sentence that names its address
     * @throws IOException one sentence, for instance if the port is taken
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
