package org.digitlab.reproduction;

import java.nio.file.Path;
import org.digitlab.data.DigitData;
import org.digitlab.experiments.RunSpec;
import org.digitlab.network.engine.EngineKind;

/**
 * What all trainings of a plan share.
 *
 * @param engine what is to compute
 * @param limit  how many training images to use at most, from the first on
 * @param out    the folder that holds a folder of runs and one of cross-validations, as the program's own does; apart
 *               from that one, where dozens of runs would bury a person's own
 */
public record Setting(DigitData data, EngineKind engine, int limit, Path out) {

    Path runs() {
        return out.resolve("runs");
    }

    Path crossValidations() {
        return out.resolve("cross-validations");
    }

    RunSpec spec(PlannedTraining planned) {
        return new RunSpec(planned.recogniser().variant(), planned.recipe(), engine, data, limit,
                planned.recogniser().protocol() == Protocol.FOLDS ? crossValidations() : runs());
    }
}
