package org.digitlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.digitlab.JavaProcess;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureSize;
import org.digitlab.export.table.Measurements;
import org.digitlab.files.ProgressListener;
import org.digitlab.runs.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files written with a default locale whose digits are not 0 to 9; in a child process, because the locale is per process. */
class ForeignLocaleTest {

    private static final String DIGIT = "digit.txt";
    private static final String CHART = "chart.svg";
    private static final String TABLE = "table.csv";
    private static final String METRICS = "metrics.csv";

    @Test
    void filesDoNotDependOnTheDefaultLocale(@TempDir Path folder) throws Exception {
        Path here = Files.createDirectory(folder.resolve("here"));
        Path there = Files.createDirectory(folder.resolve("there"));
        main(here.toString());
        Path log = folder.resolve("log.txt");
        Process process = JavaProcess.of(List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab"),
                ForeignLocaleTest.class, List.of(there.toString())).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        assertThat(there.resolve(DIGIT)).hasContent("\u0667");
        for (String file : List.of(CHART, TABLE, METRICS)) {
            assertThat(there.resolve(file)).isNotEmptyFile().hasSameTextualContentAs(here.resolve(file));
        }
    }

    /** Writes the files into a folder. */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.writeString(folder.resolve(DIGIT), String.format("%d", 7));
        try (OutputStream chart = Files.newOutputStream(folder.resolve(CHART))) {
            FileFormat.SVG.write(Pictures.of(Look.LIGHT, PictureSize.DEFAULT, 1, "MLP"), chart);
        }
        StoredRun run = StoredRuns.write(folder, "plain", "mlp", 1, 100);
        assertThat(run.id()).matches("[0-9]{8}-[0-9]{6}-mlp-classic");
        Files.copy(run.folder().metrics(), folder.resolve(METRICS));
        Path table = folder.resolve(TABLE);
        try (OutputStream csv = Files.newOutputStream(table)) {
            Measurements.writeCsv(List.of(run), csv, ProgressListener.NONE);
        }
        Files.writeString(table, Files.readString(table).replace(run.id(), "run"));
    }
}
