package org.plenary.plugin.press.feed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.plenary.spi.entry.LocaleTag;

/** A feed in Atom (RFC 4287), its pages linked by RFC 5005. */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String MEDIA_TYPE = "application/atom+xml";
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final Feed feed;

    AtomFeed(Feed feed) {
        this.feed = feed;
    }

    byte[] xml() throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        head(xml);
        for (var entry : feed.entries()) {
            entry(entry, xml);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private void head(XMLStreamWriter xml) throws XMLStreamException {
        language(feed.language(), xml);
        text("id", feed.id().toString(), xml);
        text("title", feed.title(), xml);
        text("updated", feed.updated().toString(), xml);
        author(feed.author(), xml);
        link("self", feed.self(), MEDIA_TYPE, Optional.empty(), xml);
        if (feed.next().isPresent()) {
            link("next", feed.next().get(), MEDIA_TYPE, Optional.empty(), xml);
        }
        for (var other : feed.inOtherLanguages().entrySet()) {
            link("alternate", other.getValue(), MEDIA_TYPE, Optional.of(other.getKey()), xml);
        }
    }

    private static void entry(Feed.Entry entry, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("entry");
        language(entry.language(), xml);
        text("id", entry.id().toString(), xml);
        text("title", entry.title(), xml);
        text("updated", entry.updated().toString(), xml);
        if (entry.published().isPresent()) {
            text("published", entry.published().get().toString(), xml);
        }
        if (entry.author().isPresent()) {
            author(entry.author().get(), xml);
        }
        links(entry, xml);
        for (var topic : entry.topics()) {
            xml.writeEmptyElement("category");
            attribute("term", topic, xml);
        }
        if (entry.summary().isPresent()) {
            text("summary", entry.summary().get(), xml);
        }
        xml.writeStartElement("content");
        attribute("type", "html", xml);
        xml.writeCharacters(XmlText.of(entry.html()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void links(Feed.Entry entry, XMLStreamWriter xml) throws XMLStreamException {
        for (var place : entry.places().entrySet()) {
            link("alternate", place.getValue(), "application/json", Optional.of(place.getKey()), xml);
        }
        if (entry.image().isPresent()) {
            var image = entry.image().get();
            link("enclosure", image.address(), image.mediaType(), Optional.empty(), xml);
            attribute("length", Long.toString(image.size()), xml);
        }
    }

    private static void author(String name, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("author");
        text("name", name, xml);
        xml.writeEndElement();
    }

    /** Left open: attributes may follow. */
    private static void link(
            String relation, URI target, String mediaType, Optional<LocaleTag> language, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        attribute("rel", relation, xml);
        attribute("type", mediaType, xml);
        if (language.isPresent()) {
            attribute("hreflang", language.get().value(), xml);
        }
        attribute("href", target.toString(), xml);
    }

    private static void text(String element, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private static void language(LocaleTag tag, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", tag.value());
    }

    private static void attribute(String name, String value, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.of(value));
    }
}
