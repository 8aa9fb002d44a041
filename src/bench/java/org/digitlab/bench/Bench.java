package org.digitlab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.digitlab.cli.output.Output;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.Problem;
import org.digitlab.network.architecture.Family;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The benchmark's command line. */
@Command(name = "mvn -q -Pbench -Dbench.args=\"…\"", sortOptions = false,
        usageHelpAutoWidth = true, description = "Trains the classic networks with Digit Lab, with default "
        + "Deeplearning4j and with PyTorch in turn; prints medians of several rounds after a warm-up, and ratios "
        + "per round.")
final class Bench implements Callable<Integer> {

    private static final double QUICK_SECONDS = 0.2;

    @Option(names = "--rounds", defaultValue = "5",
            description = "Number of measured rounds (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "3", description = "Duration of each training measurement; predictions "
            + "take half of it (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--model", split = ",", defaultValue = "mlp,cnn", description = "Networks to measure (default: "
            + "${DEFAULT-VALUE}).")
    private List<Family> families;

    @Option(names = "--batch", split = ",", defaultValue = "32,128,512", description = "Images per training step "
            + "(default: ${DEFAULT-VALUE}).")
    private List<Integer> batches;

    @Option(names = "--rival", split = ",", defaultValue = "ours,dl4j,pytorch,onednn", description = "Engines to compare "
            + "(default: ${DEFAULT-VALUE}); onednn is the arithmetic alone, an upper limit.")
    private List<Rival> rivals;

    @Option(names = "--accuracy", description = "Also train the CNN once with each until the test accuracy is 99.0 %%, "
            + "for at most 10 epochs: batch size 128, Adam at 1e-3, all 60,000 images. The recipe is fixed in advance; "
            + "the test set only measures.")
    private boolean accuracy;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write all results to this file.")
    private Path json;

    @Option(names = "--quick", description = "One short round without a warm-up, to check that everything runs.")
    private boolean quick;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final Output output;

    private Bench(Output output) {
        this.output = output;
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ENGLISH);
        Output output = Output.console(false);
        int code = new CommandLine(new Bench(output)).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((error, line, parsed) -> {
                    output.note(Problem.sentence(error));
                    return 1;
                }).execute(arguments);
        output.flush();
        System.exit(code);
    }

    @Override
    public Integer call() throws IOException, WorkerFailedException {
        check();
        Machine machine = Machine.here();
        Plan plan = new Plan(families, batches, quick ? QUICK_SECONDS : seconds);
        try (Contest contest = new Contest(rivals, Path.of(System.getProperty("bench.folder")), output::note)) {
            head(machine, contest.versions());
            run(contest, plan, machine);
            output.line("");
            new ResultTable(contest.results(), rivals).printTo(output);
        }
        return 0;
    }

    private void check() {
        if (rounds < 1 || !(seconds > 0) || batches.stream().anyMatch(batch -> batch < 1 || batch > 4096)) {
            throw new ParameterException(spec.commandLine(), "Expected at least one round, more than 0 seconds and "
                    + "batch sizes from 1 to 4096");
        }
        if (quick) {
            rounds = 1;
        }
    }

    private void run(Contest contest, Plan plan, Machine machine) throws IOException, WorkerFailedException {
        if (!quick) {
            contest.round("Warm-up", plan, true);
        }
        for (int round = 1; round <= rounds; round++) {
            contest.round("Round %d of %d".formatted(round, rounds), plan, false);
            write(Report.of(machine, contest.versions(), round, plan.seconds(), contest.results()));
        }
        contest.memory();
        if (accuracy) {
            contest.accuracy();
        }
        write(Report.of(machine, contest.versions(), rounds, plan.seconds(), contest.results()));
    }

    /** Writes the report after every round, so that an interrupted benchmark leaves its results so far. */
    private void write(Report report) throws IOException {
        if (json != null) {
            byte[] text = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
            AtomicFiles.write(json, out -> out.write(text));
        }
    }

    private void head(Machine machine, Map<Rival, Map<String, String>> versions) {
        output.line("%s, %d threads; %s; Java %s".formatted(machine.processor(), machine.threads(), machine.system(),
                machine.java()));
        if (machine.isBusy()) {
            output.line("Other programs use this machine (load %.1f): the results are not comparable."
                    .formatted(machine.load()));
        }
        versions.forEach((rival, libraries) -> output.line("%s: %s".formatted(rival.title(), libraries.toString()
                .replaceAll("[{}]", "").replace('=', ' '))));
        output.flush();
    }
}
