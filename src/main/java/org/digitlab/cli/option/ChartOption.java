package org.digitlab.cli.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitlab.export.ChartRequest;
import org.digitlab.export.picture.Look;
import org.digitlab.export.picture.PictureSize;
import org.digitlab.plot.axis.Measure;
import org.digitlab.plot.axis.Range;
import org.digitlab.plot.axis.XKind;
import org.digitlab.plot.series.Smoothing;
import org.digitlab.training.recipe.NumberRange;
import picocli.CommandLine.Option;

/** The options of an exported chart. */
public final class ChartOption {

    private static final String NUMBER = "\\s*(-?\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?)\\s*";
    private static final Pattern RANGE = Pattern.compile(NUMBER + ":" + NUMBER);
    private static final NumberRange SMOOTHING = new NumberRange(Smoothing.OFF, Smoothing.MAX, false);

    @Option(names = "--chart", paramLabel = "NAME", description = "Chart for png, svg and pdf: loss, "
            + "accuracy, learning-rate or images-per-second. Without it, pdf and html are a report comparing the runs; "
            + "csv and json always contain all measurements.")
    private Measure chart;

    @Option(names = "--theme", paramLabel = "light|dark|print", defaultValue = "light", description = "Colours. "
            + "Default: ${DEFAULT-VALUE}.")
    private Look theme;

    @Option(names = "--size", paramLabel = "WxH[mm]", description = "Size in pixels or millimetres, such as 160x90mm. "
            + "Default: 1200x600.")
    private String size;

    @Option(names = "--scale", paramLabel = "1..4", defaultValue = "2", description = "Pixels of a png per pixel of "
            + "the size. Default: ${DEFAULT-VALUE}.")
    private int scale;

    @Option(names = "--smoothing", paramLabel = "0..0.99", defaultValue = "0.9", description = "Smoothing of noisy "
            + "curves; 0 = off. Default: ${DEFAULT-VALUE}.")
    private String smoothing;

    @Option(names = "--x", paramLabel = "iteration|epoch|time", defaultValue = "iteration", description = "Unit of the "
            + "x axis. Default: ${DEFAULT-VALUE}.")
    private XKind x;

    @Option(names = "--log", description = "Logarithmic y axis.")
    private boolean log;

    @Option(names = "--gap", description = "Tint the gap between training and validation.")
    private boolean gap;

    @Option(names = "--zoom", paramLabel = "FROM:TO", description = "Show only this range of the x axis; seconds for "
            + "--x time.")
    private String zoom;

    @Option(names = "--zoom-y", paramLabel = "FROM:TO", description = "Show only this range of the y axis; accuracies are "
            + "from 0 to 1.")
    private String zoomY;

    public boolean isChosen() {
        return chart != null;
    }

    /** @throws IllegalArgumentException one sentence that names the option and the value */
    public ChartRequest request() {
        return new ChartRequest(chart, x, SMOOTHING.parse(smoothing, "--smoothing"), log, gap, range("--zoom", zoom),
                range("--zoom-y", zoomY));
    }

    public Look look() {
        return theme;
    }

    public PictureSize size() {
        return size == null ? PictureSize.DEFAULT : PictureSize.parse(size);
    }

    public int scale() {
        return scale;
    }

    private static Range range(String option, String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = RANGE.matcher(text);
        if (matcher.matches()) {
            Range range = new Range(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
            if (range.span() > 0) {
                return range;
            }
        }
        throw new IllegalArgumentException("%s: expected two ascending numbers such as 100:400, found \"%s\""
                .formatted(option, text));
    }
}
