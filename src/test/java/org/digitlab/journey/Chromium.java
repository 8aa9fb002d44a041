package org.digitlab.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.digitlab.Waiting;
import org.opentest4j.AssertionFailedError;

/** A headless browser that can only reach this machine, controlled by the DevTools protocol. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private int asked;

    /**
     * Starts the browser.
     *
     * @param folder the folder for the profile
     * @param page   the page to open
     */
    Chromium(Path folder, URI page) throws Exception {
        process = new ProcessBuilder(PROGRAM.toString(), "--headless", "--no-sandbox", "--disable-gpu",
                "--window-size=1400,900", "--remote-debugging-port=0", "--user-data-dir=" + folder,
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", page.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("chromium.log").toFile()).start();
        socket = HttpClient.newHttpClient().newWebSocketBuilder()
                .buildAsync(debugger(port(folder.resolve("DevToolsActivePort"))), new Listener()).join();
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    private int port(Path file) throws Exception {
        Waiting.until("Chromium's port", 100, process::isAlive, () -> Files.exists(file) && Files.size(file) > 0);
        return Integer.parseInt(Files.readAllLines(file).get(0));
    }

    private URI debugger(int port) throws IOException {
        try (InputStream list = URI.create("http://127.0.0.1:" + port + "/json/list").toURL().openStream()) {
            JsonNode pages = json.readTree(list);
            for (JsonNode page : pages) {
                if (page.path("type").asText().equals("page")) {
                    return URI.create(page.path("webSocketDebuggerUrl").asText());
                }
            }
            throw new AssertionFailedError("Chromium has no page: " + pages);
        }
    }

    /** Returns the value of a JavaScript expression in the page, a missing node if the expression throws. */
    JsonNode ask(String expression) throws IOException, InterruptedException {
        return call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true)).path("result")
                .path("value");
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws IOException, InterruptedException {
        int id = ++asked;
        socket.sendText(json.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true).join();
        JsonNode answer = answers.poll(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS);
        while (answer != null && answer.path("id").asInt() != id) {
            answer = answers.poll(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (answer == null) {
            throw new AssertionFailedError("Chromium did not answer");
        }
        return answer.path("result");
    }

    @Override
    public void close() {
        socket.abort();
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        process.destroyForcibly().onExit().join();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    answers.add(json.readTree(text.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
