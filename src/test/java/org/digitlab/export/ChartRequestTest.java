package org.digitlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.digitlab.export.picture.ChartPicture;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureSize;
import org.digitlab.export.picture.SvgWriter;
import org.digitlab.files.ProgressListener;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.series.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartRequestTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({"LOSS, \u2191 up to 2.0506 at the start", "ACCURACY, \u2193 down to 31.65 % at the start"})
    void aPictureSaysThatItsCurvesBeginOutside(Measure measure, String note) throws IOException {
        assertThat(svg(ChartRequest.of(measure, 0))).contains(note);
    }

    @Test
    void aPictureOfChosenRangesSaysNothing() throws IOException {
        Range zoom = new Range(500, 900);
        assertThat(svg(new ChartRequest(Measure.LOSS, XKind.ITERATION, 0, false, false, zoom, null)))
                .doesNotContain("at the start");
        assertThat(svg(new ChartRequest(Measure.LOSS, XKind.ITERATION, 0, false, false, null, new Range(0, 1))))
                .doesNotContain("at the start");
    }

    private String svg(ChartRequest request) throws IOException {
        ChartedRun run = ChartedRun.read(StoredRuns.write(root, "One", "mlp", 1, 1_000), Palette.MLP,
                ProgressListener.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SvgWriter.write(new ChartPicture("Loss", request.plot(List.of(run)), Look.LIGHT, PictureSize.DEFAULT, 1), out);
        return out.toString(StandardCharsets.UTF_8).replaceAll("<path[^>]*>", "");
    }
}
