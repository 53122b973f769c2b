package org.plenary.spi.model;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.spi.entry.LocaleTag;

/** What is said of the field just added; any word that adds a field goes on with the next one. */
public final class FieldSpec implements FieldsSpec {
    private final FieldsSpec owner;
    private final String name;
    private final EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    private final Map<LocaleTag, String> titles = new HashMap<>();
    private final Map<LocaleTag, String> help = new HashMap<>();
    private String key;
    private FieldKind kind;
    private Optional<Object> preset = Optional.empty();

    FieldSpec(FieldsSpec owner, String name, FieldKind kind) {
        this.owner = owner;
        this.name = name;
        this.key = name;
        this.kind = kind;
    }

    @Override
    public FieldSpec field(String nextName, FieldKind nextKind) {
        return owner.field(nextName, nextKind);
    }

    public FieldSpec localised() {
        return with(Trait.LOCALISED);
    }

    public FieldSpec required() {
        return with(Trait.REQUIRED);
    }

    public FieldSpec unique() {
        return with(Trait.UNIQUE);
    }

    public FieldSpec many() {
        return with(Trait.MANY);
    }

    public FieldSpec searchable() {
        return with(Trait.SEARCHABLE);
    }

    public FieldSpec sortable() {
        return with(Trait.SORTABLE);
    }

    /** Never delivered to channels. */
    public FieldSpec secret() {
        return with(Trait.PRIVATE);
    }

    /** The stored key of a field that once had another name. */
    public FieldSpec key(String permanent) {
        key = permanent;
        return this;
    }

    /** The value a new entry starts with. */
    public FieldSpec preset(Object value) {
        preset = Optional.of(value);
        return this;
    }

    public FieldSpec title(String locale, String text) {
        titles.put(LocaleTag.of(locale), text);
        return this;
    }

    public FieldSpec help(String locale, String text) {
        help.put(LocaleTag.of(locale), text);
        return this;
    }

    /** The types a reference may point to. */
    public FieldSpec to(String... types) {
        kind = switch (kind) {
            case FieldKind.Reference ignored -> new FieldKind.Reference(List.of(types));
            default -> throw misplaced("to");
        };
        return this;
    }

    /** The field from which a slug is made. */
    public FieldSpec from(String field) {
        kind = switch (kind) {
            case FieldKind.Slug ignored -> new FieldKind.Slug(Optional.of(field));
            default -> throw misplaced("from");
        };
        return this;
    }

    /** The least length of a text, or the least number. */
    public FieldSpec min(long least) {
        kind = switch (kind) {
            case FieldKind.Text text -> new FieldKind.Text((int) least, text.maxLength(), text.pattern());
            case FieldKind.Whole whole -> new FieldKind.Whole(least, whole.max());
            case FieldKind.Decimal decimal ->
                new FieldKind.Decimal(Optional.of(BigDecimal.valueOf(least)), decimal.max());
            default -> throw misplaced("min");
        };
        return this;
    }

    /** The greatest length of a text, or the greatest number. */
    public FieldSpec max(long most) {
        kind = switch (kind) {
            case FieldKind.Text text -> new FieldKind.Text(text.minLength(), (int) most, text.pattern());
            case FieldKind.Markdown ignored -> new FieldKind.Markdown((int) most);
            case FieldKind.Whole whole -> new FieldKind.Whole(whole.min(), most);
            case FieldKind.Decimal decimal ->
                new FieldKind.Decimal(decimal.min(), Optional.of(BigDecimal.valueOf(most)));
            default -> throw misplaced("max");
        };
        return this;
    }

    /** A regular expression that the whole text must match. */
    public FieldSpec pattern(String regex) {
        kind = switch (kind) {
            case FieldKind.Text text -> new FieldKind.Text(text.minLength(), text.maxLength(), Optional.of(regex));
            default -> throw misplaced("pattern");
        };
        return this;
    }

    Field toField() {
        return new Field(key, name, kind, traits, preset, new Wording(titles, help));
    }

    private FieldSpec with(Trait trait) {
        traits.add(trait);
        return this;
    }

    private IllegalStateException misplaced(String word) {
        return new IllegalStateException(
                "'%s' says nothing of field '%s', which is of kind %s".formatted(word, name, kind.word()));
    }
}
