package org.digitlab.training.recipe;

import java.util.Locale;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.ISchedule;

/** How gradients become steps. */
public enum OptimizerKind {
    ADAM,
    AMSGRAD,
    NESTEROV,
    RMSPROP,
    SGD;

    private static final double MOMENTUM = 0.9;

    /** Name on the command line and in files: adam, amsgrad, nesterov, rmsprop, sgd. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Deeplearning4j's updater with its usual settings and this learning rate. */
    public IUpdater updater(ISchedule learningRate) {
        return switch (this) {
            case ADAM -> new Adam(learningRate);
            case AMSGRAD -> AMSGrad.builder().learningRateSchedule(learningRate).build();
            case NESTEROV -> new Nesterovs(learningRate, MOMENTUM);
            case RMSPROP -> new RmsProp(learningRate);
            case SGD -> new Sgd(learningRate);
        };
    }
}
