package org.digitlab.reproduction;

import java.nio.file.Path;
import org.digitlab.data.DigitData;
import org.digitlab.experiments.RunSpec;
import org.digitlab.network.engine.EngineKind;

/**
 * Settings shared by all trainings of a plan.
 *
 * @param engine computes
 * @param limit  maximum number of training images, counted from the first
 * @param out    folder for runs and cross-validations, separate from the program's own so that the user's runs are not
 *               buried under dozens of others
 */
public record Setting(DigitData data, EngineKind engine, int limit, Path out) {

    Path runs() {
        return out.resolve("runs");
    }

    Path crossValidations() {
        return out.resolve("cross-validations");
    }

    RunSpec spec(PlannedTraining planned) {
        return new RunSpec(planned.model().variant(), planned.recipe(), engine, data, limit,
                planned.model().protocol() == Protocol.FOLDS ? crossValidations() : runs());
    }
}
