package org.digitlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.drawings.DrawnOthers;
import org.digitlab.evaluation.Rejection;
import org.digitlab.metrics.ResultNames;
import org.digitlab.network.DigitModel;
import org.digitlab.network.Manifest;
import org.digitlab.network.ModelFile;
import org.digitlab.runs.RunFolder;
import org.digitlab.training.Recipe;
import org.digitlab.training.RecipeField;
import org.digitlab.training.RecipeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "calibrate", description = "Finds the confidence below which a model says that it may see no digit, "
        + "keeps it in the model's file, and measures what the model then rejects. Every training does so at its end.")
final class CalibrateCommand extends LabCommand {

    private static final int DEFAULT_SEED = 42;
    private static final int OTHERS = 2000;
    /** No recipe has it. */
    private static final long OTHERS_SEED = -2;

    @Mixin
    private ModelOption model;

    @Option(names = "--acceptance", paramLabel = "X", description = "The part of real digits to accept: validation "
            + "images, and drawings that the program writes. Default: 0.99.")
    private String acceptance;

    @Option(names = "--non-digits", paramLabel = "DIR", description = "Also measure how many test images of these four "
            + "IDX files are rejected, which are to show no digits.")
    private Path others;

    @Mixin
    private DataOption data;

    @Mixin
    private EngineOption engine;

    private final List<Measured> measured = new ArrayList<>();

    CalibrateCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException {
        double part = typed(this::part);
        TypedModel typed = model.typed();
        DigitData digits = data.load();
        try (DigitModel opened = typed.open(typed(engine::kind))) {
            LabeledImages validation = validation(opened, digits);
            double threshold = Rejection.threshold(opened, validation, part);
            measure("validation images", opened, validation, threshold, true);
            measure("drawings by the program", opened, Rejection.drawings(), threshold, true);
            measure("test images", opened, digits.test(), threshold, true);
            measure("letters and shapes", opened, DrawnOthers.unseenCharacters(OTHERS, OTHERS_SEED), threshold, false);
            measure("scribbles", opened, DrawnOthers.unseenScribbles(OTHERS, OTHERS_SEED), threshold, false);
            if (others != null) {
                DigitData foreign = DigitData.fromFolder(others);
                measure(foreign.name(), opened, foreign.test(), threshold, false);
            }
            print(threshold, keep(typed, opened, threshold));
        }
        return DONE;
    }

    /**
     * How many of some images are not rejected.
     *
     * @param digits whether they show digits
     */
    private record Measured(String name, boolean digits, int images, double accepted) {
    }

    private void measure(String name, DigitModel opened, LabeledImages images, double threshold, boolean digits) {
        measured.add(new Measured(name, digits, images.size(), Rejection.accepted(opened, images, threshold)));
    }

    private double part() {
        if (acceptance == null) {
            return Rejection.USUAL_ACCEPTANCE;
        }
        try {
            double part = Double.parseDouble(acceptance.strip());
            if (part > 0 && part <= 1) {
                return part;
            }
        } catch (NumberFormatException e) {
            throw unexpected(e);
        }
        throw unexpected(null);
    }

    private IllegalArgumentException unexpected(NumberFormatException cause) {
        return new IllegalArgumentException("Acceptance: expected a number above 0 and up to 1, found \"%s\""
                .formatted(acceptance.strip()), cause);
    }

    /** Those that the model did not learn from; a guess if it does not tell by which recipe it was trained. */
    private static LabeledImages validation(DigitModel opened, DigitData digits) {
        Optional<Map<String, Object>> written = opened.manifest().map(Manifest::recipe)
                .filter(map -> map.containsKey(RecipeField.VALIDATION_SHARE.id()));
        double share = Recipe.DEFAULT_VALIDATION_SHARE;
        int seed = DEFAULT_SEED;
        if (written.isPresent()) {
            Recipe recipe = RecipeMap.read(written.get());
            share = recipe.validationShare();
            seed = recipe.seed();
        }
        return Split.stratified(digits.training(), share, seed).validation();
    }

    /** Whether the threshold could be kept. */
    private boolean keep(TypedModel typed, DigitModel opened, double threshold) throws IOException {
        if (!typed.isChangeable() || opened.manifest().isEmpty()) {
            return false;
        }
        Map<String, Object> results = new LinkedHashMap<>(opened.manifest().get().results());
        results.put(ResultNames.REJECT_BELOW, threshold);
        DigitModel calibrated = opened.with(opened.manifest().get().with(results));
        Optional<RunFolder> run = typed.run();
        ModelFile.save(calibrated, run.map(RunFolder::model).orElse(typed.typed()));
        if (run.isPresent()) {
            ModelFile.saveManifest(calibrated, run.get().manifest());
        }
        return true;
    }

    private void print(double threshold, boolean kept) {
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("model", model.typed().toString());
            fields.put(ResultNames.REJECT_BELOW, threshold);
            fields.put("kept", kept);
            fields.put("measured", measured);
            output.json(fields);
            return;
        }
        output.line("Below a confidence of %s it may be no digit%s".formatted(Text.percent(threshold),
                kept ? "; the model says so from now on" : ""));
        TextTable table = new TextTable(1, "", "Images", "Accepted", "Rejected");
        for (Measured row : measured) {
            table.row(row.name(), Text.count(row.images()), Text.percent(row.accepted()),
                    Text.percent(1 - row.accepted()));
        }
        table.printTo(output);
    }
}
