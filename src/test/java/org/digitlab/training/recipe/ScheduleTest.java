package org.digitlab.training.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.architecture.NetworkFactory;
import org.digitlab.network.architecture.NetworkSettings;
import org.digitlab.network.architecture.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.learning.config.Adam;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "CONSTANT, 0, 1", "CONSTANT, 1, 1",
        "STEP, 0.49, 1", "STEP, 0.5, 0.1", "STEP, 0.75, 0.01", "STEP, 1, 0.01",
        "COSINE, 0, 1", "COSINE, 0.5, 0.505", "COSINE, 1, 0.01",
        "ONE_CYCLE, 0, 0.04", "ONE_CYCLE, 0.3, 1", "ONE_CYCLE, 1, 0.0001"})
    void ratesAtTheCornersAreAsDefined(Schedule schedule, double progress, double expected) {
        assertThat(schedule.rate(1, progress)).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Schedule.class)
    void ratesArePositiveAndUpToThePeak(Schedule schedule) {
        for (int i = 0; i <= 1000; i++) {
            assertThat(schedule.rate(0.2, i / 1000.0)).isPositive().isLessThanOrEqualTo(0.2 + 1e-12);
        }
    }

    @Test
    void stepsAfterTheEndHaveTheLastRate() {
        RecipeSchedule schedule = new RecipeSchedule(Schedule.COSINE, 1, 10);
        assertThat(schedule.valueAt(50, 0)).isCloseTo(0.01, within(1e-9));
    }

    /** The dashboard's pages read the configuration of the network from its JSON. */
    @ParameterizedTest
    @EnumSource(Schedule.class)
    void aConfigurationWithAScheduleIsReadFromItsJson(Schedule schedule) {
        RecipeSchedule rate = new RecipeSchedule(schedule, 0.5, 10);
        MultiLayerConfiguration written = NetworkFactory.build(Zoo.classic(Family.MLP),
                new NetworkSettings(1, new Adam(rate), 0.0, 0)).getLayerWiseConfigurations();
        MultiLayerConfiguration read = MultiLayerConfiguration.fromJson(written.toJson());
        Adam updater = (Adam) read.getConf(0).getLayer().getUpdaterByParam("W");
        assertThat(updater.getLearningRateSchedule().valueAt(4, 0)).isEqualTo(rate.valueAt(4, 0));
    }
}
