package org.digitlab.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deeplearning4j.ui.i18n.I18NProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

    private static List<String> linkedBy(String html) {
        Matcher links = LINKED.matcher(html);
        List<String> parts = new ArrayList<>();
        while (links.find()) {
            parts.add(links.group(1));
        }
        return parts;
    }
}
