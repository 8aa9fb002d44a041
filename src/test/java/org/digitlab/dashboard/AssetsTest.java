package org.digitlab.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private static final Pattern ASKED = Pattern.compile("/assets/[^\"]+");

    @ParameterizedTest
    @ValueSource(strings = {"/assets/css/style.css", "/assets/js/train/overview.js", "/assets/img/favicon.ico",
        "/assets/webjars/jquery/3.4.1/dist/jquery.min.js", "/assets/webjars/popper.js/1.12.9/dist/umd/popper.min.js"})
    void filesOfThePagesAreFound(String path) throws IOException {
        assertThat(Pages.asset(path)).hasValueSatisfying(content -> assertThat(content.length()).isPositive());
    }

    /** Their jars are chosen in pom.xml. */
    @ParameterizedTest
    @ValueSource(strings = {"Overview", "Model", "System"})
    void everyFileThatAPageAsksForIsFound(String page) throws IOException {
        try (InputStream template = Pages.class.getResourceAsStream("/templates/Training" + page + ".html.ftl")) {
            assertThat(ASKED.matcher(new String(template.readAllBytes(), UTF_8)).results().map(MatchResult::group))
                    .hasSizeGreaterThan(15).allSatisfy(path -> assertThat(Pages.asset(path)).as(path).isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/", "/assets/css", "/assets/css/", "/assets//css/style.css", "/assets/no/such.js",
        "/assets/../assets/css/style.css", "/assets/css/../css/style.css", "/assets/css/./style.css",
        "/assets/..", "/assets/../../../../etc/passwd", "/assets//etc/passwd", "/assets/%2e%2e/css/style.css",
        "/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/assets/..%2f..%2fetc/passwd", "/assets/%252e%252e/style.css",
        "/assets/..\\..\\etc\\passwd", "/assets/..%5c..%5cetc%5cpasswd", "/assets/css/style.css%00.js",
        "/assets/%c0%ae%c0%ae/etc/passwd", "/assets/webjars/../../../org/digitlab/Main.class",
        "/assets/../org/digitlab/Main.class", "/assets/../META-INF/MANIFEST.MF", "/assets/file:/etc/passwd",
        "/assets/C:/Windows/win.ini", "/css/style.css", "/assets/.hidden/file.js", "/assets/css/.style.css"})
    void otherPathsAreNotFound(String path) throws IOException {
        assertThat(Pages.asset(path)).isEmpty();
    }
}
