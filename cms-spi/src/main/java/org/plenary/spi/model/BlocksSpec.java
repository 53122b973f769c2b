package org.plenary.spi.model;

import java.util.List;
import java.util.function.Consumer;

/** Collects the shapes of a block list. */
public record BlocksSpec(List<FieldKind.Block> blocks) {

    public BlocksSpec block(String name, Consumer<FieldsSpec> fields) {
        var list = new FieldList();
        fields.accept(list);
        blocks.add(new FieldKind.Block(name, list.toFields()));
        return this;
    }
}
