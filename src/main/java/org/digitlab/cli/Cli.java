package org.digitlab.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.digitlab.cli.command.BenchCommand;
import org.digitlab.cli.command.CalibrateCommand;
import org.digitlab.cli.command.ConvertCommand;
import org.digitlab.cli.command.CrossValidateCommand;
import org.digitlab.cli.command.DigitLabCommand;
import org.digitlab.cli.command.EvaluateCommand;
import org.digitlab.cli.command.ExportCommand;
import org.digitlab.cli.command.LabCommand;
import org.digitlab.cli.command.PredictCommand;
import org.digitlab.cli.command.ReproduceCommand;
import org.digitlab.cli.command.SummaryCommand;
import org.digitlab.cli.command.TerminalLab;
import org.digitlab.cli.command.TrainCommand;
import org.digitlab.cli.option.EnumConverter;
import org.digitlab.cli.option.WindowOptions;
import org.digitlab.cli.output.Output;
import org.digitlab.files.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command line. Every failure is one sentence on standard error; the details are in the log. */
public final class Cli {

    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

    private final Output output;

    Cli(Output output) {
        this.output = output;
    }

    /** Runs a command with the streams of the process; returns its exit code: 0 success, 1 failure, 2 wrong usage. */
    public static int run(String... arguments) {
        return run(Output.console(Arrays.asList(arguments).contains("--json")), arguments);
    }

    /**
     * Reports why there is no window and trains both networks in the terminal.
     *
     * @param reason one sentence that says why
     * @return the exit code
     */
    public static int withoutWindow(String reason, WindowOptions options) {
        Output output = Output.console(false);
        Cli cli = new Cli(output);
        return cli.guarded(() -> new TerminalLab(output).run(reason, options));
    }

    static int run(Output output, String... arguments) {
        Cli cli = new Cli(output);
        return cli.guarded(() -> cli.commandLine().execute(arguments));
    }

    /** Returns all commands with their options. */
    CommandLine commandLine() {
        CommandLine line = new CommandLine(new DigitLabCommand());
        Stream.of(new TrainCommand(output), new CrossValidateCommand(output), new ReproduceCommand(output),
                new EvaluateCommand(output), new CalibrateCommand(output), new PredictCommand(output),
                new ConvertCommand(output), new SummaryCommand(output), new ExportCommand(output),
                new BenchCommand(output)).forEach(line::addSubcommand);
        line.registerConverter(Path.class, Cli::path);
        EnumConverter.registerAll(line);
        line.setOut(new PrintWriter(output.help(), true));
        line.setParameterExceptionHandler(this::refused);
        line.setExecutionExceptionHandler((error, command, parsed) -> failed(error));
        return line;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(Problem.sentence(e));
        }
    }

    private int refused(ParameterException error, String... arguments) {
        LOG.debug("Refused {}", arguments, error);
        output.note("%s (see %s --help)".formatted(sentence(error),
                error.getCommandLine().getCommandSpec().qualifiedName()));
        return LabCommand.USAGE;
    }

    private static String sentence(ParameterException error) {
        if (error.getCause() instanceof TypeConversionException cause) {
            ArgSpec typed = error.getArgSpec();
            return "%s: %s".formatted(typed instanceof OptionSpec option ? option.longestName() : typed.paramLabel(),
                    cause.getMessage());
        }
        return error.getMessage();
    }

    private int guarded(Callable<Integer> work) {
        try {
            int exitCode = work.call();
            output.flush();
            return output.problem().map(this::lost).orElse(exitCode);
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            return failed(e);
        } finally {
            output.flush();
        }
    }

    private int lost(String reason) {
        output.note("Standard output: the results could not be written, " + reason);
        return LabCommand.FAILURE;
    }

    private int failed(Throwable error) {
        LOG.debug("Failed", error);
        output.note(Problem.sentence(error));
        return LabCommand.FAILURE;
    }
}
