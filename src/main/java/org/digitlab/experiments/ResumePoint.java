package org.digitlab.experiments;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.digitlab.data.DigitData;
import org.digitlab.data.ExtraData;
import org.digitlab.data.ExtraImages;
import org.digitlab.data.Split;
import org.digitlab.files.InvalidFileException;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.architecture.Zoo;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.runs.InterruptedRun;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.training.TrainingImages;
import org.digitlab.training.checkpoint.Checkpoint;
import org.digitlab.training.checkpoint.CheckpointFile;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeMap;

/**
 * Everything needed to resume a run.
 *
 * @param spec       as the run was started
 * @param checkpoint the newest; null to start again from the beginning
 */
record ResumePoint(RunSpec spec, Split split, Checkpoint checkpoint) {

    /** @throws IOException one sentence that says why the run cannot be resumed */
    static ResumePoint read(InterruptedRun run, DigitData data, ExtraImages extra, EngineKind engine)
            throws IOException {
        RunFolder folder = run.folder();
        RunInfo info = run.info();
        checkData(folder, info, data);
        checkExtra(folder, info.extra(), extra.origin());
        Variant variant = valid(folder, () -> Zoo.find(Family.of(info.model()), info.variant()));
        Recipe recipe = valid(folder, () -> RecipeMap.read(info.recipe().all()));
        RunSpec spec = new RunSpec(variant, recipe, engine, data, info.images(), folder.path().getParent(), extra);
        checkSynthesis(folder, info, spec);
        Split split = valid(folder, spec::split);
        int trained = TrainingImages.count(split.training(), recipe);
        return new ResumePoint(spec, split, run.startsOver() ? null
                : CheckpointFile.open(folder.checkpoint(), variant, recipe, trained));
    }

    /** Returns the last iteration whose measurements are kept; -1 for none, because 0 is before the first step. */
    int pastIterations() {
        return checkpoint == null ? -1 : checkpoint.weights().iteration();
    }

    private static void checkData(RunFolder folder, RunInfo info, DigitData data) throws InvalidFileException {
        if (!info.dataSha256().equals(data.sha256())) {
            throw new InvalidFileException(folder.path(), "expected the data of the run, %s (SHA-256 %s), "
                    .formatted(info.data(), info.dataSha256())
                    + "found %s (SHA-256 %s)".formatted(data.name(), data.sha256()));
        }
    }

    private static void checkExtra(RunFolder folder, ExtraData expected, ExtraData found) throws InvalidFileException {
        if (!describe(expected).equals(describe(found))) {
            throw new InvalidFileException(folder.path(), "expected %s as additional training images, found %s"
                    .formatted(describe(expected), describe(found)));
        }
    }

    private static String describe(ExtraData extra) {
        return extra == null ? "no drawings" : "%d drawings of %s (SHA-256 %s)"
                .formatted(extra.images(), extra.name(), extra.sha256());
    }

    private static void checkSynthesis(RunFolder folder, RunInfo info, RunSpec spec) throws InvalidFileException {
        if (!spec.hasSynthesisFilesOf(info)) {
            throw new InvalidFileException(folder.path(), "expected the handwriting styles of the run (%s), "
                    .formatted(describe(info.synthesisFiles()))
                    + "found those of another version of this program (%s)"
                    .formatted(describe(TrainingImages.waysOfWriting(spec.recipe()))));
        }
    }

    private static String describe(Map<String, String> checksums) {
        return checksums.entrySet().stream().map(sum -> "SHA-256 of %s: %s".formatted(sum.getKey(), sum.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static <T> T valid(RunFolder folder, Supplier<T> field) throws InvalidFileException {
        try {
            return field.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidFileException(folder.record().toString(), e.getMessage(), e);
        }
    }
}
