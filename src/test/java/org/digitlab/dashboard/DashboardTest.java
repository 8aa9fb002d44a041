package org.digitlab.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DashboardTest {

    private final Dashboard dashboard = new Dashboard();

    @AfterEach
    void close() {
        dashboard.close();
    }

    @Test
    void anotherPortIsUsedIfTheDefaultOneIsInUse() throws IOException {
        ServerSocket taken = takeUsualPort();
        try (taken) {
            URI page = dashboard.start();
            assertThat(page.getPort()).isNotEqualTo(Dashboard.DEFAULT_PORT);
            assertThat(Http.get(page.getPort(), page.getPath()).status()).isEqualTo(200);
        }
    }

    /** Returns null if another program already uses the port, which serves the test as well. */
    private static ServerSocket takeUsualPort() throws IOException {
        try {
            return new ServerSocket(Dashboard.DEFAULT_PORT, 1, InetAddress.getByName("127.0.0.1"));
        } catch (BindException e) {
            return null;
        }
    }

    @Test
    void aRequestedPortIsNotReplacedByAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatExceptionOfType(PortTakenException.class)
                    .isThrownBy(() -> dashboard.start(taken.getLocalPort()));
        }
        assertThat(dashboard.address()).isEmpty();
    }

    @Test
    void aSecondStartKeepsTheAddress() throws IOException {
        URI page = dashboard.start();
        assertThat(dashboard.start()).isEqualTo(page);
        assertThat(dashboard.address()).contains(page);
    }

    @Test
    void theDashboardCanBeStoppedAndStartedAgain() throws IOException {
        URI page = dashboard.start();
        dashboard.close();
        dashboard.close();
        assertThat(dashboard.address()).isEmpty();
        assertThat(dashboard.start(page.getPort())).isEqualTo(page);
    }
}
