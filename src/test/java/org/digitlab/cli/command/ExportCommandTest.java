package org.digitlab.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.digitlab.cli.Typed;
import org.digitlab.export.StoredRuns;
import org.digitlab.runs.StoredRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

    @TempDir
    private static Path root;
    private static String mlp;
    private static String cnn;

    @TempDir
    private Path folder;

    @BeforeAll
    static void write() throws IOException {
        mlp = StoredRuns.write(root, "One", "mlp", 1, 300).folder().path().toString();
        cnn = StoredRuns.write(root, "Two", "cnn", 2, 200).folder().path().toString();
    }

    @ParameterizedTest
    @CsvSource({"png,PNG", "svg,<svg", "pdf,%PDF"})
    void aChartIsWrittenInEveryFormat(String ending, String start) throws IOException {
        Path out = folder.resolve("chart." + ending);
        Typed run = export(out, "--chart", "accuracy", "--theme", "dark", "--x", "epoch", "--log", "--gap");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualToIgnoringNewLines("Saved in " + out);
        assertThat(new String(Files.readAllBytes(out), 0, 200)).contains(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "html", "pdf"})
    void withoutAChartMeasurementsOrAReportAreExported(String ending) {
        Path out = folder.resolve("all." + ending);
        Typed run = export(out, "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lastEvent().path("format").asText()).isEqualTo(ending);
        assertThat(run.lastEvent().path("runs").asInt()).isEqualTo(2);
        assertThat(out).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"csv, false", "json, false", "csv, true", "json, true"})
    void unreadableMeasurementsNameTheirFile(String ending, boolean inTheWay) throws IOException {
        StoredRun run = StoredRuns.write(folder, "Broken", "mlp", 1, 100);
        Files.delete(run.folder().metrics());
        if (inTheWay) {
            Files.createDirectory(run.folder().metrics());
        }
        Path out = folder.resolve("all." + ending);
        Typed exported = Typed.run("export", "--run", run.folder().path().toString(), "--out", out.toString());
        assertThat(exported.exitCode()).isEqualTo(1);
        assertThat(exported.err()).contains(run.folder().metrics() + (inTheWay ? ": cannot be read, is a directory"
                : ": is missing, expected the measurements of a run")).doesNotContain(out.toString());
        assertThat(out).doesNotExist();
    }

    @Test
    void zoomChangesThePicture() throws IOException {
        BufferedImage whole = image("whole.png");
        BufferedImage zoomed = image("zoomed.png", "--zoom", "50:100", "--zoom-y", "0:1");
        assertThat(zoomed.getWidth()).isEqualTo(whole.getWidth()).isEqualTo(1_200);
        long differing = 0;
        for (int x = 0; x < whole.getWidth(); x++) {
            differing += whole.getRGB(x, 300) == zoomed.getRGB(x, 300) ? 0 : 1;
        }
        assertThat(differing).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--chart speed | --chart: expected one of loss, accuracy, learning-rate, images-per-second, found \"speed\"",
        "--chart loss --size big | Size: expected for example 1200x600",
        "--chart loss --scale 9 | Scale: expected a whole number from 1 to 4, found \"9\"",
        "--chart loss --smoothing 1 | --smoothing: expected a number from 0 to 0.99, found 1",
        "--chart loss --smoothing NaN | --smoothing: expected a number",
        "--chart loss --zoom 9 | --zoom: expected two ascending numbers",
        "--chart loss --zoom 9:1 | --zoom: expected two ascending numbers",
        "--chart loss --x steps | --x: expected one of iteration, epoch, time",
        "--chart loss --theme pink | --theme: expected one of light, dark, print",
        "--format gif | --format: expected one of png, svg, pdf, csv, json, html",
        "--format png | Chart: --chart is missing, expected for png"})
    void wrongUsageIsOneLineAndWritesNothing(String typed, String expected) throws IOException {
        Typed run = export(folder.resolve("out.pdf"), typed.split(" "));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(expected).hasLineCount(1);
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void anUnknownExtensionIsOneLine() {
        Typed run = export(folder.resolve("chart"), "--chart", "loss");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Format: expected --format, or a file that ends in .png").hasLineCount(1);
    }

    @Test
    void aFolderThatIsNotARunIsNamed() throws IOException {
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        assertFailure(Typed.run("export", "--run", nothing.toString(), "--out", folder.resolve("a.csv").toString()),
                nothing + "/run.json: is missing, expected the record of a run");
    }

    @ParameterizedTest
    @CsvSource({"svg, --chart accuracy", "json, --theme dark", "csv, --results", "json, --results", "html, --theme light"})
    void aCrossValidationIsExportedAsItsFolds(String ending, String options) throws IOException {
        String folds = StoredRuns.writeFolds(folder.resolve("folds"), 3).folder().path().toString();
        Path out = folder.resolve("out." + ending);
        Typed run = Typed.run(Stream.concat(Stream.of("export", "--run", folds, "--out", out.toString()),
                Stream.of(options.split(" "))).toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(out).content().containsIgnoringCase("fold");
    }

    @Test
    void twoCrossValidationsOrResultsOfARunAreRefused() throws IOException {
        String folds = StoredRuns.writeFolds(folder.resolve("folds"), 3).folder().path().toString();
        String out = folder.resolve("a.csv").toString();
        assertFailure(Typed.run("export", "--runs", mlp, folds, "--out", out),
                folds + ": is a cross-validation, expected either runs or a single cross-validation");
        assertFailure(Typed.run("export", "--run", mlp, "--results", "--out", out),
                "cross-validation.json: is missing, expected the record of a cross-validation");
        assertThat(Typed.run("export", "--runs", folds, folds, "--results", "--out", out).err())
                .contains("Results: expected one cross-validation, found 2 folders");
        assertThat(Typed.run("export", "--run", folds, "--results", "--out", folder.resolve("a.html").toString()).err())
                .contains("Results: expected csv or json, found \"html\"");
    }

    @Test
    void aRunOfANewerVersionIsNamed() throws IOException {
        Path run = Files.createDirectory(folder.resolve("newer"));
        Files.writeString(run.resolve("run.json"), "{\"schema\":99}");
        assertFailure(Typed.run("export", "--run", run.toString(), "--out", folder.resolve("a.csv").toString()),
                "run.json");
    }

    @Test
    void unreadableMeasurementsKeepTheExistingFile() throws IOException {
        var broken = StoredRuns.write(folder.resolve("runs"), "Broken", "mlp", 1, 100);
        Files.writeString(broken.folder().metrics(), "kind,iteration,epoch,loss,accuracy\ntrain,one,1,2,0.5\n");
        Path old = Files.writeString(folder.resolve("a.csv"), "old");
        assertFailure(Typed.run("export", "--runs", mlp, broken.folder().path().toString(), "--out", old.toString()),
                "line 2: \"iteration\" is \"one\", expected a whole number");
        assertThat(old).hasContent("old");
    }

    @Test
    void anUnwritableFileIsNamedAndNothingIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        Typed run = export(file.resolve("chart.png"), "--chart", "loss");
        assertFailure(run, file.toString());
        assertThat(file).hasContent("kept");
        assertThat(leftOvers()).containsExactly(file);
    }

    private BufferedImage image(String name, String... options) throws IOException {
        Path out = folder.resolve(name);
        String[] all = Stream.concat(Stream.of("--chart", "loss", "--scale", "1"), Stream.of(options))
                .toArray(String[]::new);
        assertThat(export(out, all).exitCode()).isZero();
        return ImageIO.read(out.toFile());
    }

    private List<Path> leftOvers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Typed export(Path out, String... options) {
        return Typed.run(Stream.concat(Stream.of("export", "--runs", mlp, cnn, "--out", out.toString()),
                Stream.of(options)).toArray(String[]::new));
    }

    private static void assertFailure(Typed run, String expected) {
        assertThat(run.err()).contains(expected).doesNotContain("Exception").hasLineCount(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
    }
}
