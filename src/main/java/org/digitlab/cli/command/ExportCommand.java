package org.digitlab.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.digitlab.cli.option.ChartOption;
import org.digitlab.cli.option.DataOption;
import org.digitlab.cli.output.Json;
import org.digitlab.cli.output.Output;
import org.digitlab.data.DigitData;
import org.digitlab.export.ChartRequest;
import org.digitlab.export.ChartedRun;
import org.digitlab.export.RunFinder;
import org.digitlab.export.picture.ChartPicture;
import org.digitlab.export.picture.FileFormat;
import org.digitlab.export.report.Report;
import org.digitlab.export.table.FoldsTable;
import org.digitlab.export.table.Measurements;
import org.digitlab.files.AtomicFiles;
import org.digitlab.files.IoConsumer;
import org.digitlab.files.ProgressListener;
import org.digitlab.runs.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "export", description = "Export charts (png, svg, pdf), all measurements (csv, json) or a report (html, "
        + "pdf) of runs, or of the folds of a cross-validation.")
public final class ExportCommand extends LabCommand {

    @Option(names = {"--run", "--runs"}, required = true, arity = "1..*", paramLabel = "DIR", description = "Folders "
            + "of one or more runs, or of one cross-validation.")
    private List<Path> folders;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write; an existing file "
            + "is replaced.")
    private Path out;

    @Option(names = "--format", paramLabel = "png|svg|pdf|csv|json|html", description = "Default: by the extension of "
            + "the file.")
    private FileFormat format;

    @Option(names = "--results", description = "For csv and json of a cross-validation: export the results of the folds "
            + "instead of all measurements.")
    private boolean results;

    @Mixin
    private ChartOption chart;

    @Mixin
    private DataOption data;

    public ExportCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException {
        FileFormat chosen = typed(this::format);
        AtomicFiles.write(out, content(chosen));
        if (json) {
            output.json(Json.object("file", out.toString(), "format", chosen.id(), "runs", folders.size()));
        } else {
            output.line("Saved in " + out);
        }
        return DONE;
    }

    private FileFormat format() {
        FileFormat chosen = format == null ? FileFormat.of(out) : format;
        if (chosen.isPicture() && chosen != FileFormat.PDF && !chart.isChosen()) {
            throw new IllegalArgumentException("Chart: --chart is missing, expected for %s".formatted(chosen.id()));
        }
        if (results && chosen != FileFormat.CSV && chosen != FileFormat.JSON) {
            throw new IllegalArgumentException("Results: expected csv or json, found \"%s\"".formatted(chosen.id()));
        }
        if (results && folders.size() > 1) {
            throw new IllegalArgumentException("Results: expected one cross-validation, found %d folders"
                    .formatted(folders.size()));
        }
        return chosen;
    }

    private IoConsumer<OutputStream> content(FileFormat chosen) throws IOException {
        if (chosen.isPicture() && chart.isChosen()) {
            return picture(chosen);
        }
        if (results) {
            FoldsTable table = new FoldsTable(RunFinder.folds(folders.get(0)));
            return file -> table.write(chosen, file);
        }
        List<StoredRun> runs = RunFinder.runs(folders);
        return switch (chosen) {
            case CSV -> file -> Measurements.writeCsv(runs, file, ProgressListener.NONE);
            case JSON -> file -> Measurements.writeJson(runs, file, ProgressListener.NONE);
            default -> report(runs, chosen);
        };
    }

    private IoConsumer<OutputStream> picture(FileFormat chosen) throws IOException {
        ChartRequest request = typed(chart::request);
        ChartPicture frame = typed(() -> {
            ChartPicture empty = new ChartPicture(request.measure().title(), request.plot(List.of()), chart.look(),
                    chart.size(), chart.scale());
            chosen.check(empty);
            return empty;
        });
        ChartPicture picture = frame.showing(request.plot(ChartedRun.read(RunFinder.runs(folders), ProgressListener.NONE)));
        return file -> chosen.write(picture, file);
    }

    private IoConsumer<OutputStream> report(List<StoredRun> runs, FileFormat chosen) throws IOException {
        DigitData digits = data.load();
        Report report = Report.read(runs, Report.DEFAULT_CHARTS, digits.sha256(), digits.test()::image,
                ProgressListener.NONE);
        return file -> report.write(chosen, file, ProgressListener.NONE);
    }
}
