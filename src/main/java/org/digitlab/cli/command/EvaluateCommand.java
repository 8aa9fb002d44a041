package org.digitlab.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.digitlab.cli.option.DataOption;
import org.digitlab.cli.option.EngineOption;
import org.digitlab.cli.option.ModelOption;
import org.digitlab.cli.option.TypedModel;
import org.digitlab.cli.output.EvaluationFields;
import org.digitlab.cli.output.EvaluationPrinter;
import org.digitlab.cli.output.Output;
import org.digitlab.data.DigitData;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.experiments.RunEvaluation;
import org.digitlab.files.Problem;
import org.digitlab.metrics.classification.Comparison;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.network.engine.EngineKind;
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
        EngineKind kind = engine.kind();
        DigitData digits = data.load();
        TypedModel first = model.typed();
        if (against == null) {
            print(first, test(first, digits, kind));
        } else {
            TypedModel second = new TypedModel(against);
            print(first, test(first, digits, kind), second, test(second, digits, kind));
        }
        return DONE;
    }

    private EvaluationReport test(TypedModel typed, DigitData digits, EngineKind kind) throws IOException {
        Optional<RunFolder> run = typed.run();
        if (run.isPresent()) {
            return new RunEvaluation(run.get(), kind, this::noteUnkept).evaluate(digits, part -> { }, () -> false);
        }
        try (DigitModel opened = typed.open(kind)) {
            KerasImport.origin(opened).ifPresent(output::note);
            return Evaluator.test(opened, digits);
        }
    }

    private void noteUnkept(IOException problem) {
        output.note("The results could not be saved: " + Problem.sentence(problem));
    }

    private void print(TypedModel typed, EvaluationReport report) {
        if (json) {
            output.json(EvaluationFields.of(typed.toString(), report));
        } else {
            new EvaluationPrinter(output).print(report);
        }
    }

    private void print(TypedModel first, EvaluationReport report, TypedModel second, EvaluationReport other) {
        Comparison comparison = Comparison.of(report, other);
        if (json) {
            Map<String, Object> fields = EvaluationFields.of(first.toString(), report);
            fields.put("against", EvaluationFields.of(second.toString(), other));
            fields.put("comparison", EvaluationFields.of(comparison));
            output.json(fields);
        } else {
            EvaluationPrinter text = new EvaluationPrinter(output);
            output.line(first + ":");
            text.print(report);
            output.line("");
            output.line(second + ":");
            text.print(other);
            output.line("");
            text.print(comparison, first.toString(), second.toString());
        }
    }
}
