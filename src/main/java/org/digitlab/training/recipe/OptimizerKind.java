package org.digitlab.training.recipe;

import java.util.Locale;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.ISchedule;

/** The optimizers, with Deeplearning4j's default settings. */
public enum OptimizerKind {
    ADAM,
    AMSGRAD,
    NESTEROV,
    RMSPROP,
    SGD;

    private static final double MOMENTUM = 0.9;

    /** Returns the name in options and files: adam, amsgrad, nesterov, rmsprop, sgd. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns Deeplearning4j's updater with a learning rate. */
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
