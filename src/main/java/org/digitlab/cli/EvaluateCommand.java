package org.digitlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.digitlab.data.DigitData;
import org.digitlab.evaluation.Evaluator;
import org.digitlab.experiments.KeptTest;
import org.digitlab.files.Problem;
import org.digitlab.metrics.Comparison;
import org.digitlab.metrics.TestReport;
import org.digitlab.network.DigitModel;
import org.digitlab.network.KerasImport;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "evaluate", description = "Measures a trained model on the test images, or two models side by side. "
        + "What is found out about a run's model is kept in the run's folder.")
final class EvaluateCommand extends LabCommand {

    @Mixin
    private ModelOption model;

    @Option(names = "--against", paramLabel = TypedModel.KINDS, description = "Another model, to be compared with the "
            + "first on the same images.")
    private Path against;

    @Mixin
    private DataOption data;

    @Mixin
    private EngineOption engine;

    EvaluateCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException {
        EngineKind kind = typed(engine::kind);
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

    private TestReport test(TypedModel typed, DigitData digits, EngineKind kind) throws IOException {
        Optional<RunFolder> run = typed.run();
        if (run.isPresent()) {
            return new KeptTest(run.get(), kind, this::noteUnkept).test(digits, part -> { }, () -> false);
        }
        try (DigitModel opened = typed.open(kind)) {
            KerasImport.origin(opened).ifPresent(output::note);
            return Evaluator.test(opened, digits);
        }
    }

    private void noteUnkept(IOException problem) {
        output.note("The result could not be kept: " + Problem.sentence(problem));
    }

    private void print(TypedModel typed, TestReport report) {
        if (json) {
            output.json(TestFields.of(typed, report));
        } else {
            new TestText(output).print(report);
        }
    }

    private void print(TypedModel first, TestReport report, TypedModel second, TestReport other) {
        Comparison comparison = Comparison.of(report, other);
        if (json) {
            Map<String, Object> fields = TestFields.of(first, report);
            fields.put("against", TestFields.of(second, other));
            fields.put("comparison", TestFields.of(comparison));
            output.json(fields);
        } else {
            TestText text = new TestText(output);
            output.line(first + ":");
            text.print(report);
            output.line("");
            output.line(second + ":");
            text.print(other);
            output.line("");
            text.print(comparison, first, second);
        }
    }
}
