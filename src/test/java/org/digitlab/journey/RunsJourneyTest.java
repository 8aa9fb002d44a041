package org.digitlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.paint.Plot;
import org.digitlab.runs.MetricsTable;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.ui.comparison.RunRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trained runs are compared; a stopped run is resumed. */
@Tag("journey")
class RunsJourneyTest {

    private static final int BATCH = 50;
    /** One twelfth of the images is held out for validation. */
    private static final int PER_EPOCH = SmallMnist.TRAINING * 11 / 12 / BATCH;
    private static final int EPOCHS = 8;

    @TempDir
    private Path home;

    @Test
    void twoTrainedRunsAreOverlaidAndZoomed() throws Exception {
        try (Lab lab = new Lab(home)) {
            ready(lab);
            train(lab, "#mlpToggle", 3);
            awaitTested(lab);
            train(lab, "#cnnToggle", 2);
            awaitTested(lab);

            List<RunRow> rows = compare(lab, 2);
            assertThat(rows).extracting(row -> row.run().condition()).containsOnly(RunCondition.FINISHED);
            assertThat(rows).extracting(row -> row.run().record().info().model()).containsExactly("cnn", "mlp");
            SeenChart loss = new SeenChart(lab, "#loss");
            overlay(lab, loss, rows);
            zoom(lab, loss);
        }
    }

    @Test
    void aStoppedTrainingIsResumedToItsEnd() throws Exception {
        try (Lab lab = new Lab(home)) {
            ready(lab);
            train(lab, "#cnnToggle", EPOCHS);
            stopAfterACheckpoint(lab);
            StoredRun stopped = run();
            assertThat(stopped.condition()).isEqualTo(RunCondition.STOPPED);
            assertThat(stopped.record().resumed()).isEmpty();
            assertThat(MetricsTable.read(stopped.folder().path()).iterations())
                    .hasSizeBetween(PER_EPOCH, (EPOCHS - 1) * PER_EPOCH);

            compare(lab, 1);
            lab.robot().rightClickOn(cell(lab, ".table-row-cell", 0)).clickOn(lab.words("app.action.run_continue"));
            lab.awaitText("#sourceTitle", "training.source.training");
            awaitTested(lab);
            assertComplete(run());

            List<Integer> whole = List.of(1, EPOCHS * PER_EPOCH, EPOCHS * PER_EPOCH);
            assertThat(new SeenChart(lab, "#loss").trained()).as("the curve in Train").isEqualTo(whole);
            List<RunRow> rows = compare(lab, 1);
            lab.await("its end in the table", () -> rows.get(0).run().condition() == RunCondition.FINISHED);
            lab.await("all of its curve", () -> new SeenChart(lab, "#loss").trained().equals(whole));
        }
    }

    private void ready(Lab lab) throws IOException {
        Path images = SmallMnist.write(home.resolve("digits"));
        lab.ready();
        lab.robot().interact(() -> lab.context().data().useFolder(images));
        lab.await("the small dataset", () -> lab.text("#dataChip").equals("digits · 3,850 / 350 / 500"));
    }

    private static void train(Lab lab, String family, int epochs) {
        lab.robot().clickOn(family);
        lab.type("#epochs", Integer.toString(epochs));
        lab.type("#batchSize", Integer.toString(BATCH));
        lab.robot().clickOn("#train");
    }

    private static void awaitTested(Lab lab) {
        lab.await("the trained model's test", () -> lab.text("#sourceTitle").startsWith("Trained here")
                && lab.text("#sourceDetail").matches(".*test \\d\\d\\.\\d\\d %"));
    }

    private void stopAfterACheckpoint(Lab lab) {
        lab.await("a checkpoint", () -> runs().stream().anyMatch(run -> Files.exists(run.folder().checkpoint())));
        lab.robot().push(KeyCode.SPACE);
        lab.await("a pause", () -> lab.text("#progressText").endsWith("paused"));
        lab.robot().clickOn("#stop");
        awaitTested(lab);
    }

    private StoredRun run() throws IOException {
        assertThat(runs()).hasSize(1);
        return runs().get(0);
    }

