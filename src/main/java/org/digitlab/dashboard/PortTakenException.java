package org.digitlab.dashboard;

import java.io.IOException;

/** Somebody else listens at a port. */
public final class PortTakenException extends IOException {

    private static final long serialVersionUID = 1L;

    PortTakenException(int port, Throwable cause) {
        super("The dashboard cannot use port %d, which another program has; name another one, or none for any that is "
                .formatted(port) + "free", cause);
    }
}
