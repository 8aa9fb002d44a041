package org.digitlab.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.digitlab.cli.option.EngineOption;
import org.digitlab.cli.option.WindowOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

@Command(name = "digit-lab", mixinStandardHelpOptions = true, versionProvider = Version.class,
        usageHelpAutoWidth = true, description = "A laboratory for handwritten-digit networks. Opens the window "
        + "unless a command is given.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
            "0:success", "1:unusable file or failed training", "2:wrong usage"})
public final class DigitLabCommand implements Callable<Integer> {

    @Option(names = WindowOptions.DATA, paramLabel = "DIR", description = "Open the window with the IDX dataset "
            + "in this folder instead of the bundled MNIST.")
    private Path data;

    @Mixin
    private EngineOption engine;

    @Unmatched
    private List<String> unknown;

    @Spec
    private CommandSpec spec;

    /** Reports wrong options: without a command, the window opens before this is reached. */
    @Override
    public Integer call() {
        String found = unknown == null ? "No command" : "Unknown %s \"%s\"".formatted(
                unknown.get(0).startsWith("-") ? "option" : "command", unknown.get(0));
        throw new ParameterException(spec.commandLine(), found + ", expected one of the commands "
                + String.join(", ", spec.subcommands().keySet()));
    }
}
