package org.digitlab.experiments;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Objects;
import org.digitlab.data.DigitData;
import org.digitlab.data.ExtraImages;
import org.digitlab.data.LabeledImages;
import org.digitlab.data.Split;
import org.digitlab.network.architecture.NetworkSummary;
import org.digitlab.network.architecture.Variant;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.platform.Processor;
import org.digitlab.runs.record.Machine;
import org.digitlab.runs.record.RecipeFields;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.training.TrainingImages;
import org.digitlab.training.recipe.Recipe;
import org.digitlab.training.recipe.RecipeMap;

/**
 * Specification of a run or a cross-validation.
 *
 * @param engine computes
 * @param limit  maximum number of training images, counted from the first
 * @param out    folder of the run folders
 * @param extra  images to train on in addition
 */
public record RunSpec(Variant variant, Recipe recipe, EngineKind engine, DigitData data, int limit, Path out,
        ExtraImages extra) {

    /** A run that trains on its dataset alone. */
    public RunSpec(Variant variant, Recipe recipe, EngineKind engine, DigitData data, int limit, Path out) {
        this(variant, recipe, engine, data, limit, out, ExtraImages.NONE);
    }

    Split split() {
        return extra.addedTo(Split.stratified(images(), recipe.validationShare(), recipe.seed()));
    }

    /** Returns what is known before the start. Reads a system file, which takes a while: not for the FX thread. */
    RunInfo info() {
        return new RunInfo(variant.family().id(), variant.id(), NetworkSummary.of(variant).parameters(),
                new RecipeFields(RecipeMap.write(recipe)), recipe.seed(), data.name(), data.sha256(), images().size(),
                machine(), extra.origin(), TrainingImages.waysOfWriting(recipe));
    }

    private static Machine machine() {
        Processor processor = Processor.ofThisMachine();
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(processor.name(), processor.cores(), processor.threads(), system.getTotalMemorySize());
    }

    /** Returns the images for training and validation. */
    LabeledImages images() {
        return limit < data.training().size() ? data.training().first(limit) : data.training();
    }

    /** Returns whether a run has this specification: the same network, recipe, seed and images. */
    public boolean matches(RunInfo run) {
        return run.model().equals(variant.family().id()) && run.variant().equals(variant.id())
                && run.parameters() == NetworkSummary.of(variant).parameters() && hasRecipeOf(run)
                && run.dataSha256().equals(data.sha256()) && run.images() == images().size()
                && Objects.equals(run.extra(), extra.origin()) && hasSynthesisFilesOf(run);
    }

    /** Returns whether a run's synthetic digits are those of this program version; true if the record does not say. */
    boolean hasSynthesisFilesOf(RunInfo run) {
        return run.synthesisFiles().isEmpty() || run.synthesisFiles().equals(TrainingImages.waysOfWriting(recipe));
    }

    private boolean hasRecipeOf(RunInfo run) {
        try {
            return RecipeMap.read(run.recipe().all()).equals(recipe);
        } catch (IllegalArgumentException e) {
            // A recipe that this version does not know is not this recipe.
            return false;
        }
    }
}
