package org.plenary.core.sync;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.plenary.core.type.Model;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/** A number for what items look like: another one means that every copy is out of date at once. */
final class ModelPrint {
    private static volatile @Nullable Known latest;

    private ModelPrint() {}

    private record Known(Model model, int print) {}

    /** The same in every process; titles, limits and other things that no item shows do not count. */
    static int of(Model model) {
        var known = latest;
        if (known == null || known.model() != model) {
            known = new Known(model, print(model));
            latest = known;
        }
        return known.print();
    }

    private static int print(Model model) {
        var text = new StringBuilder();
        for (var type : model.types()) {
            text.append(type.name());
            fields(type.fields(), text);
        }
        var languages = model.languages();
        for (var language : languages.all()) {
            text.append(language.direction()).append(languages.chain(language.tag()));
        }
        var sum = new CRC32();
        sum.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    private static void fields(List<Field> fields, StringBuilder text) {
        for (var field : fields) {
            text.append('(')
                    .append(field.key())
                    .append(' ')
                    .append(field.name())
                    .append(' ');
            text.append(field.kind().word()).append(field.localised()).append(field.many());
            text.append(field.is(Trait.PRIVATE));
            switch (field.kind()) {
                case FieldKind.Group(var parts) -> fields(parts, text);
                case FieldKind.Blocks(var blocks) ->
                    blocks.forEach(block -> fields(block.fields(), text.append(block.name())));
                default -> {
                    // shows nothing more
                }
            }
            text.append(')');
        }
    }
}
