package org.digitlab.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.digitlab.Waiting;
import org.digitlab.cli.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardOptionTest {

    @TempDir
    private Path folder;

    @Test
    void theDashboardServesUntilTheTrainingEnds() throws Exception {
        int port = freePort();
        CompletableFuture<Typed> training = CompletableFuture.supplyAsync(() -> train("60", "--dashboard", "" + port));
        int first = awaitMoreScoresThan(0, port, training);
        assertThat(awaitMoreScoresThan(first, port, training)).isGreaterThan(first);
        Typed done = training.get();
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.err()).isEqualToIgnoringNewLines("Dashboard: http://127.0.0.1:" + port + "/train/overview");
        assertThat(done.lastEvent().path("event").asText()).isEqualTo("result");
        new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1")).close();
    }

    @Test
    void withoutAPortAFreeOneIsUsed() {
        Typed done = train("1", "--dashboard", "--seed", "2");
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.err()).startsWith("Dashboard: http://127.0.0.1:").hasLineCount(1);
    }

    @Test
    void aTakenPortIsReportedBeforeTraining() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Typed done = train("1", "--dashboard", "" + taken.getLocalPort());
            assertThat(done.exitCode()).isEqualTo(1);
            assertThat(done.out()).isEmpty();
            assertThat(done.err()).hasLineCount(1)
                    .startsWith("The dashboard cannot use port " + taken.getLocalPort());
        }
        assertThat(Files.exists(folder.resolve("runs"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999999999", "x", "-1", "80.5"})
    void invalidPortsAreWrongUsage(String port) {
        Typed done = train("1", "--dashboard=" + port);
        assertThat(done.exitCode()).isEqualTo(2);
        assertThat(done.err()).contains("--dashboard: expected a whole number from 1 to 65535, found ").contains(port);
    }

    private Typed train(String epochs, String... more) {
        String[] all = Stream.concat(Stream.of("train", "--model", "mlp", "--variant",
                "000", "--limit", "600", "--epochs", epochs, "--json", "--out", folder.resolve("runs").toString()),
                Stream.of(more)).toArray(String[]::new);
        return Typed.run(all);
    }

    private static int awaitMoreScoresThan(int known, int port, CompletableFuture<Typed> training) throws Exception {
        Waiting.until("more than %d scores".formatted(known), 50, () -> !training.isDone(), () -> scores(port) > known);
        return scores(port);
    }

    /** Returns nothing while the port is closed. */
    private static int scores(int port) {
        try (var data = URI.create("http://127.0.0.1:" + port + "/train/overview/data").toURL().openStream()) {
            JsonNode json = new ObjectMapper().readTree(data);
            return json.path("scores").size();
        } catch (IOException e) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
