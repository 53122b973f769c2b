package org.plenary.api.graphql.schema;

import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLOutputType;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.core.type.Model;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** A schema as it grows. */
final class Parts {
    private final Model model;
    private final Texts texts;
    private final Names names;
    private final Vocabulary vocabulary = Vocabulary.empty();
    private final GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
    private final Set<GraphQLNamedType> types = new HashSet<>();
    private final Map<String, String> unions = new TreeMap<>();

    Parts(Model model) {
        this.model = model;
        this.texts = new Texts(model.languages());
        this.names = new Names(Stream.concat(
                        SystemTypes.RESERVED.stream(), Scalars.all().stream().map(scalar -> scalar.getName()))
                .toList());
        // First of all, so that no group or list takes the name of a type.
        model.types().forEach(type -> vocabulary.items().put(type.name(), names.unique(Names.pascal(type.name()))));
    }

    Texts texts() {
        return texts;
    }

    Names names() {
        return names;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    GraphQLCodeRegistry.Builder code() {
        return code;
    }

    Set<GraphQLNamedType> types() {
        return types;
    }

    void add(GraphQLNamedType type) {
        types.add(type);
    }

    /** What a type inside of another is called. */
    static String below(String owner, Field field) {
        return owner + Names.pascal(field.name());
    }

    /** The types that a relation leads to, as far as they are loaded, in the order of their names. */
    List<ContentType> targets(FieldKind.Reference reference) {
        return reference.to().stream()
                .distinct()
                .flatMap(name -> model.find(name).stream())
                .sorted(Comparator.comparing(ContentType::name))
                .toList();
    }

    /** {@code OrganisationOrPerson}. */
    String either(List<ContentType> targets) {
        return targets.stream().map(vocabulary::item).collect(Collectors.joining("Or"));
    }

    /** The one union of these types. */
    GraphQLOutputType union(List<ContentType> targets, BiFunction<String, List<ContentType>, GraphQLOutputType> make) {
        var wish = either(targets);
        var known = unions.get(wish);
        if (known != null) {
            return typeRef(known);
        }
        var name = names.unique(wish);
        unions.put(wish, name);
        return make.apply(name, targets);
    }
}
