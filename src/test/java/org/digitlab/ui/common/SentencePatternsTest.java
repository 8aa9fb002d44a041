package org.digitlab.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Patterns in strings.properties name their arguments by position, so that a translation may reorder them. */
class SentencePatternsTest {

    private static final Pattern POSITIONAL = Pattern.compile("%(\\d+)\\$");
    private static final Pattern OTHER_CONVERSION = Pattern.compile("%[-+,(#0-9.]*[a-zA-Z]|\\{\\d");
    private static final Pattern BARE_PERCENT = Pattern.compile("%(?!\\d+\\$)");
    private static final Pattern CALL = Pattern.compile("(?i)\\bwords(\\(\\))?\\.format\\(");
    private static final Pattern KEY = Pattern.compile("\"([a-z]\\w*(?:\\.[\\w-]+)+)\"");

    private final ResourceBundle bundle = new Words().bundle();

    @Test
    void everyPatternIsPositional() {
        for (String key : bundle.keySet()) {
            String value = bundle.getString(key);
            assertThat(OTHER_CONVERSION.matcher(value).find()).as("%s=%s", key, value).isFalse();
            if (positions(value) > 0) {
                assertThat(BARE_PERCENT.matcher(value.replace("%%", "")).find()).as("%s=%s", key, value).isFalse();
            }
        }
    }

    @Test
    void everyCallPassesAsManyValuesAsItsPatternNames() throws IOException {
        int checked = 0;
        for (String source : sources()) {
            for (Matcher call = CALL.matcher(source); call.find();) {
                List<String> arguments = arguments(source, call.end());
                List<String> keys = keys(arguments.get(0));
                if (!keys.isEmpty()) {
                    // A choice between two sentences passes what the longer one needs.
                    assertThat(keys.stream().mapToInt(key -> positions(bundle.getString(key))).max())
                            .as("values of %s", keys).hasValue(arguments.size() - 1);
                }
                checked += keys.size();
            }
        }
        assertThat(checked).as("keys checked").isGreaterThan(80);
    }

    private static int positions(String pattern) {
        return POSITIONAL.matcher(pattern).results().mapToInt(found -> Integer.parseInt(found.group(1))).max()
                .orElse(0);
    }

    private List<String> keys(String argument) {
        return KEY.matcher(argument).results().map(found -> found.group(1))
                .filter(bundle::containsKey).toList();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> sources = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }

    /** Returns the arguments of a call; {@code start} is the position after its opening parenthesis. */
    private static List<String> arguments(String source, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = start;
        for (int i = start; ; i++) {
            char c = source.charAt(i);
            if (c == '"') {
                i = source.indexOf('"', i + 1);
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0 && depth-- == 0) {
                arguments.add(source.substring(from, i));
                return arguments;
            } else if (c == ',' && depth == 0) {
                arguments.add(source.substring(from, i));
                from = i + 1;
            }
        }
    }
}
