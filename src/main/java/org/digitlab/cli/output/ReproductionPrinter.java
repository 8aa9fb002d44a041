package org.digitlab.cli.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.reproduction.ComparisonRow;
import org.digitlab.reproduction.PlanProgress;
import org.digitlab.reproduction.PlannedTraining;
import org.digitlab.reproduction.Protocol;
import org.digitlab.reproduction.RecipeChoice;
import org.digitlab.reproduction.ReproductionObserver;
import org.digitlab.reproduction.TrialResult;
import org.digitlab.training.TrainingFailedException;

/** Prints a reproduction: lines on standard error and a table, or JSON events for each training and the rows. */
public final class ReproductionPrinter implements ReproductionObserver {

    private final Output output;
    private final boolean json;
    private final boolean whole;
    private final Path folder;
    private int complete;
    private int failures;
    private String failure;
    /** Why the current training and an earlier one are not saved; null if they are. */
    private volatile String unsaved;
    private String lost;

    /** @param whole whether the trainings are complete, as the rows describe them */
    public ReproductionPrinter(Output output, boolean json, boolean whole, Path folder) {
        this.output = output;
        this.json = json;
        this.whole = whole;
        this.folder = folder;
    }

    @Override
    public void started(PlanProgress now, boolean resumed) {
        lost = lost == null ? unsaved : lost;
        unsaved = null;
        note(now, resumed ? "resumes from its last checkpoint" : "starts");
    }

    @Override
    public void unresumable(PlanProgress now, String problem) {
        note(now, "cannot be resumed and starts again, " + problem);
    }

    @Override
    public void epoch(PlanProgress now, int fold, ValidationPoint point) {
        String part = fold == 0 ? "" : "fold %d/%d, ".formatted(fold, Protocol.FOLD_COUNT);
        note(now, "%sepoch %d/%d, validation %s%s".formatted(part, point.epoch(), now.training().recipe().epochs(),
                Text.percent(point.accuracy()), left(now)));
    }

    @Override
    public void done(PlanProgress now, TrialResult measured) {
        complete++;
        double mean = measured.accuracies().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        note(now, "%s %s in %s%s%s".formatted(now.training().model().protocol().id(), Text.percent(mean),
                Text.duration(measured.seconds()), measured.reused() ? ", recorded earlier" : "", left(now)));
        if (json) {
            output.event("training", Json.joined(fields(now), Json.object("accuracies", measured.accuracies(),
                    "seconds", measured.seconds(), "kept", measured.reused(), "path", measured.folder().toString())));
        }
    }

    @Override
    public void failed(PlanProgress now, String problem) {
        failures++;
        failure = failure == null ? "%s: %s".formatted(name(now.training()), problem) : failure;
        note(now, "failed, " + problem);
        if (json) {
            output.event("failed", Json.joined(fields(now), Json.object("problem", problem)));
        }
    }

    @Override
    public void unsaved(PlanProgress now, String problem) {
        note(now, problem + "; the training continues in memory and keeps trying to write");
        unsaved = problem;
    }

    @Override
    public void savedAgain(PlanProgress now) {
        note(now, "everything is saved again");
        unsaved = null;
    }

    public void done(List<ComparisonRow> rows) {
        print("result", rows);
    }

    /** Reports that the reproduction was stopped early. */
    public void stopped(List<ComparisonRow> rows) {
        output.note("Stopped; run the same command again to continue");
        print("stopped", rows);
    }

    /** Reports a failure, with the rows that are complete. */
    public void failed(List<ComparisonRow> rows) {
        if (complete > 0) {
            print("stopped", rows);
        }
    }

    /** Throws the failures, after the results are printed. */
    public void check() throws IOException, TrainingFailedException {
        if (failures > 0) {
            throw new TrainingFailedException(failures == 1 ? failure
                    : "%d trainings failed, the first: %s".formatted(failures, failure));
        }
        if (missing() != null) {
            throw new IOException(missing());
        }
    }

    /** Returns why some training is not saved; null if all are. */
    private String missing() {
        return lost == null ? unsaved : lost;
    }

    private void print(String event, List<ComparisonRow> rows) {
        if (json) {
            output.event(event, Json.object("complete", complete, "failed", failures, "asDescribed", whole,
                    "path", folder.toString(), "rows", rows.stream().map(ComparisonTable::fields).toList()));
        } else {
            ComparisonTable.print(output, rows, whole);
            if (missing() == null) {
                output.line("Saved in " + folder);
            }
        }
        output.flush();
    }

    private void note(PlanProgress now, String text) {
        output.note("[%d/%d] %s: %s".formatted(now.number(), now.count(), name(now.training()), text));
    }

    private static String name(PlannedTraining training) {
        return "%s %s, seed %d".formatted(training.model().id(),
                training.choice() == RecipeChoice.PUBLISHED ? "as published" : "with the accurate recipe",
                training.recipe().seed());
    }

    private static String left(PlanProgress now) {
        return now.left().equals(Duration.ZERO) ? ""
                : ", about %s left".formatted(Text.duration(now.left().toMillis() / 1e3));
    }

    private static Map<String, Object> fields(PlanProgress now) {
        PlannedTraining training = now.training();
        return Json.object("row", training.model().id(), "recipe", training.choice().id(),
                "seed", training.recipe().seed(), "number", now.number(), "trainings", now.count(),
                "measuredOn", training.model().protocol().id());
    }
}
