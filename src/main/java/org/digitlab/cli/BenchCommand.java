package org.digitlab.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.digitlab.data.DigitData;
import org.digitlab.network.Family;
import org.digitlab.network.Zoo;
import org.digitlab.network.engine.EngineKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "bench", description = "Measures how fast this machine trains and predicts, within a minute: medians "
        + "of several rounds after a warm-up.")
final class BenchCommand extends LabCommand {

    @Mixin
    private EngineOption engine;

    BenchCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, TrainingFailedException {
        EngineKind kind = typed(engine::kind);
        Bench bench = new Bench(DigitData.bundled(), kind);
        List<BenchResult> results = new ArrayList<>();
        for (Family family : Family.values()) {
            output.note("Measuring the " + family.title());
            BenchResult result = bench.measure(Zoo.classic(family));
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

    private void print(List<BenchResult> results) {
        TextTable table = new TextTable(2, "Model", "Engine", "Batch", "Training images/s",
                "Inference images/s", "Latency p50", "Latency p99");
        for (BenchResult result : results) {
            table.row(result.model(), result.engine(), result.batch(),
                    Text.count(result.trainImagesPerSecond()), Text.count(result.inferImagesPerSecond()),
                    Text.millis(result.latencyMillisP50()), Text.millis(result.latencyMillisP99()));
        }
        table.printTo(output);
    }
}
