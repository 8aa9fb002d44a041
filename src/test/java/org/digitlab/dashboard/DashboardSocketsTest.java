package org.digitlab.dashboard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitlab.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the server listens on, whom it lets in, and what it leaves behind. */
class DashboardSocketsTest {

    private static DashboardServer server;

    @BeforeAll
    static void open() throws IOException {
        server = new DashboardServer(0);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void otherNetworkInterfacesRefuseConnections() throws IOException {
        List<InetAddress> others = others();
        assertThat(others).isNotEmpty();
        for (InetAddress other : others) {
            assertThatThrownBy(() -> connect(other)).as("%s", other).isInstanceOf(ConnectException.class);
        }
    }

    private static void connect(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, server.port()), 5_000);
        }
    }

    private static List<InetAddress> others() throws IOException {
        List<InetAddress> others = new ArrayList<>(NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses).filter(address -> !address.isLoopbackAddress()).toList());
        if (System.getProperty("os.name").startsWith("Linux")) {
            // All addresses of 127/8 are local; a server that listens on every interface would respond.
            others.add(InetAddress.getByName("127.0.0.2"));
        }
        return others;
    }

    /** Sockets of another test in this process would be found as well, but none opens any. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void noUdpSocketIsOpened() throws IOException {
        assertThat(Http.get(server.port(), "/train/overview").status()).isEqualTo(200);
        Set<String> sockets = ownSockets();
        assertThat(sockets).isNotEmpty();
        for (String table : List.of("/proc/self/net/udp", "/proc/self/net/udp6")) {
            assertThat(Files.readAllLines(Path.of(table)).stream().skip(1)
                    .map(line -> line.strip().split("\\s+")[9])).as(table).doesNotContainAnyElementsOf(sockets);
        }
    }

    /** Returns the inodes of the sockets of this process. */
    private static Set<String> ownSockets() throws IOException {
        Set<String> sockets = new HashSet<>();
        for (String descriptor : new File("/proc/self/fd").list()) {
            try {
                String target = Files.readSymbolicLink(Path.of("/proc/self/fd", descriptor)).toString();
                if (target.startsWith("socket:")) {
                    sockets.add(target.replaceAll("\\D", ""));
                }
            } catch (NoSuchFileException e) {
                // Closed since it was listed, as the descriptor of the listing itself is.
                continue;
            }
        }
        return sockets;
    }

    @Test
    void silentConnectionsAreClosed() throws IOException {
        try (DashboardServer impatient = new DashboardServer(0, 1); Socket idle = connected(impatient);
                Socket halfway = connected(impatient)) {
            halfway.getOutputStream().write("GET /train/overview HTTP/1.1\r\nHost: 127".getBytes(ISO_8859_1));
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
            assertThat(halfway.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test
    void connectionsBeyondTheLimitAreClosed() throws Exception {
        List<Socket> open = new ArrayList<>();
        try (DashboardServer full = new DashboardServer(0)) {
            for (int i = 0; i < ConnectionLimit.MAX_CONNECTIONS; i++) {
                open.add(connected(full));
                ask(open.get(i));
                assertThat(open.get(i).getInputStream().read()).as("connection %d", i).isEqualTo('H');
            }
            open.add(connected(full));
            ask(open.get(open.size() - 1));
            assertThat(open.get(open.size() - 1).getInputStream().read()).isEqualTo(-1);
            open.get(0).close();
            Waiting.until("a free connection", 20, () -> true, () -> answers(full));
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private static boolean answers(DashboardServer server) throws IOException {
        try (Socket socket = connected(server)) {
            ask(socket);
            return socket.getInputStream().read() == 'H';
        }
    }

    private static void ask(Socket socket) throws IOException {
        socket.getOutputStream().write("GET /setlang/x HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1));
    }

    private static Socket connected(DashboardServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port());
        socket.setSoTimeout(Waiting.MAX_MILLIS);
        return socket;
    }

    @Test
    void aPortInUseIsReportedInOneSentence() throws IOException {
        Set<Thread> before = threads();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertThatIOException().isThrownBy(() -> new DashboardServer(port)).isInstanceOf(PortTakenException.class)
                    .withMessage("The dashboard cannot use port " + port + ", which another program uses: "
                            + "choose another port, or none for any free port");
        }
        assertEnd(before);
    }

    @Test
    void aClosedServerFreesItsPortAndThreads() throws IOException {
        Set<Thread> before = threads();
        DashboardServer another = new DashboardServer(0);
        int port = another.port();
        assertThat(Http.get(port, "/train/overview").status()).isEqualTo(200);
        assertThat(threads()).hasSizeGreaterThan(before.size());
        another.close();
        new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")).close();
        assertEnd(before);
    }

    /** Waits, because Netty's threads end a little later. */
    private static void assertEnd(Set<Thread> before) {
        for (Thread thread : threads()) {
            if (!before.contains(thread)) {
                assertThatCode(() -> thread.join(Waiting.MAX_MILLIS)).doesNotThrowAnyException();
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("vert.x") && !thread.isDaemon())
                .collect(Collectors.toSet());
    }
}