    private List<StoredRun> runs() throws IOException {
        return new RunStore(home.resolve("runs")).list();
    }

    /** Switches to Compare and waits until the table and the chart show {@code count} runs. */
    private static List<RunRow> compare(Lab lab, int count) {
        lab.robot().push(KeyCode.CONTROL, KeyCode.DIGIT2);
        lab.await("the runs", () -> lab.find("#table") != null && rows(lab).size() == count
                && new SeenChart(lab, "#loss").runs().size() == count);
        return lab.onFx(() -> List.copyOf(rows(lab)));
    }

    /** Hides both runs, which are shown at first, and shows them again. */
    private static void overlay(Lab lab, SeenChart loss, List<RunRow> rows) {
        List<String> names = rows.stream().map(row -> row.run().name()).toList();
        lab.robot().clickOn(cell(lab, ".eye-cell", 0));
        lab.await("the MLP alone", () -> loss.runs().equals(names.subList(1, 2)));
        lab.robot().clickOn(cell(lab, ".eye-cell", 1));
        lab.await("no curves", () -> loss.runs().isEmpty());
        lab.robot().clickOn(cell(lab, ".eye-cell", 0));
        lab.await("the CNN alone", () -> loss.runs().equals(names.subList(0, 1)));
        lab.robot().clickOn(cell(lab, ".eye-cell", 1));
        lab.await("both", () -> loss.runs().equals(names.stream().sorted().toList()));
        assertThat(loss.plot().curves()).as("training and validation of each").hasSize(4);
    }

    private static void zoom(Lab lab, SeenChart loss) {
        Plot whole = loss.plot();
        assertThat(whole.x().upper()).isGreaterThanOrEqualTo(3 * PER_EPOCH);
        loss.zoom();
        lab.await("the zoomed chart", () -> !loss.plot().x().equals(whole.x()));
        assertWithin(loss.plot().x(), whole.x());
        assertWithin(loss.plot().y(), whole.y());
        assertThat(loss.runs()).hasSize(2);
        // A slow display delivers two clicks too far apart for a double click now and then.
        for (int tries = 0; tries < 10 && loss.plot().x().span() < whole.x().span(); tries++) {
            loss.showAll();
            lab.robot().sleep(1, TimeUnit.SECONDS);
        }
        lab.await("the reset zoom", () -> loss.plot().x().equals(whole.x()) && loss.plot().y().equals(whole.y()));
    }

    /** Asserts the zoom: the dragged rectangle has about a quarter of the chart's sides, a little more of the plot's. */
    private static void assertWithin(Range closer, Range whole) {
        assertThat(closer.lower()).isGreaterThan(whole.lower());
        assertThat(closer.upper()).isLessThan(whole.upper());
        assertThat(closer.span() / whole.span()).isBetween(0.28, 0.5);
    }

    private static void assertComplete(StoredRun run) throws IOException {
        assertThat(run.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(run.record().resumed()).hasSize(1);
        assertThat(run.record().figure(ResultNames.EPOCHS_DONE)).hasValue(EPOCHS);
        assertThat(run.record().figure(ResultNames.TEST_ACCURACY).orElseThrow()).isBetween(0.7, 1.0);
        MetricsTable metrics = MetricsTable.read(run.folder().path());
        assertThat(metrics.iterations()).extracting(IterationPoint::iteration)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, EPOCHS * PER_EPOCH).boxed().toList());
        assertThat(metrics.iterations()).extracting(IterationPoint::seconds).isSorted();
        assertThat(metrics.validations()).filteredOn(point -> point.scope() == ValidationPoint.Scope.EPOCH)
                .extracting(ValidationPoint::iteration)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, EPOCHS).map(e -> e * PER_EPOCH).boxed().toList());
    }

    private static Node cell(Lab lab, String style, int row) {
        return lab.onFx(() -> lab.find("#table").lookupAll(style).stream().map(IndexedCell.class::cast)
                .filter(cell -> !cell.isEmpty() && cell.getIndex() == row).findFirst().orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static List<RunRow> rows(Lab lab) {
        return ((TableView<RunRow>) lab.find("#table")).getItems();
    }
}
