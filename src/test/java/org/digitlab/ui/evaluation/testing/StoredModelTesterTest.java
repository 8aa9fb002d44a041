package org.digitlab.ui.evaluation.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.digitlab.data.DigitData;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.network.architecture.Family;
import org.digitlab.network.engine.EngineKind;
import org.digitlab.network.model.ModelFile;
import org.digitlab.runs.EvaluationFile;
import org.digitlab.runs.RunFolder;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.RunWriter;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.RunState;
import org.digitlab.ui.evaluation.Reports;
import org.digitlab.ui.models.FakeModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredModelTesterTest {

    private final FakeModels models = new FakeModels();
    private final DigitData data = Reports.data("0123456789");
    private final TestableModel mlp = Reports.subject(Family.MLP);
    @TempDir
    private Path folder;

    @Test
    void theReportOnACurrentModelStaysUntilReplacedAlsoIfItsWeightsChange() throws IOException {
        ModelTester tester = tester();
        assertThat(tester.kept(mlp, data)).isEmpty();
        EvaluationReport report = test(tester, mlp);
        assertThat(report.images()).isEqualTo(10);
        assertThat(report.latency().engine()).isEqualTo("builtin");
        assertThat(tester.kept(mlp, data)).containsSame(report);
        assertThat(tester.kept(mlp, new DigitData("other", data.training(), data.test(), "def"))).isEmpty();
        assertThat(tester.kept(Reports.subject(Family.CNN), data)).isEmpty();
        models.weights = "newer";
        assertThat(tester.kept(mlp, data)).containsSame(report);
        EvaluationReport newer = test(tester, mlp);
        assertThat(tester.kept(mlp, data)).containsSame(newer);
    }

    @Test
    void reportsOfRunsAreStored() throws IOException {
        RunFolder run = run(true);
        TestableModel subject = tester().runs().get(0);
        assertThat(subject.run()).isEqualTo(run);
        assertThat(subject.family()).isEqualTo(Family.MLP);
        assertThat(tester().kept(subject, data)).isEmpty();
        EvaluationReport report = test(tester(), subject);
        assertThat(tester().kept(subject, data)).contains(report);
    }

    @Test
    void latencyIsAddedOnceToAStoredReport() throws IOException {
        RunFolder run = run(true);
        TestableModel subject = tester().runs().get(0);
        assertThat(tester().timed(subject, data, () -> false)).isEmpty();
        EvaluationReport untimed = Reports.report("0123456789", "0123456780");
        EvaluationFile.of(run).write(new EvaluationReport(untimed.dataSha256(), untimed.outcomes(), null));
        EvaluationReport timed = tester().timed(subject, data, () -> false).orElseThrow();
        assertThat(timed.latency().calls()).isPositive();
        assertThat(timed.accuracy()).isEqualTo(untimed.accuracy());
        assertThat(tester().kept(subject, data)).contains(timed);
        assertThat(tester().timed(subject, data, () -> true)).contains(timed);
    }

    @Test
    void runsWithoutAModelAreNotOffered() throws IOException {
        run(false);
        Files.createDirectory(folder.resolve("20260101-000000-nonsense"));
        assertThat(tester().runs()).isEmpty();
    }

    @Test
    void aDamagedModelIsNamed() throws IOException {
        RunFolder run = run(true);
        Files.writeString(run.model(), "no model");
        assertThatThrownBy(() -> test(tester(), tester().runs().get(0))).isInstanceOf(IOException.class)
                .hasMessageContaining(run.model().toString());
    }

    @Test
    void aCancelledEvaluationStoresNothing() throws IOException {
        run(true);
        TestableModel subject = tester().runs().get(0);
        assertThatThrownBy(() -> tester().test(subject, data, part -> { }, () -> true))
                .isInstanceOf(CancellationException.class);
        assertThat(tester().kept(subject, data)).isEmpty();
    }

    private EvaluationReport test(ModelTester tester, TestableModel subject) throws IOException {
        return tester.test(subject, data, part -> { }, () -> false);
    }

    private ModelTester tester() {
        return new StoredModelTester(models, new RunStore(folder), EngineKind.BUILTIN);
    }

    private RunFolder run(boolean withModel) throws IOException {
        RunInfo info = new RunInfo("mlp", "classic", 535_818, Map.of(), 42, "fake", Reports.SHA256, 10, null);
        try (RunWriter writer = RunWriter.start(folder, info)) {
            if (withModel) {
                ModelFile.save(ModelFile.shipped(Family.MLP), writer.folder().model());
            }
            writer.finish(RunState.FINISHED, null, Map.of());
            return writer.folder();
        }
    }
}
