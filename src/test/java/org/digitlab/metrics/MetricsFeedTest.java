package org.digitlab.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsFeedTest {

    private final MetricsFeed feed = new MetricsFeed();
    private final List<Integer> iterations = new ArrayList<>();
    private final List<Progress> progresses = new ArrayList<>();
    private final MetricsSink sink = new MetricsSink() {
        @Override
        public void iteration(IterationPoint point) {
            iterations.add(point.iteration());
        }

        @Override
        public void progress(Progress progress) {
            progresses.add(progress);
        }
    };

    @Test
    void pointsArePassedOnceAndInOrder() {
        feed.iteration(point(1));
        feed.iteration(point(2));
        feed.drainTo(sink);
        feed.iteration(point(3));
        feed.drainTo(sink);
        feed.drainTo(sink);
        assertThat(iterations).containsExactly(1, 2, 3);
    }

    @Test
    void onlyTheLatestProgressIsPassed() {
        feed.progress(new Progress(1, 10, 1, 1, 0, Duration.ZERO, Duration.ZERO));
        feed.progress(new Progress(5, 10, 1, 1, 0, Duration.ZERO, Duration.ZERO));
        feed.drainTo(sink);
        assertThat(progresses).singleElement().satisfies(progress -> assertThat(progress.fraction()).isEqualTo(0.5));
    }

    @Test
    void aFeedWithoutAReaderIsBounded() {
        for (int i = 1; i <= 200_000; i++) {
            feed.iteration(point(i));
        }
        feed.drainTo(sink);
        assertThat(iterations).hasSizeLessThan(150_000).endsWith(199_999, 200_000);
    }

    private static IterationPoint point(int iteration) {
        return new IterationPoint(iteration, 1, 0.5, 0.5, 1e-3);
    }
}
