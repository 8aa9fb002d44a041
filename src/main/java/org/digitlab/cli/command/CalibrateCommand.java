package org.digitlab.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitlab.cli.option.EngineOption;
import org.digitlab.cli.option.ModelOption;
import org.digitlab.cli.option.TrainingDataOption;
import org.digitlab.cli.option.TypedModel;
import org.digitlab.cli.output.Json;
import org.digitlab.cli.output.Output;
import org.digitlab.cli.output.Text;
import org.digitlab.cli.output.TextTable;
import org.digitlab.data.DigitData;
import org.digitlab.data.LabeledImages;
import org.digitlab.evaluation.Rejection;
import org.digitlab.metrics.ResultNames;
import org.digitlab.network.model.DigitModel;
import org.digitlab.synthesis.SyntheticNonDigits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "calibrate", description = "Find the confidence below which a model rejects an image as no digit, "
        + "save this threshold in the model file, and measure what the model rejects. Every training does this at its end. "
        + "Models in the folder of a run are not changed.")
public final class CalibrateCommand extends LabCommand {

    private static final int OTHERS = 2000;
    /** A seed that no recipe uses. */
    private static final long OTHERS_SEED = -2;

    @Mixin
    private ModelOption model;

    @Option(names = "--acceptance", paramLabel = "X", description = "Fraction of real digits to accept, measured on "
            + "validation images and synthetic digits. Default: 0.99.")
    private String acceptance;

    @Option(names = "--non-digits", paramLabel = "DIR", description = "Also measure how many test images of this IDX "
            + "dataset, which should contain no digits, are rejected.")
    private Path others;

    @Mixin
    private TrainingDataOption data;

    @Mixin
    private EngineOption engine;

    private final List<Measured> measured = new ArrayList<>();

    public CalibrateCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException {
        double accepted = typed(this::acceptance);
        int limit = typed(data::limit);
        TypedModel typed = model.typed();
        DigitData digits = data.load();
        DigitData foreign = others == null ? null : DigitData.fromFolder(others);
        try (DigitModel opened = typed.open(engine.kind())) {
            LabeledImages given = digits.training().first(Math.min(limit, digits.training().size()));
            SavedThreshold saved = new SavedThreshold(typed, opened, digits, given);
            LabeledImages validation = saved.validation();
            double threshold = Rejection.threshold(opened, validation, accepted, () -> false);
            measure("validation images", opened, validation, threshold, true);
            measure("synthetic digits", opened, Rejection.drawings(), threshold, true);
            measure("test images", opened, digits.test(), threshold, true);
            measure("letters and shapes", opened, SyntheticNonDigits.unseenCharacters(OTHERS, OTHERS_SEED), threshold,
                    false);
            measure("scribbles", opened, SyntheticNonDigits.unseenScribbles(OTHERS, OTHERS_SEED), threshold, false);
            if (foreign != null) {
                measure(foreign.name(), opened, foreign.test(), threshold, false);
            }
            Optional<String> obstacle = saved.obstacle();
            if (obstacle.isEmpty()) {
                saved.write(threshold);
            }
            print(threshold, obstacle);
        }
        return DONE;
    }

    /** @param digits whether the images show digits */
    private record Measured(String name, boolean digits, int images, double accepted) {
    }

    private void measure(String name, DigitModel opened, LabeledImages images, double threshold, boolean digits) {
        measured.add(new Measured(name, digits, images.size(), Rejection.accepted(opened, images, threshold)));
    }

    private double acceptance() {
        if (acceptance == null) {
            return Rejection.DEFAULT_ACCEPTANCE;
        }
        try {
            double fraction = Double.parseDouble(acceptance.strip());
            if (fraction > 0 && fraction <= 1) {
                return fraction;
            }
        } catch (NumberFormatException e) {
            // Refused below, with the range.
        }
        throw new IllegalArgumentException("Acceptance: expected a number above 0 and at most 1, found \"%s\""
                .formatted(acceptance.strip()));
    }

    private void print(double threshold, Optional<String> obstacle) {
        if (json) {
            Map<String, Object> fields = Json.object("model", model.typed().toString(),
                    ResultNames.REJECT_BELOW, threshold, "kept", obstacle.isEmpty());
            obstacle.ifPresent(why -> fields.put("notKept", why));
            fields.put("measured", measured);
            output.json(fields);
            return;
        }
        output.line("Rejects images with a confidence below %s; %s".formatted(Text.percent(threshold),
                obstacle.map("not saved: "::concat).orElse("saved in the model file")));
        TextTable table = new TextTable(1, "", "Images", "Accepted", "Rejected");
        for (Measured row : measured) {
            table.row(row.name(), Text.count(row.images()), Text.percent(row.accepted()),
                    Text.percent(1 - row.accepted()));
        }
        table.printTo(output);
    }
}
