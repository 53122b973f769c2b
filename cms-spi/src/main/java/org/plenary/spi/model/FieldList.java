package org.plenary.spi.model;

import java.util.ArrayList;
import java.util.List;

/** The fields declared so far, in order. */
final class FieldList implements FieldsSpec {
    private final List<FieldSpec> specs = new ArrayList<>();

    @Override
    public FieldSpec field(String name, FieldKind kind) {
        var spec = new FieldSpec(this, name, kind);
        specs.add(spec);
        return spec;
    }

    List<Field> toFields() {
        return specs.stream().map(FieldSpec::toField).toList();
    }
}
