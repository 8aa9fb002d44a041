package org.digitlab.cli;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** The long options of every command, for tests in other packages. */
public final class CommandOptions {

    private static final List<String> STANDARD = List.of("--help", "--version");

    private CommandOptions() {
    }

    /** Returns the options by the name of their command, without --help and --version; those of the window are "". */
    public static Map<String, Set<String>> byCommand() {
        CommandLine line = new Cli(Typed.output(new ByteArrayOutputStream(), new ByteArrayOutputStream())).commandLine();
        Map<String, Set<String>> options = new TreeMap<>();
        line.getSubcommands().forEach((name, command) -> options.put(name, options(command)));
        options.put("", options(line));
        return options;
    }

    private static Set<String> options(CommandLine command) {
        Set<String> names = command.getCommandSpec().options().stream().flatMap(option -> Arrays.stream(option.names()))
                .filter(name -> name.startsWith("--")).collect(Collectors.toCollection(TreeSet::new));
        STANDARD.forEach(names::remove);
        return names;
    }
}
