package org.plenary.spi.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.spi.entry.LocaleTag;

/** The words that declare a content type. Say what concerns the type first, then its fields in the order of the form. */
public final class TypeSpec implements FieldsSpec {
    private final String name;
    private final FieldList fields = new FieldList();
    private final Map<LocaleTag, String> titles = new HashMap<>();
    private String plural;
    private boolean singleton;
    private Optional<String> icon = Optional.empty();

    public TypeSpec(String name) {
        this.name = name;
        this.plural = name + "s";
    }

    /** The address of the type's lists; without it the name and an s. */
    public TypeSpec plural(String address) {
        plural = address;
        return this;
    }

    /** There is exactly one entry of this type, at {@code /api/v1/{name}}. */
    public TypeSpec singleton() {
        singleton = true;
        plural = name;
        return this;
    }

    public TypeSpec icon(String iconName) {
        icon = Optional.of(iconName);
        return this;
    }

    public TypeSpec title(String locale, String text) {
        titles.put(LocaleTag.of(locale), text);
        return this;
    }

    @Override
    public FieldSpec field(String fieldName, FieldKind kind) {
        return fields.field(fieldName, kind);
    }

    public ContentType toContentType() {
        return new ContentType(name, plural, singleton, icon, new Wording(titles, Map.of()), fields.toFields());
    }
}
