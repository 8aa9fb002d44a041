package org.digitlab.ui.evaluation.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.digitlab.metrics.classification.ConfusionMatrix;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.network.architecture.Family;
import org.digitlab.runs.RunFolder;
import org.digitlab.ui.common.Words;
import org.digitlab.ui.evaluation.Reports;
import org.digitlab.ui.evaluation.confusion.MatrixCell;
import org.digitlab.ui.evaluation.confusion.MatrixUnit;
import org.digitlab.ui.evaluation.testing.EvaluationResult;
import org.digitlab.ui.evaluation.testing.EvaluationText;
import org.digitlab.ui.evaluation.testing.Side;
import org.digitlab.ui.evaluation.testing.TestableModel;
import org.digitlab.ui.evaluation.testing.TestedModel;
import org.junit.jupiter.api.Test;

class EvaluationTextTest {

    private final Words words = new Words();
    private final EvaluationText text = new EvaluationText(words);

    @Test
    void figuresAreFormattedWithTheirInterval() {
        EvaluationReport report = Reports.report("4444", "4449");
        assertThat(text.accuracy(report)).isEqualTo("75.00 %");
        assertThat(text.interval(report)).isEqualTo("95 % interval 30.06–95.44 %");
        assertThat(text.errors(report)).isEqualTo("1 wrong of 4 · loss 0.8664");
        assertThat(text.latency(report)).isEqualTo("latency: median 0.25 ms, p99 0.50 ms");
        assertThat(text.latency(new EvaluationReport("abc", report.outcomes(), null)))
                .isEqualTo("latency: not measured yet");
    }

    @Test
    void significanceOfADifferenceIsExplained() {
        assertThat(text.comparison(Reports.result("4".repeat(20), "9".repeat(20), "4".repeat(20))))
                .isEqualTo("Only the MLP is right: 0; only the CNN: 20. The difference is significant (McNemar, "
                        + "p\u00a0<\u00a00.0001): the CNN is better.");
        assertThat(text.comparison(Reports.result("44", "49", "94")))
                .isEqualTo("Only the MLP is right: 1; only the CNN: 1. The difference is not significant (McNemar, "
                        + "p\u00a0=\u00a01.00).");
        assertThat(text.comparison(Reports.result("44", "49"))).isEmpty();
    }

    @Test
    void anImageIsDescribedWithEveryPrediction() {
        EvaluationResult result = Reports.result("45", "95", "45");
        assertThat(GalleryImage.of(result, 0).said(result, words))
                .isEqualTo("Image 0 is a 4. MLP predicts 9 (50.0 %; 4: 25.0 %). CNN predicts 4 (50.0 %).");
    }

    @Test
    void everyFilterHasAName() {
        EvaluationResult result = Reports.result("45", "95", "45");
        assertThat(Pick.of(result)).map(pick -> pick.title(result, text)).containsExactly("All mistakes: MLP",
                "All mistakes: CNN", "MLP wrong, CNN right", "CNN wrong, MLP right", "Both wrong");
        assertThat(Pick.cell(Side.B, 4, 9).title(result, text)).isEqualTo("4 predicted as 9: CNN");
        assertThat(Pick.cell(Side.A, 4, 4).title(result, text)).isEqualTo("4 correct: MLP");
    }

    @Test
    void twoModelsOfOneFamilyAreCalledFirstAndSecond() {
        EvaluationResult one = Reports.result("45", "95", "45");
        TestableModel run = new TestableModel(Family.MLP, new RunFolder(Path.of("runs/1")), "MLP of today", "MLP of today");
        EvaluationResult two = EvaluationResult.of(one.a(), new TestedModel(run, one.b().report()), one.images());
        assertThat(text.side(one, Side.B)).isEqualTo("CNN");
        assertThat(text.side(two, Side.A)).isEqualTo("First");
        assertThat(Pick.of(two).get(3).title(two, text)).isEqualTo("Second wrong, First right");
    }

    @Test
    void heatIsHighestForTheWorstConfusionAndZeroOnTheDiagonal() {
        ConfusionMatrix matrix = Reports.report("44444444", "44449997").confusion();
        List<MatrixCell> cells = MatrixCell.all(matrix, MatrixUnit.COUNTS, words);
        assertThat(cells).hasSize(100);
        assertThat(cells.get(44).heat()).isZero();
        assertThat(cells.get(44).text()).isEqualTo("4");
        assertThat(cells.get(49).heat()).isEqualTo(1);
        assertThat(cells.get(47).heat()).isBetween(0.5, 0.7);
        assertThat(cells.get(0).text()).isEmpty();
        assertThat(cells.get(49).said()).isEqualTo("4 predicted as 9: 3 (37.50 % of the row, 100.00 % of the column)");
    }

    @Test
    void cellsCanShowPercentOfRowOrColumn() {
        ConfusionMatrix matrix = Reports.report("44449", "44999").confusion();
        assertThat(MatrixCell.all(matrix, MatrixUnit.ROW, words).get(49).text()).isEqualTo("50.0");
        assertThat(MatrixCell.all(matrix, MatrixUnit.COLUMN, words).get(49).text()).isEqualTo("66.7");
    }

    @Test
    void aModelWithoutMistakesHasNoHeat() {
        ConfusionMatrix matrix = Reports.report("45", "45").confusion();
        assertThat(MatrixCell.all(matrix, MatrixUnit.COUNTS, words)).allMatch(cell -> cell.heat() == 0);
    }
}
