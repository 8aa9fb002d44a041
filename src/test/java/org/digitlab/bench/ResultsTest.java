package org.digitlab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.digitlab.network.architecture.Family;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final Order ORDER = new Order(Task.TRAINING, Family.CNN, 128, 1);
    private static final Cell CELL = new Cell(Quantity.TRAINING_RATE, Family.CNN, 128);

    private final Results results = new Results();

    @Test
    void aSpreadHasMedianMinAndMax() {
        assertThat(Spread.of(List.of(5.0, 1.0, 4.0, 2.0, 3.0))).isEqualTo(new Spread(3, 1, 5));
        assertThat(Spread.of(List.of(7.0))).isEqualTo(new Spread(7, 7, 7));
    }

    @Test
    void ratiosAreComputedPerRound() {
        add(Rival.OURS, 100, 400, 90);
        add(Rival.PYTORCH, 50, 100, 60);
        // The ratio of the medians would be 100 / 60.
        assertThat(results.ratio(CELL, Rival.PYTORCH)).contains(new Spread(2, 1.5, 4));
    }

    @Test
    void missingMeasurementsHaveNoValueOrRatio() {
        add(Rival.OURS, 100);
        assertThat(results.spread(CELL, Rival.DL4J)).isEmpty();
        assertThat(results.ratio(CELL, Rival.DL4J)).isEmpty();
    }

    @Test
    void theTableShowsMediansAndRangesOfRatios() {
        add(Rival.OURS, 3000, 3200, 2800);
        add(Rival.PYTORCH, 2000, 1600, 2800);
        ResultTable table = new ResultTable(results, List.of(Rival.OURS, Rival.DL4J, Rival.PYTORCH));
        assertThat(table.cells(CELL)).containsExactly("CNN, batch 128: training, images/s", "3,000", "-", "2,000",
                "-", "1.50 (1.00–2.00)");
    }

    @Test
    void withoutThisProjectThereAreNoRatios() {
        add(Rival.PYTORCH, 2000);
        assertThat(new ResultTable(results, List.of(Rival.PYTORCH)).cells(CELL))
                .containsExactly("CNN, batch 128: training, images/s", "2,000");
    }

    @Test
    void theReportContainsEveryRound() {
        add(Rival.OURS, 3000, 3200, 2800);
        add(Rival.DL4J, 300, 320, 140);
        Report report = Report.of(new Machine("processor", 2, "17", "Linux", 0), Map.of(), 3, 1, results);
        String json = Json.line(report);
        assertThat(json).contains("\"rounds\":{\"OURS\":[3000.0,3200.0,2800.0],\"DL4J\":[300.0,320.0,140.0]}")
                .contains("\"ratios\":{\"DL4J\":{\"median\":10.0,\"min\":10.0,\"max\":20.0}}");
    }

    private void add(Rival rival, double... rates) {
        for (double rate : rates) {
            results.add(ORDER, rival, Map.of(Quantity.TRAINING_RATE, rate));
        }
    }
}
