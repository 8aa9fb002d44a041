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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deeplearning4j.ui.i18n.I18NProvider;
import org.digitlab.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardServerTest {

    private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    private static DashboardServer server;

    @BeforeAll
    static void open() throws IOException {
        server = new DashboardServer(0);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/train", "/train/overview", "/train/model", "/train/system"})
    void pagesLoadEverythingFromTheServer(String page) throws IOException {
        Http.Answer answer = Http.get(server.port(), page);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("DL4J Training UI").doesNotContain("src=\"http", "src=\"//");
        List<String> parts = linkedBy(answer.body());
        assertThat(parts).hasSizeGreaterThan(10);
        for (String part : parts) {
            assertThat(Http.get(server.port(), part).status()).as(part).isEqualTo(200);
        }
    }

    @Test
    void pagesWithoutATrainingAreEmpty() throws IOException {
        assertThat(Http.get(server.port(), "/train/overview/data").body()).contains("\"scores\" : [ ]");
        assertThat(Http.get(server.port(), "/train/sessions/info").body()).isEqualTo("{ }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:9000", "localhost.evil.example"})
    void requestsForOtherHostsAreRefused(String host) throws IOException {
        for (String path : List.of("/", "/train/overview", "/train/overview/data", "/assets/css/style.css", "/x")) {
            Http.Answer answer = Http.send(server.port(), "GET", path, host);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).isEmpty();
        }
    }

    @Test
    void requestsWithoutAHostAreRefused() throws IOException {
        Http.Answer answer = Http.send(server.port(), "GET", "/train/overview", null);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void localhostIsAccepted() throws IOException {
        assertThat(Http.send(server.port(), "GET", "/train/overview", "localhost:" + server.port()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/../../../../../../etc/passwd", "/assets/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd", "/assets/%252e%252e/%252e%252e/etc/passwd",
        "/assets/..\\..\\..\\etc\\passwd", "/assets/webjars/../../../../../../etc/passwd", "/../../etc/passwd",
        "/assets/%2e%2e/org/digitlab/Main.class", "/etc/passwd", "/file-uploads/x", "/remoteReceive", "/tsne",
        "/activations", "/assets/css"})
    void pathsOutsideOfTheAssetsAreNotFound(String path) throws IOException {
        Http.Answer answer = Http.get(server.port(), path);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
    void otherMethodsAreNotAllowed(String method) throws IOException {
        Http.Answer answer = Http.send(server.port(), method, "/train/overview", "127.0.0.1");
        assertThat(answer.status()).isIn(404, 405);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void invalidRequestsAreRejected() throws IOException {
        assertThat(Http.get(server.port(), "/train/sessions/set/none").status()).isEqualTo(400);
        assertThat(Http.get(server.port(), "/train/model/data/x").body()).isEmpty();
        assertThat(Http.get(server.port(), "/train/overview").status()).isEqualTo(200);
    }

    @Test
    void onlyLanguagesOfThePagesCanBeSet() throws IOException {
        String before = I18NProvider.getInstance().getDefaultLanguage();
        try {
            assertThat(Http.get(server.port(), "/setlang/de").status()).isEqualTo(200);
            assertThat(Http.get(server.port(), "/setlang/nonsense").status()).isEqualTo(400);
            assertThat(I18NProvider.getInstance().getDefaultLanguage()).isEqualTo("de");
        } finally {
            I18NProvider.getInstance().setDefaultLanguage(before);
        }
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

    @ParameterizedTest
    @ValueSource(strings = {"/train/overview", "/train/overview/data", "/assets/css/style.css", "/nothing"})
    void everyAnswerRestrictsTheBrowser(String path) throws IOException {
        assertThat(Http.get(server.port(), path).headers()).contains("x-content-type-options: nosniff",
                "x-frame-options: DENY", "frame-ancestors 'none'", "default-src 'self'");
    }

    @ParameterizedTest
    @CsvSource({"/train/overview, text/html", "/train/overview/data, application/json",
        "/train/sessions/info, application/json", "/assets/css/style.css, text/css",
        "/assets/js/train/overview.js, application/javascript"})
    void everyAnswerHasItsContentType(String path, String type) throws IOException {
        assertThat(Http.get(server.port(), path).headers()).contains("content-type: " + type);
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

    private static List<String> linkedBy(String html) {
        Matcher links = LINKED.matcher(html);
        List<String> parts = new ArrayList<>();
        while (links.find()) {
            parts.add(links.group(1));
        }
        return parts;
    }
}
