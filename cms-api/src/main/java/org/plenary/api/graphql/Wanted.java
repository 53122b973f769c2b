package org.plenary.api.graphql;

import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plenary.api.graphql.schema.Vocabulary;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** What is selected of items, in the words of the query language: which relations to include, and which fields of what. */
final class Wanted {
    private static final Set<String> IN_EVERY_REFERENCE = Set.of("id", "type", "__typename");
    private static final String ITSELF = "";

    private final Vocabulary vocabulary;
    private final Set<String> includes = new TreeSet<>();
    private final Map<String, Set<String>> fields = new TreeMap<>();

    /** @param selected the fields selected of the items */
    Wanted(Vocabulary vocabulary, List<SelectedField> selected) {
        this.vocabulary = vocabulary;
        item(selected, ITSELF);
    }

    /** What {@code fields} says; of an item of which nothing is selected, its id. */
    Set<String> fields() {
        return fields.getOrDefault(ITSELF, Set.of());
    }

    /** What {@code fields[relation]} says, per relation. */
    Map<String, Set<String>> fieldsOfRelations() {
        var relations = new TreeMap<>(fields);
        relations.remove(ITSELF);
        return relations;
    }

    /** What {@code include} says: the ends of all ways, which name the relations before them too. */
    List<String> includes() {
        return includes.stream()
                .filter(path -> includes.stream().noneMatch(longer -> longer.startsWith(path + ".")))
                .toList();
    }

    /**
     * Where a selection stands.
     *
     * @param relation the way to the item, {@link #ITSELF} for those that are asked for
     * @param prefix the way from the item into groups and blocks, with a dot behind it
     * @param named whether single fields can be chosen here: a list of blocks is chosen whole
     */
    private record Place(String relation, String prefix, boolean named) {
        Place into(String name, boolean stillNamed) {
            return new Place(relation, prefix + name + ".", named && stillNamed);
        }

        String include(String name) {
            return relation.isEmpty() ? prefix + name : relation + "." + prefix + name;
        }
    }

    private void item(List<SelectedField> selected, String relation) {
        fields.computeIfAbsent(relation, ignored -> new TreeSet<>()).add("id");
        selected.forEach(field -> member(field, new Place(relation, "", true)));
    }

    private void member(SelectedField selected, Place place) {
        for (var owner : selected.getObjectTypeNames()) {
            var block = vocabulary.blocks().get(owner);
            var at = block == null ? place : place.into(block, false);
            vocabulary.field(List.of(owner), selected.getName()).ifPresent(field -> member(selected, field, at));
        }
    }

    private void member(SelectedField selected, Field field, Place place) {
        var below = selected.getSelectionSet().getImmediateFields();
        switch (field.kind()) {
            case FieldKind.Reference ignored -> reference(below, field.name(), place);
            case FieldKind.Group ignored -> {
                below.forEach(inner -> member(inner, place.into(field.name(), true)));
                if (below.stream().allMatch(inner -> inner.getName().equals("__typename"))) {
                    name(field.name(), place);
                }
            }
            case FieldKind.Blocks ignored -> {
                name(field.name(), place);
                below.forEach(inner -> member(inner, place.into(field.name(), false)));
            }
            default -> name(field.name(), place);
        }
    }

    private void reference(List<SelectedField> below, String name, Place place) {
        name(name, place);
        if (below.stream().anyMatch(inner -> !IN_EVERY_REFERENCE.contains(inner.getName()))) {
            includes.add(place.include(name));
            item(below, place.include(name));
        }
    }

    private void name(String name, Place place) {
        if (place.named()) {
            fields.computeIfAbsent(place.relation(), ignored -> new TreeSet<>()).add(place.prefix() + name);
        }
    }
}
