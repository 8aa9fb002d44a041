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
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunInfo;
import org.digitlab.training.TrainingImages;
import org.digitlab.training.checkpoint.Checkpoint;
import org.digitlab.training.checkpoint.CheckpointFile;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeMap;

/**
 * A run that did not come to its end, with all that is needed to get it there.
 *
 * @param job        as it was started
 * @param split      its images
 * @param checkpoint the last
 */
record CutShort(TrainingJob job, Split split, Checkpoint checkpoint) {

    /** @throws IOException one sentence that says what stands in the way */
    static CutShort read(RunFolder folder, RunInfo info, DigitData data, ExtraImages extra, EngineKind engine)
            throws IOException {
        checkData(folder, info, data);
        checkExtra(folder, info.extra(), extra.origin());
        Variant variant = valid(folder, () -> Zoo.find(Family.of(info.model()), info.variant()));
        Recipe recipe = valid(folder, () -> RecipeMap.read(info.recipe()));
        TrainingJob job = new TrainingJob(variant, recipe, engine, data, info.images(), folder.path().getParent(),
                extra);
        checkWaysOfWriting(folder, info, job);
        Split split = valid(folder, job::split);
        return new CutShort(job, split,
                CheckpointFile.open(folder.checkpoint(), variant, recipe,
                        TrainingImages.count(split.training(), recipe)));
    }

    private static void checkData(RunFolder folder, RunInfo info, DigitData data) throws InvalidFileException {
        if (!info.dataSha256().equals(data.sha256())) {
            throw new InvalidFileException(folder.path(), "expected the data that the run learnt from, %s (SHA-256 %s), "
                    .formatted(info.data(), info.dataSha256())
                    + "found %s (SHA-256 %s)".formatted(data.name(), data.sha256()));
        }
    }

    private static void checkExtra(RunFolder folder, ExtraData expected, ExtraData found) throws InvalidFileException {
        if (!named(expected).equals(named(found))) {
            throw new InvalidFileException(folder.path(), "expected %s to learn from besides, found %s"
                    .formatted(named(expected), named(found)));
        }
    }

    private static String named(ExtraData extra) {
        return extra == null ? "no drawings" : "%d drawings of %s (SHA-256 %s)"
                .formatted(extra.images(), extra.name(), extra.sha256());
    }

    private static void checkWaysOfWriting(RunFolder folder, RunInfo info, TrainingJob job)
            throws InvalidFileException {
        if (!job.sharesWaysOfWriting(info)) {
            throw new InvalidFileException(folder.path(), "expected the ways of writing that the run learnt from "
                    + "(%s), found those of another version of this program (%s)"
                    .formatted(named(info.waysOfWriting()), named(TrainingImages.waysOfWriting(job.recipe()))));
        }
    }

    private static String named(Map<String, String> sums) {
        return sums.entrySet().stream().map(sum -> "SHA-256 of %s: %s".formatted(sum.getKey(), sum.getValue()))
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
