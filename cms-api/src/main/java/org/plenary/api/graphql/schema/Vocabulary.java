package org.plenary.api.graphql.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/**
 * What the names of a schema mean in its model.
 *
 * @param fields per object type the fields of the content type, group or block that it stands for
 * @param blocks per object type of a block the block's own name
 * @param items per content type the name of its object type
 * @param operators the input types that hold operators; all other input types hold paths
 */
public record Vocabulary(
        Map<String, List<Field>> fields, Map<String, String> blocks, Map<String, String> items, Set<String> operators) {

    static Vocabulary empty() {
        return new Vocabulary(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
    }

    String item(ContentType type) {
        return Optional.ofNullable(items.get(type.name())).orElseThrow();
    }

    /** What a field of one of these object types stands for; the zone of a time stands for the time. */
    public Optional<Field> field(List<String> owners, String name) {
        return owners.stream().flatMap(owner -> field(owner, name).stream()).findFirst();
    }

    private Optional<Field> field(String owner, String name) {
        var own = fields.getOrDefault(owner, List.of());
        return own.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .or(() -> own.stream()
                        .filter(field -> zoneOf(field).filter(name::equals).isPresent())
                        .findFirst());
    }

    /** The name under which the zone of a time is delivered. */
    static Optional<String> zoneOf(Field field) {
        return field.kind() instanceof FieldKind.ZonedTime ? Optional.of(field.name() + "Zone") : Optional.empty();
    }
}
