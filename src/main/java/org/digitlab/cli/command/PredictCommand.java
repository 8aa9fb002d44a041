package org.digitlab.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitlab.cli.option.EngineOption;
import org.digitlab.cli.option.ModelOption;
import org.digitlab.cli.output.LabeledScore;
import org.digitlab.cli.output.Output;
import org.digitlab.cli.output.PictureReport;
import org.digitlab.cli.output.PredictionReport;
import org.digitlab.files.Problem;
import org.digitlab.files.ProgressListener;
import org.digitlab.inference.Prediction;
import org.digitlab.ink.DigitImage;
import org.digitlab.ink.DrawingFile;
import org.digitlab.ink.InkRenderer;
import org.digitlab.network.model.DigitModel;
import org.digitlab.network.model.KerasImport;
import org.digitlab.pictures.image.Picture;
import org.digitlab.pictures.image.PictureFile;
import org.digitlab.reading.PageReader;
import org.digitlab.reading.PageReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "predict", description = "Recognise the digits in pictures (PNG, JPEG, GIF, BMP, WebP: a digit, a number or "
        + "lines of numbers) and drawings (JSON, one in a file or one on each line). Unusable files are named and "
        + "skipped.")
public final class PredictCommand extends LabCommand {

    private static final Logger LOG = LoggerFactory.getLogger(PredictCommand.class);

    @Mixin
    private ModelOption model;

    @Mixin
    private EngineOption engine;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Pictures and drawings.")
    private List<Path> files;

    private final LabeledScore score = new LabeledScore();
    private DigitModel opened;
    private PageReader reader;
    private int problems;

    public PredictCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException {
        opened = model.typed().open(engine.kind());
        KerasImport.origin(opened).ifPresent(output::note);
        reader = new PageReader(Map.of(opened.family(), opened), opened.family());
        files.forEach(this::predict);
        score.print(output, json);
        return problems == 0 ? DONE : FAILURE;
    }

    private void predict(Path file) {
        try {
            if (DrawingFile.isDrawing(file)) {
                predictDrawings(file);
            } else {
                predictPicture(file);
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be used", file, e);
            problem(Problem.sentence(e));
        }
    }

    private void predictPicture(Path file) throws IOException {
        Picture picture = PictureFile.read(file, ProgressListener.NONE);
        PageReading page = reader.read(picture, ProgressListener.NONE);
        if (picture.animated()) {
            output.note(file + ": only the first picture in the file is read");
        }
        if (page.digits().isEmpty()) {
            problem(file + ": no digits found; they must be clearly darker or lighter than their background");
            return;
        }
        PictureReport report = PictureReport.of(file.toString(), page, opened.family());
        if (json) {
            output.json(report);
        } else {
            report.readable().forEach(output::line);
        }
    }

    private void predictDrawings(Path file) throws IOException {
        boolean single = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        DrawingFile.read(file, (drawing, line) ->
                show(file, single ? null : line, InkRenderer.render(drawing), drawing.label()));
    }

    private void show(Path file, Integer line, DigitImage image, Integer label) {
        if (image.isBlank()) {
            problem(PredictionReport.place(file.toString(), line) + ": expected a drawing, found no ink");
            return;
        }
        PredictionReport prediction = PredictionReport.of(file.toString(), line, Prediction.of(opened, image), label);
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
}
