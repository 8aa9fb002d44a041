package org.digitlab.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitlab.cli.CommandOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {

    private static final Path SITE = Path.of("src/site");
    private static final MarkdownFile COMMAND_LINE = MarkdownFile.read(SITE.resolve("markdown/cli.md"));
    private static final int README_BYTES = 8 * 1024;

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z0-9-]*");
    /** What names options of a section: the first cells of its tables, and the list of shared ones. */
    private static final Pattern OPTION_LIST = Pattern.compile("(?m)^\\| `--[^|]*|^Also: (?:.+\n)+");
    private static final Pattern CLASS_NAME = Pattern.compile("(?:[A-Z][a-z0-9]+){2,}");
    private static final Pattern TEST_SELECTION = Pattern.compile("-Dtest='?([\\w*,]+)");

    static List<MarkdownFile> documents() {
        return MarkdownFile.all();
    }

    static Set<String> commands() {
        return CommandOptions.byCommand().keySet().stream().filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadToFilesAndHeadings(MarkdownFile document) {
        assertThat(document.relativeLinks()).allSatisfy(link -> {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? document.path() : document.path().resolveSibling(parts[0]).normalize();
            assertThat(target).exists();
            if (parts.length > 1) {
                assertThat(MarkdownFile.read(target).anchors()).contains(parts[1]);
            }
        });
    }

    @Test
    void everyPictureIsShown() throws IOException {
        Set<String> shown = documents().stream().flatMap(document -> document.relativeLinks().stream())
                .map(link -> Path.of(link.split("#", 2)[0]).getFileName().toString()).collect(Collectors.toSet());
        try (Stream<Path> pictures = Files.list(SITE.resolve("images"))) {
            assertThat(pictures.map(picture -> picture.getFileName().toString())).isSubsetOf(shown);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void codeSpansNameExistingClasses(MarkdownFile document) throws IOException {
        Set<String> classes = sources("src");
        assertThat(document.codeSpans().filter(CLASS_NAME.asMatchPredicate()).filter(name -> !classes.contains(name)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void quotedTestSelectionsFindTests(MarkdownFile document) throws IOException {
        Set<String> tests = sources("src/test");
        assertThat(TEST_SELECTION.matcher(Files.readString(document.path())).results()
                .flatMap(selection -> Stream.of(selection.group(1).split(","))))
                .allSatisfy(pattern -> assertThat(tests).anyMatch(test -> test.matches(pattern.replace("*", ".*"))));
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.size(Path.of("README.md"))).isLessThanOrEqualTo(README_BYTES);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theOptionsOfACommandAreDocumented(String command) {
        MarkdownFile section = COMMAND_LINE.section(command);
        Set<String> documented = options(section);
        Stream.of("recipe-options", "extra-training-data").filter(group -> isAlso(section, group))
                .forEach(group -> documented.addAll(options(COMMAND_LINE.section(heading(group)))));
        assertThat(documented).isEqualTo(CommandOptions.byCommand().get(command));
    }

    @Test
    void theOptionsOfTheWindowAreDocumented() {
        assertThat(options(COMMAND_LINE.introduction())).isEqualTo(CommandOptions.byCommand().get(""));
    }

    @Test
    void optionsMentionedInTheTextExist() {
        Set<String> known = new TreeSet<>(Set.of("--help", "--version"));
        CommandOptions.byCommand().values().forEach(known::addAll);
        assertThat(COMMAND_LINE.codeSpans().flatMap(span -> OPTION.matcher(span).results()).map(MatchResult::group))
                .isSubsetOf(known);
    }

    private static Set<String> options(MarkdownFile section) {
        return OPTION_LIST.matcher(section.prose()).results()
                .flatMap(list -> OPTION.matcher(list.group()).results()).map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isAlso(MarkdownFile section, String group) {
        return OPTION_LIST.matcher(section.prose()).results().anyMatch(list -> list.group().contains("(#" + group + ")"));
    }

    private static String heading(String anchor) {
        return Character.toUpperCase(anchor.charAt(0)) + anchor.substring(1).replace('-', ' ');
    }

    /** Returns the simple names of all classes with a file of their own. */
    private static Set<String> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length())).collect(Collectors.toSet());
        }
    }
}
