package org.digitlab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "digit-lab", mixinStandardHelpOptions = true, versionProvider = Version.class,
        usageHelpAutoWidth = true, description = "A laboratory for handwritten-digit networks. Without a command it "
        + "opens its window.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
            "0:done", "1:a file that cannot be used, or a training that failed", "2:wrong usage"})
final class DigitLabCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "Open the window with the four IDX files in this "
            + "folder in place of the MNIST that comes with the program.")
    private Path data;

    @Spec
    private CommandSpec spec;

    /** Reached only where options of the window are mixed with something else. */
    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Expected one of the commands "
                + String.join(", ", spec.subcommands().keySet()));
    }
}
