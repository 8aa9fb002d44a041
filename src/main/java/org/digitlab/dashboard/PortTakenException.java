package org.digitlab.dashboard;

import java.io.IOException;

/** Another program uses a port. */
public final class PortTakenException extends IOException {

    private static final long serialVersionUID = 1L;

    PortTakenException(int port, Throwable cause) {
        super("The dashboard cannot use port %d, which another program uses: choose another port, or none for any "
                .formatted(port) + "free port", cause);
    }
}
