package org.digitlab.cli.command;

import java.util.concurrent.Callable;
import org.digitlab.cli.output.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Base of all commands. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        usageHelpAutoWidth = true)
public abstract class LabCommand implements Callable<Integer> {

    /** Parses an option; throws an {@link IllegalArgumentException} with one sentence. */
    @FunctionalInterface
    interface Check<T, E extends Exception> {
        T run() throws E;
    }

    static final int DONE = 0;
    public static final int FAILURE = 1;
    public static final int USAGE = 2;

    @Option(names = "--json", order = 100, description = "Print one JSON object a line, and nothing else, on standard "
            + "output.")
    boolean json;

    @Spec
    CommandSpec spec;

    final Output output;

    LabCommand(Output output) {
        this.output = output;
    }

    /** Runs a check of the options; a refusal counts as wrong usage, not as failure. */
    final <T, E extends Exception> T typed(Check<T, E> check) throws E {
        try {
            return check.run();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
