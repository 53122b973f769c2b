package org.plenary.spi.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The words that add a field; a type, a group and a block all understand them. Names are camelCase. */
public interface FieldsSpec {

    /** Adds a field of any kind; the words below are short for this. */
    FieldSpec field(String name, FieldKind kind);

    /** Text of at most 1,000 code points unless {@link FieldSpec#max} says otherwise. */
    default FieldSpec text(String name) {
        return field(name, FieldKind.Text.SHORT);
    }

    /** CommonMark text of at most 100,000 code points. */
    default FieldSpec markdown(String name) {
        return field(name, new FieldKind.Markdown(100_000));
    }

    default FieldSpec integer(String name) {
        return field(name, FieldKind.Whole.ANY);
    }

    default FieldSpec decimal(String name) {
        return field(name, new FieldKind.Decimal(Optional.empty(), Optional.empty()));
    }

    default FieldSpec bool(String name) {
        return field(name, new FieldKind.Truth());
    }

    default FieldSpec date(String name) {
        return field(name, new FieldKind.Day());
    }

    /** A wall-clock time in a named zone. */
    default FieldSpec dateTime(String name) {
        return field(name, new FieldKind.ZonedTime());
    }

    default FieldSpec instant(String name) {
        return field(name, new FieldKind.Moment());
    }

    default FieldSpec duration(String name) {
        return field(name, new FieldKind.Span());
    }

    default FieldSpec choice(String name, String... options) {
        return field(name, new FieldKind.Choice(List.of(options)));
    }

    default FieldSpec slug(String name) {
        return field(name, new FieldKind.Slug(Optional.empty()));
    }

    default FieldSpec url(String name) {
        return field(name, new FieldKind.Url());
    }

    default FieldSpec email(String name) {
        return field(name, new FieldKind.Email());
    }

    default FieldSpec colour(String name) {
        return field(name, new FieldKind.Colour());
    }

    default FieldSpec geo(String name) {
        return field(name, new FieldKind.GeoPoint());
    }

    default FieldSpec json(String name) {
        return field(name, new FieldKind.Json());
    }

    default FieldSpec image(String name) {
        return field(name, new FieldKind.Asset(true));
    }

    default FieldSpec file(String name) {
        return field(name, new FieldKind.Asset(false));
    }

    /** A relation; name its targets with {@link FieldSpec#to}. Without, the field's own name is the target type. */
    default FieldSpec reference(String name) {
        return field(name, new FieldKind.Reference(List.of(name)));
    }

    default FieldSpec group(String name, Consumer<FieldsSpec> fields) {
        var list = new FieldList();
        fields.accept(list);
        return field(name, new FieldKind.Group(list.toFields()));
    }

    default FieldSpec blocks(String name, Consumer<BlocksSpec> blocks) {
        var list = new BlocksSpec(new ArrayList<>());
        blocks.accept(list);
        return field(name, new FieldKind.Blocks(list.blocks()));
    }
}
