package org.digitlab.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.digitlab.data.ExtraData;
import org.digitlab.export.ChartRequest;
import org.digitlab.export.ChartedRun;
import org.digitlab.export.StoredRuns;
import org.digitlab.export.picture.ChartPicture;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureLegend;
import org.digitlab.export.picture.PictureSize;
import org.digitlab.export.surface.Typeface;
import org.digitlab.files.ProgressListener;
import org.digitlab.metrics.classification.EvaluationReport;
import org.digitlab.metrics.classification.Outcomes;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.paint.Lettering;
import org.digitlab.plot.series.Palette;
import org.digitlab.runs.RunStore;
import org.digitlab.runs.RunWriter;
import org.digitlab.runs.StoredRun;
import org.digitlab.runs.record.RecipeFields;
import org.digitlab.runs.record.RunInfo;
import org.digitlab.runs.store.RunState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    private Path root;
    private Report report;

    @BeforeEach
    void write() throws IOException {
        EvaluationReport test = new EvaluationReport("abc", new Outcomes(new byte[] {3, 7, 7, 1}, new byte[] {5, 7, 1, 1},
                new float[] {0.87f, 1, 0.99f, 1}, new float[] {0.1f, 1, 0.01f, 1}), null);
        List<ReportedRun> runs = new ArrayList<>();
        runs.add(new ReportedRun(ChartedRun.read(StoredRuns.write(root, "First <&\"", "mlp", 1, 300), Palette.MLP,
                ProgressListener.NONE),
                test));
        runs.add(new ReportedRun(ChartedRun.read(StoredRuns.write(root, "Second", "cnn", 2, 300), Palette.CNN,
                ProgressListener.NONE), null));
        report = new Report(runs, Report.DEFAULT_CHARTS, image -> new byte[28 * 28]);
    }

    @Test
    void differingRowsAreMarked() {
        assertThat(report.recipe().rows()).filteredOn(ReportTable.Row::marked).extracting(row -> row.cells().get(0))
                .containsExactly("Model", "Seed");
        assertThat(report.recipe().rows()).filteredOn(row -> row.cells().get(0).equals("Validation share"))
                .singleElement().satisfies(row -> assertThat(row.cells().get(1)).isEqualTo("0.08333"));
        assertThat(Report.inWords("batchSize")).isEqualTo("Batch size");
    }

    @Test
    void extraDataAndDataChecksumsCountAsDifferences() throws IOException {
        List<ReportedRun> two = new ArrayList<>();
        for (ExtraData pens : Arrays.asList(null, new ExtraData("pens.jsonl", 1200, 0, "def", null))) {
            RunInfo info = new RunInfo("cnn", "classic", 1, new RecipeFields(Map.of("seed", 1)), 1, "MNIST",
                    pens == null ? "0123456789" : "9876543210", 600, null, pens, Map.of());
            try (RunWriter writer = RunWriter.start(root, info)) {
                writer.finish(RunState.STOPPED, null, Map.of());
                two.add(new ReportedRun(ChartedRun.read(RunStore.read(writer.folder().path()), Palette.CNN,
                        ProgressListener.NONE), null));
            }
        }
        Report differing = new Report(two, List.of(), image -> new byte[28 * 28]);
        assertThat(differing.recipe().rows()).filteredOn(ReportTable.Row::marked).extracting(ReportTable.Row::cells)
                .containsExactly(List.of("Data checksum", "01234567", "98765432"),
                        List.of("Drawings of people", "\u2013", "1,200 of pens.jsonl (def)"));
        assertThat(ReportWords.untested(differing, two.get(0))).isEqualTo("Not evaluated on the test images.");
    }

    @Test
    void htmlIsSelfContained() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(FileFormat.HTML, out, ProgressListener.NONE);
        String html = out.toString(StandardCharsets.UTF_8);
        assertThat(html).startsWith("<!DOCTYPE html>").contains("First &lt;&amp;", "prefers-color-scheme: dark",
                "data:image/png;base64,", "7 read as 1, 99.00 %", "\u2260 Seed", "50.00 %",
                "Test results are not shown: they are of other images");
        assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "src=\"/", "url(/");
        assertThat(html.indexOf("7 read as 1")).isLessThan(html.indexOf("3 read as 5"));
        var page = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
        assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(4);
    }

    @Test
    void pdfHasTheSameContentAsHtml() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(FileFormat.PDF, out, ProgressListener.NONE);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Comparison of 2 runs", "First <&\"",
                    "\u2260 Seed", "50.00 % of 4 test images classified correctly", "7 \u2192 1, 99.00 %",
                    "Test results are not shown: they are of other images");
        }
    }

    @Test
    void wrongCellsHaveTheColourOfTheRunOnBothThemes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(FileFormat.HTML, out, ProgressListener.NONE);
        String html = out.toString(StandardCharsets.UTF_8);
        assertThat(html).contains("class=\"confusion inked\" style=\"--light:0 114 178;--dark:86 180 233\"");
        for (Look look : List.of(Look.LIGHT, Look.DARK)) {
            assertThat(html).contains("--text: " + look.colors().strong().hex() + "; --quiet: "
                    + look.colors().muted().hex() + "; --page: " + look.colors().surface().hex());
        }
    }

    @Test
    void wideTablesAreSplitAndRepeatTheFirstColumn() {
        ReportTable table = new ReportTable(List.of("Recipe", "a", "b", "c"),
                List.of(new ReportTable.Row(List.of("Seed", "1", "2", "3"), true, null)));
        assertThat(table.parts(2)).extracting(ReportTable::header)
                .containsExactly(List.of("Recipe", "a", "b"), List.of("Recipe", "c"));
        assertThat(table.parts(2).get(1).rows().get(0).cells()).containsExactly("Seed", "3");
    }

    @Test
    void longNamesAreCutAtThePageMargin() {
        String name = Typeface.shortened("A run ".repeat(60), Lettering.TITLE, PdfPages.WIDTH);
        assertThat(name).startsWith("A run A run").contains("\u2026").endsWith("run A run");
        assertThat(Typeface.width(name, Lettering.TITLE)).isLessThan(PdfPages.WIDTH);
    }

    @Test
    void manyRunsDoNotShrinkThePlot() throws IOException {
        List<ReportedRun> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            StoredRun run = StoredRuns.write(root, "A run with a name of its own, number " + i, "cnn", i, 100);
            many.add(new ReportedRun(ChartedRun.read(run, Palette.run(i), ProgressListener.NONE), null));
        }
        PictureSize size = new PictureSize(700, 260, false);
        ChartRequest loss = Report.DEFAULT_CHARTS.get(0);
        ChartPicture few = report.chart(loss, Look.PRINT, size);
        ChartPicture tall = new Report(many, Report.DEFAULT_CHARTS, null).chart(loss, Look.PRINT, size);
        assertThat(few.size()).isEqualTo(size);
        assertThat(tall.size().pixelHeight() - legend(tall)).isGreaterThan(190);
    }

    private static double legend(ChartPicture picture) {
        return new PictureLegend(picture.title(), picture.plot(), picture.size().pixelWidth()).bottom();
    }

    @Test
    void reportShowsTheRequestedCharts() throws IOException {
        ChartRequest asked = new ChartRequest(Measure.ACCURACY, XKind.TIME, 0, true, true, new Range(1, 3), null);
        Report other = new Report(report.runs(), List.of(asked), null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        other.write(FileFormat.HTML, out, ProgressListener.NONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("accuracy-light-", "the test images are not loaded")
                .doesNotContain("loss-light-", "they are of other images");
        assertThat(other.chart(asked, Look.LIGHT, PictureSize.DEFAULT).plot().x()).isEqualTo(new Range(1, 3));
    }

    @Test
    void runsKeepAssignedColoursAndOthersGetFreeOnes() throws IOException {
        StoredRun marked = new RunStore(root).setColorIndex(report.runs().get(0).charted().run(), 0);
        StoredRun other = report.runs().get(1).charted().run();
        assertThat(ChartedRun.inks(List.of(other, marked))).containsExactly(Palette.run(1), Palette.run(0));
    }

    @Test
    void runsOfOneColourDifferByDots() throws IOException {
        var store = new RunStore(root);
        List<StoredRun> runs = List.of(store.setColorIndex(store.list().get(0), 4), store.setColorIndex(store.list().get(1), 4));
        assertThat(ChartedRun.inks(runs)).containsExactly(Palette.run(4), Palette.run(14));
        Report alike = Report.read(runs, Report.DEFAULT_CHARTS, "", null, ProgressListener.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        alike.write(FileFormat.HTML, out, ProgressListener.NONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("chip inked dots-0", "chip inked dots-1",
                "stroke-dasharray=\"24 6 3 6\"");
    }

    @Test
    void epochLinesOfAnUnfinishedFirstEpochFollowFromTheRecipe() throws IOException {
        var run = StoredRuns.write(root, "short", "mlp", 1, 30);
        assertThat(ChartedRun.read(run, Palette.MLP, ProgressListener.NONE).series().clock().epochLength()).isEqualTo(100);
    }
}
