package org.digitlab.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.digitlab.export.StoredRuns;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.report.Report;
import org.digitlab.export.table.Measurements;
import org.digitlab.runs.StoredRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressListenerTest {

    private static final int MANY = 20_000;

    @TempDir
    private Path root;
    private final List<Double> heard = new ArrayList<>();
    private List<StoredRun> runs;

    @BeforeEach
    void write() throws IOException {
        runs = List.of(StoredRuns.write(root, "Short", "mlp", 1, 1_000), StoredRuns.write(root, "Long", "cnn", 1, MANY));
    }

    @Test
    void partsAreProportionalToTheirWeights() {
        for (ProgressListener part : ((ProgressListener) heard::add).part(0.5, 1).parts(List.of(1L, 3L))) {
            part.at(0);
            part.at(1);
        }
        assertThat(heard).containsExactly(0.5, 0.625, 0.625, 1.0);
    }

    @Test
    void partsMayAllHaveAWeightOfZero() {
        ((ProgressListener) heard::add).parts(List.of(0L)).get(0).at(1);
        assertThat(heard).containsExactly(0.0);
    }

    @Test
    void aPartIsCancelledWithTheWhole() {
        ProgressListener cancelled = new ProgressListener() {
            @Override
            public void at(double fraction) {
                check();
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        ProgressListener part = cancelled.part(0, 0.5);
        assertThat(part.isCancelled()).isTrue();
        assertThatThrownBy(part::check).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> part.at(1)).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "JSON", "HTML", "PDF"})
    void anExportReportsProgressFrom0To1InManySteps(FileFormat format) throws IOException {
        export(format, heard::add);
        assertThat(heard).isSorted().hasSizeGreaterThan(10);
        assertThat(heard.get(heard.size() - 1)).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "JSON", "HTML", "PDF"})
    void aCancelledExportEndsInTheMiddleOfARun(FileFormat format) {
        assertThatThrownBy(() -> export(format, fraction -> {
            heard.add(fraction);
            if (fraction > 0.1) {
                throw new CancellationException();
            }
        })).isInstanceOf(CancellationException.class);
        assertThat(heard.get(heard.size() - 1)).isBetween(0.1, 0.3);
    }

    @Test
    void drawingAReportCanBeCancelled() throws IOException {
        Report report = Report.read(runs, Report.DEFAULT_CHARTS, "", null, ProgressListener.NONE);
        for (FileFormat format : List.of(FileFormat.HTML, FileFormat.PDF)) {
            heard.clear();
            assertThatThrownBy(() -> report.write(format, OutputStream.nullOutputStream(), fraction -> {
                heard.add(fraction);
                throw new CancellationException();
            })).isInstanceOf(CancellationException.class);
            assertThat(heard).as("after the first chart").containsExactly(0.25);
        }
    }

    private void export(FileFormat format, ProgressListener progress) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (format) {
            case CSV -> Measurements.writeCsv(runs, out, progress);
            case JSON -> Measurements.writeJson(runs, out, progress);
            default -> Report.read(runs, Report.DEFAULT_CHARTS, "", null, progress.part(0, 0.8))
                    .write(format, out, progress.part(0.8, 1));
        }
    }
}
