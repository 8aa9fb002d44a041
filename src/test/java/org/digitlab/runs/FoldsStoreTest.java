package org.digitlab.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digitlab.metrics.FoldResult;
import org.digitlab.metrics.IterationPoint;
import org.digitlab.metrics.ResultNames;
import org.digitlab.metrics.ValidationPoint;
import org.digitlab.metrics.ValidationPoint.Scope;
import org.digitlab.runs.record.Machine;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.RunCondition;
import org.digitlab.runs.store.RunState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldsStoreTest {

    private static final RunInfo INFO = new RunInfo("cnn", "classic", 225_034, Map.of("epochs", 3), 42, "MNIST",
            "abc", 600, new Machine("A processor", 2, 4, 8L << 30));
    private static final FoldResult FIRST = new FoldResult(1, 400, 200, 0.5, 1.25, 3.5);
    private static final FoldResult SECOND = new FoldResult(2, 400, 200, 0.75, 0.75, 3.25);

    @TempDir
    private Path root;
    private FoldsStore store;

    @BeforeEach
    void open() {
        store = new FoldsStore(root);
    }

    @Test
    void aMissingRootFolderHasNoCrossValidations() throws IOException {
        assertThat(new FoldsStore(root.resolve("later")).list()).isEmpty();
    }

    @Test
    void aWrittenCrossValidationIsReadBack() throws IOException {
        written(RunState.FINISHED, FIRST, SECOND);
        StoredFolds one = only();
        assertThat(one.condition()).isEqualTo(RunCondition.FINISHED);
        assertThat(one.record().folds()).isEqualTo(3);
        assertThat(one.record().complete()).containsExactly(FIRST, SECOND);
        assertThat(one.record().run().info()).isEqualTo(INFO);
        assertThat(one.record().run().results()).containsEntry("accuracyMean", 0.625);
        assertThat(one.name()).matches("CNN classic \\d\\d:\\d\\d:\\d\\d");
        assertThat(one.fault()).isNull();
    }

    @Test
    void foldsCanBeReadAsRuns() throws IOException {
        written(RunState.STOPPED, FIRST, SECOND);
        List<StoredRun> runs = only().runs();
        assertThat(runs).extracting(StoredRun::name).containsExactly("Fold 1", "Fold 2");
        assertThat(runs.get(1).record().figure(ResultNames.VALIDATION_ACCURACY)).hasValue(0.75);
        MetricsTable measured = MetricsTable.read(runs.get(1).folder().path());
        assertThat(measured.iterations()).hasSize(1);
        assertThat(measured.validations()).singleElement().satisfies(
                point -> assertThat(point.accuracy()).isEqualTo(0.75));
    }

    @Test
    void theFolderIsReadableAtEveryMoment() throws IOException {
        try (FoldsWriter writer = FoldsWriter.start(root, INFO, 3)) {
            assertThat(only().condition()).isEqualTo(RunCondition.RUNNING);
            assertThat(only().runs()).isEmpty();
            measure(writer, FIRST);
            writer.iteration(2, new IterationPoint(1, 1, 2, 0.1, 0.001));
            assertThat(only().runs()).extracting(StoredRun::condition)
                    .containsExactly(RunCondition.FINISHED, RunCondition.RUNNING);
            assertThat(writer.problem()).isEmpty();
        }
        assertThat(only().condition()).isEqualTo(RunCondition.INTERRUPTED);
        assertThat(only().record().complete()).containsExactly(FIRST);
        assertThat(MetricsTable.read(only().folder().fold(2).path()).iterations()).hasSize(1);
    }

    @Test
    void aCrossValidationWithoutMeasurementsCanBeDiscarded() throws IOException {
        FoldsWriter writer = FoldsWriter.start(root, INFO, 3);
        assertThat(writer.isEmpty()).isTrue();
        writer.discard();
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void aFolderDeletedDuringTheTrainingIsReported() throws IOException {
        try (FoldsWriter writer = FoldsWriter.start(root, INFO, 3)) {
            Path gone = Files.move(writer.folder().path(), root.resolve(".gone"));
            assertThatThrownBy(() -> writer.done(FIRST)).hasMessageEndingWith("is no longer there");
            writer.validation(1, point(FIRST));
            assertThat(writer.problem().orElseThrow()).contains("fold-1", "cannot be written");
            assertThat(gone.resolve("cross-validation.json")).exists();
        }
    }

    @Test
    void aFoldWhoseFolderCannotBeCreatedLosesItsCurveButKeepsItsResult() throws IOException {
        try (FoldsWriter writer = FoldsWriter.start(root, INFO, 3)) {
            Files.createFile(writer.folder().fold(1).path());
            measure(writer, FIRST);
            assertThat(writer.problem().orElseThrow()).contains("fold-1");
            measure(writer, SECOND);
            writer.finish(RunState.FINISHED, null);
        }
        assertThat(only().record().complete()).containsExactly(FIRST, SECOND);
        assertThat(MetricsTable.read(only().folder().fold(2).path()).validations()).hasSize(1);
    }

    @Test
    void aFoldWhoseFolderCanBeCreatedLaterLosesNothing() throws IOException {
        try (FoldsWriter writer = FoldsWriter.start(root, INFO, 3)) {
            Path obstacle = Files.createFile(writer.folder().fold(1).path());
            measure(writer, FIRST);
            writer.iteration(2, new IterationPoint(1, 1, 2, 0.1, 0.001));
            assertThat(writer.problem().orElseThrow()).contains("fold-1");
            Files.delete(obstacle);
            writer.flush();
            assertThat(writer.problem()).isEmpty();
            assertThat(MetricsTable.read(writer.folder().fold(1).path()).iterations()).hasSize(1);
        }
    }

    @Test
    void theResultOfAFoldIsRecordedOnceEvenIfItIsWrittenAgain() throws IOException {
        try (FoldsWriter writer = FoldsWriter.start(root, INFO, 3)) {
            Path folder = writer.folder().path();
            Path gone = Files.move(folder, root.resolve(".gone"));
            assertThatThrownBy(() -> writer.done(FIRST)).hasMessageEndingWith("is no longer there");
            Files.move(gone, folder);
            writer.done(FIRST);
            writer.done(FIRST);
        }
        assertThat(only().record().complete()).containsExactly(FIRST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"schema\" : 1 | \"schema\" : 2 | was written by a newer version of this program (format 2, this one knows 1)",
        "\"folds\" : 3 | \"folds\" : 1 | \"folds\" is 1, expected a whole number of at least 2",
        "\"folds\" : 3 | \"parts\" : 3 | \"folds\" is missing, expected a whole number of at least 2",
        "\"fold\" : 2 | \"fold\" : 7 | \"fold\" is 7, expected 2",
        "\"accuracy\" : 0.75 | \"accuracy\" : 75 | \"accuracy\" is 75, expected a number from 0 to 1",
        "\"loss\" : 0.75 | \"loss\" : \"low\" | \"loss\" is \"low\", expected a number",
        "\"complete\" : [ { | \"complete\" : [ 1, { | \"complete\" is 1, expected a list of JSON objects",
        "\"seconds\" : 3.5 | \"seconds\" : 1e999 | \"seconds\" is too large to compute with, expected a finite number",
        "\"state\" : \"finished\" | \"state\" : \"done\" | \"state\" is \"done\", expected running, finished, stopped or failed"})
    void anInvalidRecordIsListedWithTheReasonAndNotChanged(String was, String is, String reason) throws IOException {
        Path record = written(RunState.FINISHED, FIRST, SECOND).record();
        String text = Files.readString(record);
        assertThat(text).contains(was);
        Files.writeString(record, text.replace(was, is));
        assertThat(only().condition()).isEqualTo(RunCondition.UNREADABLE);
        assertThat(only().fault()).isEqualTo(record + ": " + reason);
        assertThat(only().runs()).isEmpty();
        assertThat(record).hasContent(text.replace(was, is));
    }

    @Test
    void moreResultsThanFoldsAreReported() throws IOException {
        Path record = written(RunState.FINISHED, FIRST, SECOND, new FoldResult(3, 400, 200, 0.5, 1, 1)).record();
        Files.writeString(record, Files.readString(record).replace("\"folds\" : 3", "\"folds\" : 2"));
        assertThat(only().fault()).endsWith("has figures of 3 folds, expected at most 2");
    }

    @Test
    void aTruncatedOrMissingRecordIsReported() throws IOException {
        Path record = written(RunState.FINISHED, FIRST).record();
        Files.writeString(record, "{\"schema\":1,");
        assertThat(only().fault()).isEqualTo(record + ": is cut off or not JSON, expected what this program wrote");
        Files.delete(record);
        assertThat(only().fault()).isEqualTo(record + ": is missing, expected the record of a cross-validation");
    }

    @Test
    void aCrossValidationWithAnUnreadableLockIsListedAmongTheOthers() throws IOException {
        written(RunState.FINISHED, FIRST);
        Path unreadable = Files.createDirectory(root.resolve("unreadable"));
        // Not even an administrator can open a socket as a file.
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(unreadable.resolve(".lock")));
            List<StoredFolds> found = store.list();
            assertThat(found).extracting(StoredFolds::condition)
                    .containsExactly(RunCondition.UNREADABLE, RunCondition.FINISHED);
            assertThat(found.get(0).name()).isEqualTo("unreadable");
            assertThat(found.get(0).fault()).startsWith(unreadable.toRealPath().resolve(".lock") + ": ");
        }
    }

    @Test
    void aDeletedCrossValidationCanBeRestored() throws IOException {
        written(RunState.FINISHED, FIRST);
        StoredFolds one = only();
        Path deleted = store.delete(one);
        assertThat(store.list()).isEmpty();
        assertThat(store.restore(deleted, one.id())).isEqualTo(one);
        assertThat(only()).isEqualTo(one);
    }

    @Test
    void aRunningCrossValidationCannotBeDeleted() throws IOException {
        try (FoldsWriter writer = FoldsWriter.start(root, INFO, 3)) {
            StoredFolds one = only();
            assertThatThrownBy(() -> store.delete(one)).hasMessage(
                    writer.folder().path() + ": is being written by a training; stop that first");
        }
    }

    private FoldsFolder written(RunState end, FoldResult... results) throws IOException {
        try (FoldsWriter writer = FoldsWriter.start(root, INFO, 3)) {
            for (FoldResult result : results) {
                measure(writer, result);
            }
            writer.finish(end, null);
            return writer.folder();
        }
    }

    private static void measure(FoldsWriter writer, FoldResult result) throws IOException {
        writer.iteration(result.fold(), new IterationPoint(1, 1, 2, 0.1, 0.001));
        writer.validation(result.fold(), point(result));
        writer.done(result);
    }

    private static ValidationPoint point(FoldResult result) {
        return new ValidationPoint(1, 1, result.loss(), result.accuracy(), Scope.EPOCH);
    }

    private StoredFolds only() throws IOException {
        List<StoredFolds> found = store.list();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
