package org.digitlab.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.digitlab.cli.option.DataOption;
import org.digitlab.cli.option.EngineOption;
import org.digitlab.cli.option.ModelOption;
import org.digitlab.cli.option.TypedModel;
import org.digitlab.cli.output.EvaluationPrinter;
import org.digitlab.cli.output.Output;
import org.digitlab.data.DigitData;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.experiments.RunEvaluation;
import org.digitlab.files.Problem;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.KerasImport;
import org.digitlab.runs.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "evaluate", description = "Evaluate a trained model on the test images, or compare two. The results "
        + "of the model of a run are saved in the folder of the run.")
public final class EvaluateCommand extends LabCommand {

    @Mixin
    private ModelOption model;

    @Option(names = "--against", paramLabel = TypedModel.KINDS, description = "Another model to compare with on the "
            + "same images.")
    private Path against;

    @Mixin
    private DataOption data;

    @Mixin
    private EngineOption engine;

    public EvaluateCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException {
        DigitData digits = data.load();
        EvaluationPrinter printer = new EvaluationPrinter(output, json);
        TypedModel first = model.typed();
        EvaluationReport report = test(first, digits);
        if (against == null) {
            printer.print(first, report);
        } else {
            TypedModel second = new TypedModel(against);
            printer.print(first, report, second, test(second, digits));
        }
        return DONE;
    }

    private EvaluationReport test(TypedModel typed, DigitData digits) throws IOException {
        Optional<RunFolder> run = typed.run();
        if (run.isPresent()) {
            return new RunEvaluation(run.get(), engine.kind(), this::noteUnsaved)
                    .evaluate(digits, part -> { }, () -> false);
        }
        try (DigitModel opened = typed.open(engine.kind())) {
            KerasImport.origin(opened).ifPresent(output::note);
            return Evaluator.test(opened, digits, part -> { }, () -> false);
        }
    }

    private void noteUnsaved(IOException problem) {
        output.note("The results could not be saved: " + Problem.sentence(problem));
    }
}
