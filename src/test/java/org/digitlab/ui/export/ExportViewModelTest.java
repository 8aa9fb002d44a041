package org.digitlab.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.digitlab.export.FileFormat;
import org.digitlab.export.Look;
import org.digitlab.export.Pictures;
import org.digitlab.export.StoredRuns;
import org.digitlab.ui.common.CurrentThreadExecutor;
import org.digitlab.ui.common.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {

    @TempDir
    private Path folder;

    @Test
    void withoutChartsAndRunsThereIsNothingToExport() {
        assertThat(model(new ExportSource(List.of(), List.of(), List.of()), ExportChoices.USUAL).isEmpty()).isTrue();
    }

    @Test
    void itStartsWithTheWindowsColoursAndTheLastChoices() {
        ExportViewModel model = model(charts(), new ExportChoices(FileFormat.SVG, null, "160", "90", true, 4));
        assertThat(model.lookProperty().get()).isEqualTo(Look.DARK);
        assertThat(model.suggestedName()).isEqualTo("loss.svg");
        assertThat(model.choices()).isEqualTo(new ExportChoices(FileFormat.SVG, null, "160", "90", true, 4));
    }

    @Test
    void aFormatThatASubjectCannotHaveGivesWay() throws IOException {
        ExportSource source = new ExportSource(List.of(Pictures.plot("MLP")), List.of(),
                List.of(StoredRuns.write(folder, "One", "mlp", 1, 100).folder().path()));
        ExportViewModel model = model(source, ExportChoices.USUAL);
        assertThat(model.subjects()).extracting(Subject::toString).containsExactly("Loss", "All measurements", "Report");
        model.subjectProperty().set(model.subjects().get(1));
        assertThat(model.formatProperty().get()).isEqualTo(FileFormat.CSV);
        assertThat(model.previewProperty().get()).isNull();
        model.subjectProperty().set(model.subjects().get(2));
        assertThat(model.suggestedName()).isEqualTo("report.html");
    }

    @Test
    void ofACrossValidationResultsAndMeasurementsCanBeHad() throws IOException {
        Path folds = StoredRuns.writeFolds(folder.resolve("folds"), 2).folder().path();
        ExportViewModel model = model(new ExportSource(List.of(Pictures.plot("Fold 1")), List.of(), List.of(), folds),
                ExportChoices.USUAL);
        assertThat(model.subjects()).extracting(Subject::toString)
                .containsExactly("Loss", "Results of the folds", "All measurements");
        for (Subject subject : model.subjects().subList(1, 3)) {
            model.subjectProperty().set(subject);
            for (FileFormat format : subject.formats()) {
                model.formatProperty().set(format);
                model.save(folder.resolve(model.suggestedName()), file -> { });
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
    void thePreviewShowsThePictureInItsSize() {
        ExportViewModel model = model(charts(), ExportChoices.USUAL);
        BufferedImage before = model.previewProperty().get();
        assertThat(before.getWidth()).isEqualTo(1_200);
        model.widthProperty().set("600");
        assertThat(model.previewProperty().get().getWidth()).isEqualTo(600);
    }

    @Test
    void aSizeThatCannotBeIsToldAndNothingCanBeSaved() {
        ExportViewModel model = model(charts(), ExportChoices.USUAL);
        for (String wrong : List.of("", "wide", "0", "-5", "999999")) {
            model.widthProperty().set(wrong);
            assertThat(model.validProperty().get()).as(wrong).isFalse();
            assertThat(model.messageProperty().get()).startsWith("Size: expected");
        }
        model.widthProperty().set("800");
        assertThat(model.validProperty().get()).isTrue();
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void everySubjectIsSavedInEveryOfItsFormats() throws IOException {
        ExportSource source = new ExportSource(List.of(Pictures.plot("MLP")), List.of(),
                List.of(StoredRuns.write(folder.resolve("runs"), "One", "mlp", 1, 100).folder().path()));
        ExportViewModel model = model(source, ExportChoices.USUAL);
        List<Path> written = new ArrayList<>();
        for (Subject subject : model.subjects()) {
            model.subjectProperty().set(subject);
            for (FileFormat format : subject.formats()) {
                model.formatProperty().set(format);
                model.save(folder.resolve(model.suggestedName()), written::add);
                assertThat(model.messageProperty().get()).isEmpty();
            }
        }
        assertThat(written).hasSize(7).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAndTheCardStays() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        ExportViewModel model = model(charts(), ExportChoices.USUAL);
        List<Path> written = new ArrayList<>();
        model.save(file.resolve("loss.png"), written::add);
        assertThat(written).isEmpty();
        assertThat(model.messageProperty().get()).contains(file.toString());
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(file).hasContent("kept");
    }

    @Test
    void aFileThatIsGivenUpLeavesNothing() throws IOException {
        Path old = Files.writeString(folder.resolve("loss.png"), "old");
        ExportFile file = new ExportFile();
        assertThatThrownBy(() -> file.write(old, out -> {
            out.write(1);
            file.giveUp();
            out.write(2);
        })).isInstanceOf(IOException.class);
        assertThat(old).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(old);
        }
    }

    @Test
    void theImageForTheClipboardIsTheWholePicture() {
        List<BufferedImage> copied = new ArrayList<>();
        ExportViewModel model = model(charts(), ExportChoices.USUAL);
        model.scaleProperty().set(1);
        model.copy(image -> image, copied::add);
        assertThat(copied).singleElement().satisfies(image -> assertThat(image.getWidth()).isEqualTo(1_200));
        assertThat(model.messageProperty().get()).isEqualTo("Copied");
    }

    @Test
    void largePicturesHaveASmallPreviewAndOnlyAsManyPixelsAsMemoryHolds() {
        ExportViewModel model = model(charts(), new ExportChoices(FileFormat.PNG, null, "8000", "8000", false, 1));
        assertThat(model.validProperty().get()).isTrue();
        assertThat(model.previewProperty().get().getWidth()).isEqualTo(600);
        model.scaleProperty().set(4);
        assertThat(model.validProperty().get()).isFalse();
        assertThat(model.messageProperty().get()).startsWith("Size: expected at most 100 million pixels");
        model.formatProperty().set(FileFormat.SVG);
        assertThat(model.validProperty().get()).isTrue();
    }

    private static ExportSource charts() {
        return new ExportSource(List.of(Pictures.plot("MLP", "CNN")), List.of(), List.of());
    }

    private static ExportViewModel model(ExportSource source, ExportChoices choices) {
        return new ExportViewModel(new Words(), new CurrentThreadExecutor(), source, Look.DARK, choices, () -> null);
    }
}
