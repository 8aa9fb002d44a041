package org.digitlab.export.report;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.digitlab.export.surface.SvgSurface;

/** Writer of well-formed HTML elements without the characters that XML forbids. */
record HtmlTags(XMLStreamWriter xml) {

    /** @param attributes names and values in turn */
    void start(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        write(attributes);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        write(attributes);
    }

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
