package org.plenary.api.graphql.schema;

import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.FieldCoordinates.coordinates;
import static graphql.schema.GraphQLArgument.newArgument;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.plenary.spi.model.ContentType;

/** What can be asked: of every type a list, an item by its id and by its slug, or of a singleton its item; and a search. */
final class RootFields {
    private static final String QUERY = "Query";

    private final Parts parts;
    private final FilterTypes filters;
    private final Answers answers;
    private final Names names = new Names(List.of("search"));
    private final GraphQLObjectType.Builder query = GraphQLObjectType.newObject()
            .name(QUERY)
            .description("Published content. Every field here is read with one query, whatever is selected below it.");

    RootFields(Parts parts, FilterTypes filters, Answers answers) {
        this.parts = parts;
        this.filters = filters;
        this.answers = answers;
    }

    GraphQLObjectType define(Collection<ContentType> types) {
        // All lists before all items, so that no item takes the name of a list.
        types.stream().filter(type -> !type.singleton()).forEach(this::list);
        types.stream().filter(ContentType::singleton).forEach(this::singleton);
        types.stream().filter(type -> !type.singleton()).forEach(this::item);
        search(types.stream().map(ContentType::name).toList());
        return query.build();
    }

    private void list(ContentType type) {
        var item = parts.vocabulary().item(type);
        var arguments = new ArrayList<GraphQLArgument>();
        arguments.add(argument("filter", filters.of(type), "What the items must be."));
        arguments.add(argument("q", GraphQLString, "Words that the items must have; ranks them unless sort is given."));
        arguments.add(argument("sort", SystemTypes.words(), "Fields to sort by, descending with - before the name."));
        arguments.addAll(ofLists());
        arguments.addAll(viewing());
        var name = names.unique(Names.camel(type.plural()));
        add(name, page(parts.names().unique(item + "List"), typeRef(item)), arguments, answers.list(type));
    }

    private void item(ContentType type) {
        var name = Names.camel(type.name());
        var item = typeRef(parts.vocabulary().item(type));
        var byId = new ArrayList<GraphQLArgument>();
        byId.add(argument("id", nonNull(GraphQLID), "The id of the entry."));
        byId.addAll(viewing());
        add(names.unique(name, name + "ById"), item, byId, answers.byId(type));
        if (type.slug().isPresent()) {
            var bySlug = new ArrayList<GraphQLArgument>();
            bySlug.add(argument("slug", nonNull(GraphQLString), "The address word, in a locale of the chain."));
            bySlug.addAll(viewing());
            add(names.unique(name + "BySlug"), item, bySlug, answers.bySlug(type));
        }
    }

    private void singleton(ContentType type) {
        var item = typeRef(parts.vocabulary().item(type));
        add(names.unique(Names.camel(type.name())), item, viewing(), answers.singleton(type));
    }

    private void search(List<String> types) {
        var arguments = new ArrayList<GraphQLArgument>();
        arguments.add(argument("q", nonNull(GraphQLString), "What to search for."));
        arguments.add(argument("types", SystemTypes.words(), "The content types to search in; all unless told."));
        arguments.add(argument("filter", filters.ofSearch(types), "What the items must be."));
        arguments.addAll(ofLists());
        arguments.addAll(viewing());
        add("search", page("SearchList", typeRef(SystemTypes.ITEM)), arguments, answers.search());
    }

    private void add(String name, GraphQLOutputType type, List<GraphQLArgument> arguments, DataFetcher<?> fetcher) {
        query.field(newFieldDefinition().name(name).type(type).arguments(arguments));
        parts.code().dataFetcher(coordinates(QUERY, name), fetcher);
    }

    private GraphQLOutputType page(String name, GraphQLOutputType item) {
        parts.add(GraphQLObjectType.newObject()
                .name(name)
                .field(SystemTypes.field("items", nonNull(SystemTypes.many(item)), "The items, in order."))
                .field(SystemTypes.field(
                        "page", nonNull(typeRef(SystemTypes.PAGE_INFO)), "Where the page stands among all items."))
                .field(SystemTypes.field(
                        "facets",
                        nonNull(SystemTypes.many(typeRef(SystemTypes.FACET))),
                        "Counted for the fields named by the argument facet."))
                .field(SystemTypes.field(
                        "meta", nonNull(typeRef(SystemTypes.ANSWER_META)), "What is true of the answer as a whole."))
                .build());
        return typeRef(name);
    }

    private static List<GraphQLArgument> ofLists() {
        return List.of(
                argument("page", typeRef(SystemTypes.PAGE), "Which page; the first unless told."),
                argument(
                        "facet", SystemTypes.words(), "Fields whose values are to be counted, among all found items."));
    }

    /** How the reader looks at the content. */
    private static List<GraphQLArgument> viewing() {
        return List.of(
                argument("locale", GraphQLString, "In which locale; else Accept-Language decides, else the default."),
                argument("fallback", SystemTypes.words(), "Locales to fall back to; [\"none\"] for none."),
                argument(
                        "render", typeRef(SystemTypes.RENDERING), "How Markdown is delivered; as written unless told."),
                argument("asOf", Scalars.DATE_TIME, "The same as it was then. A time to come needs the right to look."),
                argument("perspective", typeRef(SystemTypes.PERSPECTIVE), "What is published, or what is written."));
    }

    private static GraphQLArgument argument(String name, GraphQLInputType type, String description) {
        return newArgument().name(name).type(type).description(description).build();
    }
}
