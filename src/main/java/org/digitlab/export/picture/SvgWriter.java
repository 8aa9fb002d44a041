package org.digitlab.export.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.digitlab.export.surface.SvgSurface;

/** Writes a picture as SVG. */
public final class SvgWriter {

    /** Vector graphics hold more detail than a screen. */
    private static final double GRAIN = 0.5;

    private SvgWriter() {
    }

    public static void write(ChartPicture picture, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            write(picture, xml, "");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw SvgSurface.failure(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes the {@code svg} element only, for an HTML page; {@code idPrefix} makes its ids unique. */
    public static void write(ChartPicture picture, XMLStreamWriter xml, String idPrefix) throws XMLStreamException {
        PictureSize size = picture.size();
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        xml.writeAttribute("width", PictureSize.length(size.width()) + size.unit());
        xml.writeAttribute("height", PictureSize.length(size.height()) + size.unit());
        xml.writeAttribute("viewBox", "0 0 %s %s".formatted(SvgSurface.number(size.pixelWidth()),
                SvgSurface.number(size.pixelHeight())));
        xml.writeAttribute("role", "img");
        xml.writeStartElement("title");
        xml.writeCharacters(SvgSurface.clean(picture.title()));
        xml.writeEndElement();
        new PicturePainter(new SvgSurface(xml, idPrefix), picture.look().colors()).paint(picture, GRAIN);
        xml.writeEndElement();
    }
}
