package org.plenary.plugin.events.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element with all that it holds; the text is its own, without that of its children. */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {
    XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    Stream<XmlElement> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    Optional<XmlElement> first(String childName) {
        return all(childName).findFirst();
    }

    /** An attribute without white space around it, empty when absent. */
    String attribute(String attributeName) {
        return Fields.clean(attributes.getOrDefault(attributeName, ""));
    }

    String cleanText() {
        return Fields.clean(text);
    }

    /** The attributes and the texts of the children, by name; of several the first that says something. */
    Fields fields() {
        var texts = new HashMap<>(attributes);
        children.stream()
                .filter(child -> !child.cleanText().isEmpty())
                .forEach(child -> texts.putIfAbsent(child.name, child.text));
        return new Fields(texts);
    }
}
