package org.plenary.plugin.events.schedule;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.plenary.spi.exchange.UnreadableFile;

/**
 * Walks through an XML file from a stranger: document types and entities of its own are refused, so it can neither make us
 * fetch anything nor grow while it is read.
 */
final class XmlCursor {
    private static final int DEEPEST = 64;

    private final XMLStreamReader reader;
    private int depth;

    private XmlCursor(XMLStreamReader reader) {
        this.reader = reader;
    }

    static XmlCursor over(InputStream bytes) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new XmlCursor(factory.createXMLStreamReader(bytes));
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    /** Goes to the next start of an element, wherever it stands; false at the end of the file. */
    boolean nextElement() throws IOException {
        var event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** The name of the element on whose start the cursor stands. */
    String name() {
        return reader.getLocalName();
    }

    /** The element on whose start the cursor stands, without what it holds. */
    XmlElement start() {
        return new XmlElement(name(), attributes(), List.of(), "");
    }

    /** The element on whose start the cursor stands, with all that it holds; the cursor moves to its end. */
    XmlElement whole() throws IOException {
        var name = name();
        var attributes = attributes();
        var children = new ArrayList<XmlElement>();
        var text = new StringBuilder();
        for (var event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(whole());
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return new XmlElement(name, attributes, children, text.toString());
    }

    private Map<String, String> attributes() {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private int next() throws IOException {
        try {
            var event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableFile("The file declares a document type or entities of its own (line %d), which is"
                                .formatted(reader.getLocation().getLineNumber())
                        + " refused for safety. Save the schedule without the DOCTYPE.");
            }
            countDepth(event);
            return event;
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    private void countDepth(int event) {
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (depth > DEEPEST) {
            throw new UnreadableFile("The file nests elements more than %d deep (line %d); a schedule does not."
                    .formatted(DEEPEST, reader.getLocation().getLineNumber()));
        }
    }

    /** A broken file is the sender's matter, a failing stream is not. */
    private static UnreadableFile unreadable(XMLStreamException broken) throws IOException {
        if (broken.getNestedException() instanceof IOException failure
                && !(failure instanceof CharConversionException || failure instanceof UnsupportedEncodingException)) {
            throw failure;
        }
        var place = broken.getLocation();
        return new UnreadableFile(
                place == null
                        ? "The file is not well-formed XML."
                        : "The file is not well-formed XML: line %d, column %d."
                                .formatted(place.getLineNumber(), place.getColumnNumber()),
                broken);
    }
}
