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
import picocli.CommandLine.Option;

/** How an exported chart looks. */
public final class ChartOption {

    private static final String NUMBER = "\\s*(-?\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?)\\s*";
    private static final Pattern STRETCH = Pattern.compile(NUMBER + ":" + NUMBER);

    @Option(names = "--chart", paramLabel = "NAME", description = "loss, accuracy, learning-rate or "
            + "images-per-second: a chart for png, svg and pdf. Without it pdf and html are a report that compares the "
            + "runs; csv and json always hold all measurements.")
    private Measure chart;

    @Option(names = "--theme", paramLabel = "light|dark|print", defaultValue = "light", description = "The colours. "
            + "Default: ${DEFAULT-VALUE}.")
    private Look theme;

    @Option(names = "--size", paramLabel = "WxH[mm]", description = "In pixels or millimetres, for instance 160x90mm. "
            + "Default: 1200x600.")
    private String size;

    @Option(names = "--scale", paramLabel = "1..4", defaultValue = "2", description = "Pixels of a png for each of the "
            + "size. Default: ${DEFAULT-VALUE}.")
    private int scale;

    @Option(names = "--smoothing", paramLabel = "0..0.99", defaultValue = "0.9", description = "How strongly noisy "
            + "curves are smoothed; 0 is off. Default: ${DEFAULT-VALUE}.")
    private double smoothing;

    @Option(names = "--x", paramLabel = "iteration|epoch|time", defaultValue = "iteration", description = "What the x "
            + "axis counts. Default: ${DEFAULT-VALUE}.")
    private XKind x;

    @Option(names = "--log", description = "Logarithmic y axis.")
    private boolean log;

    @Option(names = "--gap", description = "Tint the area between training and validation.")
    private boolean gap;

    @Option(names = "--zoom", paramLabel = "FROM:TO", description = "Show this stretch of the x axis only; of time in "
            + "seconds.")
    private String zoom;

    @Option(names = "--zoom-y", paramLabel = "FROM:TO", description = "The same for values; accuracies are from 0 to 1.")
    private String zoomY;

    public boolean isChosen() {
        return chart != null;
    }

    /** @throws IllegalArgumentException one sentence, like the other checks */
    public ChartRequest request() {
        if (!(smoothing >= Smoothing.OFF && smoothing <= Smoothing.MAX)) {
            throw new IllegalArgumentException("Smoothing: expected a number from 0 to %s, found \"%s\""
                    .formatted(Smoothing.MAX, smoothing));
        }
        return new ChartRequest(chart, x, smoothing, log, gap, stretch("Zoom", zoom),
                stretch("Zoom of y", zoomY));
    }

    public Look look() {
        return theme;
    }

    public PictureSize size() {
        return size == null ? PictureSize.USUAL : PictureSize.parse(size);
    }

    public int scale() {
        return scale;
    }

    private static Range stretch(String title, String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = STRETCH.matcher(text);
        if (matcher.matches()) {
            Range range = new Range(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
            if (range.span() > 0) {
                return range;
            }
        }
        throw new IllegalArgumentException("%s: expected two numbers that ascend, for instance 100:400, found \"%s\""
                .formatted(title, text));
    }
}
