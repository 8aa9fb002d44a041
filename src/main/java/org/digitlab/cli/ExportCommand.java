package org.digitlab.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.digitlab.data.DigitData;
import org.digitlab.export.ChartPicture;
import org.digitlab.export.ChartRequest;
import org.digitlab.export.ChartedRun;
import org.digitlab.export.HtmlReport;
import org.digitlab.export.Measurements;
import org.digitlab.export.PdfReport;
import org.digitlab.export.PictureFormat;
import org.digitlab.export.Report;
import org.digitlab.export.ReportedRun;
import org.digitlab.export.RunInks;
import org.digitlab.files.AtomicFiles;
import org.digitlab.plot.Ink;
import org.digitlab.runs.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export", description = "Writes charts (png, svg, pdf), all measurements (csv, json) or a report (html, "
        + "pdf) of runs into a file.")
final class ExportCommand extends LabCommand {

    @Option(names = {"--run", "--runs"}, required = true, arity = "1..*", paramLabel = "DIR", description = "The folders "
            + "of one or more runs.")
    private List<Path> folders;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write; one of that name "
            + "is replaced.")
    private Path out;

    @Option(names = "--format", paramLabel = "png|svg|pdf|csv|json|html", description = "Default: what the ending of "
            + "the file says.")
    private String format;

    @Mixin
    private ChartOption chart;

    @Mixin
    private DataOption data;

    ExportCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException {
        ExportFormat chosen = typed(this::format);
        AtomicFiles.Content content = content(chosen);
        AtomicFiles.write(out, content);
        if (json) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("file", out.toString());
            fields.put("format", chosen.id());
            fields.put("runs", folders.size());
            output.json(fields);
        } else {
            output.line("Saved in " + out);
        }
        return DONE;
    }

    private ExportFormat format() {
        ExportFormat chosen = format == null ? ExportFormat.of(out)
                : Choices.find("Format", ExportFormat.values(), ExportFormat::id, format);
        if (chosen.isPicture() && chosen != ExportFormat.PDF && !chart.isChosen()) {
            throw new IllegalArgumentException("Chart: expected --chart for a %s".formatted(chosen.id()));
        }
        return chosen;
    }

    private AtomicFiles.Content content(ExportFormat chosen) throws IOException {
        if (chosen.isPicture() && chart.isChosen()) {
            return picture(PictureFormat.valueOf(chosen.name()));
        }
        List<StoredRun> runs = runs();
        return switch (chosen) {
            case CSV -> file -> Measurements.writeCsv(runs, file);
            case JSON -> file -> Measurements.writeJson(runs, file);
            default -> report(runs, chosen);
        };
    }

    private AtomicFiles.Content picture(PictureFormat pictureFormat) throws IOException {
        ChartRequest request = typed(chart::request);
        ChartPicture frame = typed(() -> new ChartPicture(request.measure().title(), request.plot(List.of()),
                chart.look(), chart.size(), chart.scale()));
        ChartPicture picture = frame.showing(request.plot(charted(runs())));
        return file -> pictureFormat.write(picture, file);
    }

    private AtomicFiles.Content report(List<StoredRun> runs, ExportFormat chosen) throws IOException {
        DigitData digits = data.load();
        List<ReportedRun> reported = new ArrayList<>();
        for (ChartedRun run : charted(runs)) {
            reported.add(ReportedRun.read(run, digits.sha256()));
        }
        IntFunction<byte[]> image = digits.test()::image;
        Report report = new Report(reported, image);
        return file -> write(report, chosen, file);
    }

    private static void write(Report report, ExportFormat chosen, OutputStream file) throws IOException {
        if (chosen == ExportFormat.HTML) {
            HtmlReport.write(report, file);
        } else {
            PdfReport.write(report, file);
        }
    }

    private List<StoredRun> runs() throws IOException {
        List<StoredRun> runs = new ArrayList<>();
        for (Path folder : folders) {
            runs.add(ChartedRun.find(folder));
        }
        return runs;
    }

    private static List<ChartedRun> charted(List<StoredRun> runs) throws IOException {
        List<Ink> inks = RunInks.of(runs);
        List<ChartedRun> charted = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            charted.add(ChartedRun.read(runs.get(i), inks.get(i)));
        }
        return charted;
    }
}
