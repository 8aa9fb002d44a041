package org.digitlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitlab.training.TinyTraining.MLP;
import static org.digitlab.training.TinyTraining.recipe;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.digitlab.Waiting;
import org.digitlab.metrics.ValidationPoint.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class SessionCommandsTest {

    private final Recorder recorder = new Recorder();
    private final TinyTraining tiny = new TinyTraining(recorder);

    @Test
    void aStepDoesOneIteration() throws InterruptedException {
        CountDownLatch two = new CountDownLatch(2);
        recorder.onIteration = point -> two.countDown();
        TrainingSession session = tiny.session(MLP, recipe(1, 20, 1e-3));
        session.step();
        session.step();
        assertThat(two.await(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(session.state()).isEqualTo(SessionState.PAUSED);
        session.stop();
        session.await();
        assertThat(recorder.iterations).hasSize(2);
        assertThat(recorder.result.stopped()).isTrue();
        assertThat(recorder.result.iterations()).isEqualTo(2);
        assertThat(recorder.result.weights().iteration()).isEqualTo(2);
    }

    @Test
    void stopTakesEffectWithinOneIterationAndKeepsTheModel() throws InterruptedException {
        TrainingSession session = tiny.session(MLP, recipe(1000, 20, 1e-3));
        recorder.onIteration = point -> {
            if (point.iteration() == 5) {
                session.stop();
            }
        };
        session.run();
        session.await();
        assertThat(recorder.iterations).hasSize(5);
        assertThat(recorder.states)
                .containsExactly(SessionState.RUNNING, SessionState.STOPPING, SessionState.FINISHED);
        assertThat(recorder.result.weights().iteration()).isEqualTo(5);
        assertThat(recorder.result.epoch()).isZero();
    }

    @Test
    void aStopDoesNotWaitForTheValidationOfTheEpoch() throws InterruptedException {
        TrainingSession session = tiny.session(MLP, recipe(1000, 20, 1e-3));
        recorder.onIteration = point -> {
            if (point.iteration() == 15) {
                session.stop();
            }
        };
        session.run();
        session.await();
        assertThat(recorder.validations).extracting(point -> point.scope()).doesNotContain(Scope.EPOCH);
        assertThat(recorder.result.ending()).isEqualTo(Ending.STOPPED);
        assertThat(recorder.result.weights().iteration()).isEqualTo(15);
    }

    @Test
    void aPausedTrainingDoesNothingUntilItResumes() throws InterruptedException {
        TrainingSession session = tiny.session(MLP, recipe(1, 20, 1e-3));
        pauseAfterThree(session);
        assertThat(recorder.iterations).hasSize(3);
        assertThat(session.state()).isEqualTo(SessionState.PAUSED);
        session.run();
        session.await();
        assertThat(recorder.iterations).hasSize(15);
        assertThat(recorder.states).containsExactly(SessionState.RUNNING, SessionState.PAUSED, SessionState.RUNNING,
                SessionState.FINISHED);
    }

    @Test
    void aPauseBeforeAStopDoesNotCountAsTrainingTime() throws InterruptedException {
        TrainingSession session = tiny.session(MLP, recipe(1000, 20, 1e-3));
        pauseAfterThree(session);
        double trained = recorder.validations.get(0).seconds();
        long begun = System.nanoTime();
        TimeUnit.SECONDS.sleep(2);
        session.stop();
        session.await();
        double pause = (System.nanoTime() - begun) / 1e9;
        assertThat(recorder.result.seconds() - trained).as("three iterations").isLessThan(pause);
    }

    private void pauseAfterThree(TrainingSession session) throws InterruptedException {
        CountDownLatch paused = new CountDownLatch(1);
        recorder.onIteration = point -> {
            if (point.iteration() == 3) {
                session.pause();
                paused.countDown();
            }
        };
        session.run();
        assertThat(paused.await(Waiting.MAX_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
    }

    @Test
    void aPausedTrainingThatIsStoppedLeavesNoThread() throws InterruptedException {
        for (int i = 0; i < 15; i++) {
            TrainingSession session = new TrainingSession(MLP, recipe(1000, 20, 1e-3), TinyData.split(40, 10), recorder);
            session.step();
            session.step();
            session.stop();
            session.await();
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("training-")) {
                thread.join(Waiting.MAX_MILLIS);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void commandsThrowIfTheStateDoesNotAllowThem() throws InterruptedException {
        TrainingSession session = tiny.session(MLP, recipe(1, 100, 1e-3));
        assertThatThrownBy(session::stop).isInstanceOf(IllegalStateException.class);
        session.run();
        assertThatThrownBy(session::run).isInstanceOf(IllegalStateException.class);
        session.await();
        for (Runnable move : List.<Runnable>of(session::run, session::pause, session::step, session::stop)) {
            assertThatThrownBy(move::run).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("FINISHED");
        }
    }
}
