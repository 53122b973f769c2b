package org.plenary.api.graphql.schema;

import static graphql.schema.FieldCoordinates.coordinates;

import graphql.schema.GraphQLSchema;
import org.plenary.core.type.Model;

/**
 * The schema of a model.
 *
 * @param schema what is asked of and introspected
 * @param vocabulary what its names mean in the model
 */
public record ModelSchema(GraphQLSchema schema, Vocabulary vocabulary) {

    /** What answers the root fields, once it is known what the names mean. */
    public interface Answering {
        Answers with(Vocabulary vocabulary);
    }

    public static ModelSchema of(Model model, Answering answering) {
        var parts = new Parts(model);
        var choices = new Choices(parts);
        model.types().forEach(choices::define);
        var items = new ItemTypes(parts, choices);
        model.types().forEach(items::define);
        SystemTypes.all().forEach(parts::add);
        Scalars.all().forEach(parts::add);
        var filters = new FilterTypes(parts, new OperatorTypes(parts, choices));
        var query = new RootFields(parts, filters, answering.with(parts.vocabulary())).define(model.types());
        members(parts);
        return new ModelSchema(
                GraphQLSchema.newSchema()
                        .query(query)
                        .additionalTypes(parts.types())
                        .codeRegistry(parts.code().build())
                        .build(),
                parts.vocabulary());
    }

    private static void members(Parts parts) {
        var code = parts.code();
        code.typeResolver(
                SystemTypes.ITEM, new ShapeResolver("type", parts.vocabulary().items()));
        code.defaultDataFetcher(environment -> new Member(environment.getFieldDefinition()));
        for (var item : parts.vocabulary().items().values()) {
            for (var name : Reading.NAMES) {
                code.dataFetcher(coordinates(item, name), new Reading(name));
            }
        }
        code.dataFetcher(coordinates(SystemTypes.ITEM_META, "fallback"), new Pairs("fallback", "locale"));
        code.dataFetcher(coordinates(SystemTypes.ITEM_META, "dir"), new Pairs("dir", "dir"));
        code.dataFetcher(coordinates(SystemTypes.ITEM_META, "highlights"), new Pairs("highlights", "html"));
    }
}
