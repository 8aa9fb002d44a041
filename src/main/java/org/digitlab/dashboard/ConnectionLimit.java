package org.digitlab.dashboard;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;

/** Closes connections beyond a number that no user's browsers need; confined to the server's thread. */
final class ConnectionLimit implements Handler<HttpConnection> {

    static final int MAX_CONNECTIONS = 64;

    private int open;

    @Override
    public void handle(HttpConnection connection) {
        open++;
        connection.closeHandler(closed -> open--);
        if (open > MAX_CONNECTIONS) {
            connection.close();
        }
    }
}
