package org.digitlab.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.benchmark.BenchmarkResult;
import org.digitlab.benchmark.NetworkBenchmark;
import org.digitlab.cli.option.EngineOption;
import org.digitlab.cli.output.Output;
import org.digitlab.cli.output.Text;
import org.digitlab.cli.output.TextTable;
import org.digitlab.data.DigitData;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.training.TrainingFailedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "bench", description = "Measure the training and inference speed of this machine, in about a minute: "
        + "medians of several rounds after a warm-up.")
public final class BenchCommand extends LabCommand {

    @Mixin
    private EngineOption engine;

    public BenchCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, TrainingFailedException {
        EngineKind kind = engine.kind();
        NetworkBenchmark bench = new NetworkBenchmark(DigitData.bundled(), kind);
        List<BenchmarkResult> results = new ArrayList<>();
        for (Family family : Family.values()) {
            output.note("Measuring the " + family.title());
            BenchmarkResult result = bench.measure(Zoo.classic(family));
            results.add(result);
            if (json) {
                output.json(result);
                output.flush();
            }
        }
        if (!json) {
            print(results);
        }
        return DONE;
    }

    private void print(List<BenchmarkResult> results) {
        TextTable table = new TextTable(2, "Model", "Engine", "Batch", "Training images/s",
                "Inference images/s", "Latency p50", "Latency p99");
        for (BenchmarkResult result : results) {
            table.row(result.model(), result.engine(), result.batch(),
                    Text.count(result.trainImagesPerSecond()), Text.count(result.inferImagesPerSecond()),
                    Text.millis(result.latencyMillisP50()), Text.millis(result.latencyMillisP99()));
        }
        table.printTo(output);
    }
}
