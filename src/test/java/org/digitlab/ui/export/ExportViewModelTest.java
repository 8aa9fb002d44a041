package org.digitlab.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.digitlab.export.Pictures;
import org.digitlab.export.StoredRuns;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureSize;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.ExportChoices;
import org.digitlab.ui.common.ManualPulse;
import org.digitlab.ui.common.Notifications;
import org.digitlab.ui.common.Services;
import org.digitlab.ui.common.TaskExecutor;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportViewModelTest {

    @TempDir
    private Path folder;

    @Test
    void withoutChartsAndRunsThereIsNothingToExport() {
        assertThat(model(new ExportSource(List.of(), List.of(), List.of(), null), ExportChoices.DEFAULT).isEmpty()).isTrue();
    }

    @Test
    void theWindowsLookAndTheLastChoicesArePreset() {
        ExportViewModel model = model(charts(), new ExportChoices(FileFormat.SVG, null, new PictureSize(160, 90, true), 4));
        assertThat(model.form().lookProperty().get()).isEqualTo(Look.DARK);
        assertThat(model.form().suggestedName()).isEqualTo("loss.svg");
        assertThat(model.choices()).isEqualTo(new ExportChoices(FileFormat.SVG, null, new PictureSize(160, 90, true), 4));
    }

    @Test
    void anImpossibleFormatIsReplacedByTheDefault() throws IOException {
        ExportSource source = new ExportSource(List.of(Pictures.plot("MLP")), List.of(),
                List.of(StoredRuns.write(folder, "One", "mlp", 1, 100).folder().path()), null);
        ExportViewModel model = model(source, ExportChoices.DEFAULT);
        assertThat(model.form().subjects()).extracting(Exportable::toString)
                .containsExactly("Loss", "All measurements", "Report");
        model.form().subjectProperty().set(model.form().subjects().get(1));
        assertThat(model.form().formatProperty().get()).isEqualTo(FileFormat.CSV);
        assertThat(model.previewProperty().get()).isNull();
        model.form().subjectProperty().set(model.form().subjects().get(2));
        assertThat(model.form().suggestedName()).isEqualTo("report.html");
    }

    @Test
    void resultsAndMeasurementsOfACrossValidationAreExported() throws IOException {
        Path folds = StoredRuns.writeFolds(folder.resolve("folds"), 2).folder().path();
        ExportViewModel model = model(new ExportSource(List.of(Pictures.plot("Fold 1")), List.of(), List.of(), folds),
                ExportChoices.DEFAULT);
        assertThat(model.form().subjects()).extracting(Exportable::toString)
                .containsExactly("Loss", "Results per fold", "All measurements");
        for (Exportable subject : model.form().subjects().subList(1, 3)) {
            model.form().subjectProperty().set(subject);
            for (FileFormat format : subject.formats()) {
                model.form().formatProperty().set(format);
                model.save(folder.resolve(model.form().suggestedName()), file -> { });
                assertThat(model.messageProperty().get()).isEmpty();
            }
        }
        assertThat(Files.readAllLines(folder.resolve("results.csv"))).hasSize(3);
        assertThat(folder.resolve("measurements.csv")).content().contains("fold-1,Fold 1,cnn,classic,train,1,1");
        assertThat(new ObjectMapper().readTree(folder.resolve("results.json").toFile()).path("accuracy").path("mean")
                .asDouble()).isEqualTo(0.6);
        assertThat(new ObjectMapper().readTree(folder.resolve("measurements.json").toFile()).path("runs")).hasSize(2);
    }

    @Test
    void thePreviewHasTheProportionsOfThePicture() {
        ExportViewModel model = model(charts(), ExportChoices.DEFAULT);
        BufferedImage before = model.previewProperty().get();
        assertThat(before.getWidth()).isEqualTo(1_200);
        model.form().widthProperty().set("600");
        assertThat(model.previewProperty().get().getWidth()).isEqualTo(600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wide", "0", "-5", "999999"})
    void anInvalidSizeIsReportedAndCannotBeSaved(String width) {
        ExportViewModel model = model(charts(), ExportChoices.DEFAULT);
        model.form().widthProperty().set(width);
        assertThat(model.validProperty().get()).isFalse();
        assertThat(model.messageProperty().get()).startsWith("Size: expected");
        model.form().widthProperty().set("800");
        assertThat(model.validProperty().get()).isTrue();
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void everySubjectIsSavedInEveryOfItsFormats() throws IOException {
        ExportSource source = new ExportSource(List.of(Pictures.plot("MLP")), List.of(),
                List.of(StoredRuns.write(folder.resolve("runs"), "One", "mlp", 1, 100).folder().path()), null);
        ExportViewModel model = model(source, ExportChoices.DEFAULT);
        List<Path> written = new ArrayList<>();
        for (Exportable subject : model.form().subjects()) {
            model.form().subjectProperty().set(subject);
            for (FileFormat format : subject.formats()) {
                model.form().formatProperty().set(format);
                model.save(folder.resolve(model.form().suggestedName()), written::add);
                assertThat(model.messageProperty().get()).isEmpty();
            }
        }
        assertThat(written).hasSize(7).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void aFileThatCannotBeWrittenIsReportedAndTheCardStays() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        ExportViewModel model = model(charts(), ExportChoices.DEFAULT);
        List<Path> written = new ArrayList<>();
        model.save(file.resolve("loss.png"), written::add);
        assertThat(written).isEmpty();
        assertThat(model.messageProperty().get()).contains(file.toString());
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(file).hasContent("kept");
    }

    @Test
    void theProgressOfAnExportIsShownUntilItIsCancelled() throws IOException {
        ExportSource source = new ExportSource(List.of(), List.of(),
                List.of(StoredRuns.write(folder.resolve("runs"), "One", "mlp", 1, 100).folder().path()), null);
        HeldExecutor held = new HeldExecutor();
        ManualPulse pulse = new ManualPulse();
        ExportViewModel model = model(held, pulse, source, ExportChoices.DEFAULT);
        List<Path> written = new ArrayList<>();
        model.save(folder.resolve("all.csv"), written::add);
        pulse.beat();
        assertThat(model.busyProperty().get()).isTrue();
        assertThat(model.fractionProperty().get()).isEqualTo(ExportFile.UNKNOWN);
        model.cancel();
        held.runAll();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.messageProperty().get()).isEqualTo("Cancelled: nothing was written");
        assertThat(pulse.isAtRest()).isTrue();
        assertThat(written).isEmpty();
        assertThat(folder.resolve("all.csv")).doesNotExist();
        model.save(folder.resolve("all.csv"), written::add);
        held.runAll();
        pulse.beat();
        assertThat(written).as("another file may be saved").hasSize(1);
    }

    @Test
    void aCancelledImageIsNotCopied() {
        HeldExecutor held = new HeldExecutor();
        ExportViewModel model = model(held, new ManualPulse(), charts(), ExportChoices.DEFAULT);
        held.runAll();
        List<BufferedImage> copied = new ArrayList<>();
        model.copy(image -> image, copied::add);
        model.cancel();
        held.runAll();
        assertThat(copied).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void anInvalidSizeIsNotRemembered() {
        ExportViewModel model = model(charts(), ExportChoices.DEFAULT);
        model.form().heightProperty().set("700");
        model.form().widthProperty().set("wide");
        model.form().scaleProperty().set(3);
        assertThat(model.choices())
                .isEqualTo(new ExportChoices(FileFormat.PNG, null, new PictureSize(1_200, 700, false), 3));
    }

    @Test
    void theImageForTheClipboardHasTheFullSize() {
        List<BufferedImage> copied = new ArrayList<>();
        ExportViewModel model = model(charts(), ExportChoices.DEFAULT);
        model.form().scaleProperty().set(1);
        model.copy(image -> image, copied::add);
        assertThat(copied).singleElement().satisfies(image -> assertThat(image.getWidth()).isEqualTo(1_200));
        assertThat(model.messageProperty().get()).isEqualTo("Copied");
    }

    @Test
    void largePicturesHaveASmallPreviewAndALimitOfPixels() {
        ExportViewModel model = model(charts(), new ExportChoices(FileFormat.PNG, null,
                new PictureSize(8_000, 8_000, false), 1));
        assertThat(model.validProperty().get()).isTrue();
        assertThat(model.previewProperty().get().getWidth()).isEqualTo(600);
        model.form().scaleProperty().set(4);
        assertThat(model.validProperty().get()).isFalse();
        assertThat(model.messageProperty().get()).startsWith("Size: expected at most 100 million pixels");
        model.form().formatProperty().set(FileFormat.SVG);
        assertThat(model.validProperty().get()).isTrue();
    }

    @Test
    void theLimitOfPixelsHoldsForCopyingWhateverTheFormat() {
        ExportViewModel model = model(charts(), new ExportChoices(FileFormat.SVG, null,
                new PictureSize(8_000, 8_000, false), 4));
        assertThat(model.validProperty().get()).isTrue();
        List<BufferedImage> copied = new ArrayList<>();
        model.copy(image -> image, copied::add);
        assertThat(copied).isEmpty();
        assertThat(model.messageProperty().get()).startsWith("Size: expected at most 100 million pixels");
        assertThat(model.busyProperty().get()).isFalse();
    }

    private static ExportSource charts() {
        return new ExportSource(List.of(Pictures.plot("MLP", "CNN")), List.of(), List.of(), null);
    }

    private static ExportViewModel model(ExportSource source, ExportChoices choices) {
        return model(new CurrentThreadExecutor(), new ManualPulse(), source, choices);
    }

    private static ExportViewModel model(TaskExecutor executor, ManualPulse pulse, ExportSource source,
            ExportChoices choices) {
        return new ExportViewModel(new Services(new Words(), executor, new Notifications(), pulse), () -> null, source,
                Look.DARK, choices);
    }

    /** Holds work until it is told to run it. */
    private static final class HeldExecutor implements TaskExecutor {

        private final CurrentThreadExecutor executor = new CurrentThreadExecutor();
        private final List<Runnable> held = new ArrayList<>();

        @Override
        public <T> void execute(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
            held.add(() -> executor.execute(work, done, failed));
        }

        @Override
        public void later(Runnable action) {
            held.add(action);
        }

        void runAll() {
            while (!held.isEmpty()) {
                held.remove(0).run();
            }
        }
    }
}
