package org.digitlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.digitlab.files.Problem;
import org.digitlab.inference.Classifier;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.DrawingFile;
import org.digitlab.ink.ImagePreparation;
import org.digitlab.ink.InkRenderer;
import org.digitlab.network.DigitModel;
import org.digitlab.network.KerasImport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "predict", description = "Recognises digits in pictures (PNG, JPEG) and drawings (JSON, one a file or one "
        + "a line). A file that cannot be used is named and the others go on.")
final class PredictCommand extends LabCommand {

    private static final Logger LOG = LoggerFactory.getLogger(PredictCommand.class);

    @Mixin
    private ModelOption model;

    @Mixin
    private EngineOption engine;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Pictures of one digit, and drawings.")
    private List<Path> files;

    private final LabelledScore score = new LabelledScore();
    private Classifier classifier;
    private int problems;

    PredictCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException {
        DigitModel opened = model.typed().open(typed(engine::kind));
        KerasImport.origin(opened).ifPresent(output::note);
        classifier = new Classifier(opened);
        files.forEach(this::predict);
        if (!score.isEmpty()) {
            printScore();
        }
        return problems == 0 ? DONE : FAILURE;
    }

    private void predict(Path file) {
        try {
            if (DrawingFile.isDrawing(file)) {
                predictDrawings(file);
            } else {
                show(file, null, ImagePreparation.read(file), null);
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be used", file, e);
            problem(Problem.sentence(e));
        }
    }

    private void predictDrawings(Path file) throws IOException {
        boolean single = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        DrawingFile.readNumbered(file, (drawing, line) ->
                show(file, single ? null : line, InkRenderer.render(drawing), drawing.label()));
    }

    private void show(Path file, Integer line, DigitImage image, Integer label) {
        if (image.isBlank()) {
            problem(PredictionReport.place(file.toString(), line) + ": expected a drawing, found no ink");
            return;
        }
        PredictionReport prediction = PredictionReport.of(file.toString(), line, classifier.classify(image), label);
        score.add(prediction);
        if (json) {
            output.json(prediction);
        } else {
            output.line(prediction.text());
        }
    }

    private void problem(String sentence) {
        problems++;
        output.note(sentence);
    }

    private void printScore() {
        if (json) {
            score.printAsJson(output);
        } else {
            score.printAsText(output);
        }
    }
}
