package org.digitlab.export.report;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.digitlab.export.surface.SvgSurface;

/** Writes HTML element by element; what it writes is well-formed and free of characters that XML forbids. */
final class HtmlTags {

    private final XMLStreamWriter xml;

    HtmlTags(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** For what writes a part of the page itself. */
    XMLStreamWriter xml() {
        return xml;
    }

    /** @param attributes names and values by turns */
    void start(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        write(attributes);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** An element that has no content. */
    void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        write(attributes);
    }

    /** An element with nothing but text in it. */
    void text(String element, String text, String... attributes) throws XMLStreamException {
        start(element, attributes);
        text(text);
        end();
    }

    void text(String text) throws XMLStreamException {
        xml.writeCharacters(SvgSurface.clean(text));
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
