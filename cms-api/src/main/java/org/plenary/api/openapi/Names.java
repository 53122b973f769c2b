package org.plenary.api.openapi;

import org.plenary.spi.model.ContentType;

/** What a content type is called in the document. */
final class Names {
    private Names() {}

    /** {@code press-release} is the schema {@code PressRelease}. */
    static String schema(ContentType type) {
        return schema(type.name());
    }

    static String schema(String type) {
        var name = new StringBuilder();
        for (var word : type.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    static String inEveryLocale(String schema) {
        return schema + "InEveryLocale";
    }

    /** {@code press-releases} with {@code list} is the operation {@code listPressReleases}. */
    static String operation(String verb, String address) {
        return verb + schema(address);
    }

    /** What a person calls it. */
    static String title(ContentType type) {
        return type.wording().titles().entrySet().stream()
                .filter(title -> title.getKey().value().equals("en"))
                .map(title -> title.getValue())
                .findFirst()
                .orElse(type.name());
    }
}
