package org.digitlab.export.surface;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.digitlab.plot.paint.Bars;
import org.digitlab.plot.paint.Lettering;
import org.digitlab.plot.paint.Trace;
import org.digitlab.plot.series.Pen;
import org.digitlab.plot.series.Rgb;

/** Surface that writes SVG elements. Text stays text, in the bundled font where the reader has it. */
public final class SvgSurface extends MeasuredSurface {

    private static final String FONTS = Typeface.FAMILY + ", Helvetica, Arial, sans-serif";

    private final XMLStreamWriter xml;
    /** Makes the ids of clips unique on a page with several pictures. */
    private final String idPrefix;
    private int clips;

    public SvgSurface(XMLStreamWriter xml, String idPrefix) {
        this.xml = xml;
        this.idPrefix = idPrefix;
    }

    @Override
    public void text(String text, double x, double baseline, Align align, Lettering lettering, Rgb color) {
        write(() -> {
            xml.writeStartElement("text");
            attributes("x", number(x), "y", number(baseline), "font-family", FONTS);
            attributes("font-size", number(lettering.size()));
            if (lettering.isBold()) {
                attributes("font-weight", "600");
            }
            if (align != Align.LEFT) {
                attributes("text-anchor", align == Align.CENTER ? "middle" : "end");
            }
            attributes("fill", color.hex());
            xml.writeCharacters(clean(text));
            xml.writeEndElement();
        });
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Pen pen) {
        path("M" + point(fromX, fromY) + "L" + point(toX, toY), null, pen);
    }

    @Override
    public void stroke(Trace trace, Pen pen) {
        path(outline(trace), null, pen);
    }

    @Override
    public void fill(Trace outline, Rgb color) {
        path(outline(outline), color, null);
    }

    @Override
    public void bars(Bars bars, Rgb color) {
        StringBuilder path = new StringBuilder();
        for (int bar = 0; bar < bars.size(); bar++) {
            path.append('M').append(point(bars.left(bar), bars.top(bar))).append('H').append(number(bars.right(bar)))
                    .append('V').append(number(bars.bottom(bar))).append('H').append(number(bars.left(bar)))
                    .append('Z');
        }
        path(path.toString(), color, null);
    }

    @Override
    public void disc(double centreX, double centreY, double radius, Rgb color) {
        write(() -> {
            xml.writeEmptyElement("circle");
            attributes("cx", number(centreX), "cy", number(centreY), "r", number(radius));
            paint("fill", color);
        });
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        String id = idPrefix + "clip" + ++clips;
        write(() -> {
            xml.writeStartElement("clipPath");
            attributes("id", id);
            xml.writeEmptyElement("rect");
            attributes("x", number(x), "y", number(y), "width", number(width), "height", number(height));
            xml.writeEndElement();
            xml.writeStartElement("g");
            attributes("clip-path", "url(#" + id + ")");
        });
    }

    @Override
    public void unclip() {
        write(xml::writeEndElement);
    }

    /** Removes the characters that XML forbids. */
    public static String clean(String text) {
        return text.codePoints().filter(point -> point >= ' ' && point != 0xfffe && point != 0xffff
                        && (point < 0xd800 || point > 0xdfff))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Formats a number with at most two decimals, independent of the locale. */
    public static String number(double value) {
        double rounded = Math.round(100 * value) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /** Returns the cause of a failure of the underlying stream. */
    public static IOException failure(XMLStreamException error) {
        return error.getCause() instanceof IOException cause ? cause : new IOException(error.getMessage(), error);
    }

    private void path(String data, Rgb fill, Pen pen) {
        if (data.isEmpty()) {
            return;
        }
        write(() -> {
            xml.writeEmptyElement("path");
            attributes("d", data);
            if (fill == null) {
                attributes("fill", "none");
            } else {
                paint("fill", fill);
            }
            if (pen != null) {
                stroke(pen);
            }
        });
    }

    private void stroke(Pen pen) throws XMLStreamException {
        paint("stroke", pen.color());
        attributes("stroke-width", number(pen.width()), "stroke-linejoin", "bevel");
        if (!pen.dash().isEmpty()) {
            attributes("stroke-dasharray", pen.dash().stream().map(SvgSurface::number).collect(Collectors.joining(" ")));
        }
    }

    private void paint(String attribute, Rgb color) throws XMLStreamException {
        attributes(attribute, color.hex());
        if (color.opacity() < 1) {
            attributes(attribute + "-opacity", String.format(Locale.ROOT, "%.3f", color.opacity()));
        }
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static String outline(Trace trace) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < trace.size(); i++) {
            path.append(trace.begins(i) ? 'M' : 'L').append(point(trace.x(i), trace.y(i)));
        }
        return path.toString();
    }

    private static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static void write(Element element) {
        try {
            element.write();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(failure(e));
        }
    }

    @FunctionalInterface
    private interface Element {
        void write() throws XMLStreamException;
    }
}
