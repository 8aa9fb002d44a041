package org.digitlab.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document in Markdown.
 *
 * @param path  relative to the project's root
 * @param prose the text without its code blocks
 */
record MarkdownFile(Path path, String prose) {

    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern CODE_SPAN = Pattern.compile("`([^`\n]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");

    /** Returns README, CONTRIBUTING, CHANGELOG and the documents of the site. */
    static List<MarkdownFile> all() {
        try (Stream<Path> top = Files.list(Path.of("")); Stream<Path> site = Files.walk(Path.of("src/site/markdown"))) {
            return Stream.concat(top, site).filter(path -> path.toString().endsWith(".md")).sorted()
                    .map(MarkdownFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MarkdownFile read(Path path) {
        try {
            return new MarkdownFile(path, CODE_BLOCK.matcher(Files.readString(path)).replaceAll(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the targets of all links and pictures within the project. */
    List<String> relativeLinks() {
        return LINK.matcher(CODE_SPAN.matcher(prose).replaceAll("code")).results().map(link -> link.group(1))
                .filter(target -> !target.matches("\\w+:.*")).toList();
    }

    /** Returns the texts between backticks. */
    Stream<String> codeSpans() {
        return CODE_SPAN.matcher(prose).results().map(span -> span.group(1));
    }

    /** Returns the anchors of all headings, formed as GitHub does. */
    List<String> anchors() {
        return HEADING.matcher(prose).results().map(heading -> heading.group(1).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).toList();
    }

    /** Returns the text from a second-level heading to the next one. */
    MarkdownFile section(String heading) {
        MatchResult found = Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "$(.*?)(?=^## |\\z)").matcher(prose)
                .results().findFirst().orElseThrow(() -> new AssertionError(path + " has no section " + heading));
        return new MarkdownFile(path, found.group(1));
    }

    /** Returns the text before the first second-level heading. */
    MarkdownFile introduction() {
        return new MarkdownFile(path, prose.split("(?m)^## ", 2)[0]);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
