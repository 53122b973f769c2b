package org.plenary.api.graphql.schema;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLFloat;
import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLInputObjectField.newInputObjectField;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import java.util.List;
import org.plenary.core.query.QueryLimits;

/** The types that are the same in every model. */
final class SystemTypes {
    static final String ITEM = "Item";
    static final String ITEM_META = "ItemMeta";
    static final String PAGE_INFO = "PageInfo";
    static final String PAGE = "PageInput";
    static final String PERSPECTIVE = "Perspective";
    static final String RENDERING = "Rendering";
    static final String FACET = "Facet";
    static final String ANSWER_META = "AnswerMeta";
    static final String GEO_POINT = "GeoPoint";
    static final String FILE = "File";
    /** What no content type is called, besides the names of scalars. */
    static final List<String> RESERVED = List.of(
            "Query",
            "Mutation",
            "Subscription",
            "Int",
            "Float",
            "String",
            "Boolean",
            "ID",
            ITEM,
            ITEM_META,
            PAGE_INFO,
            PAGE,
            PERSPECTIVE,
            FACET,
            ANSWER_META,
            GEO_POINT,
            FILE,
            "FacetValue",
            "Fallback",
            "Highlight",
            "Direction",
            RENDERING,
            "SearchList",
            "SearchFilter");

    private SystemTypes() {}

    static List<GraphQLNamedType> all() {
        return List.of(
                item(),
                itemMeta(),
                exceptions(
                        "Fallback", "locale", "A text in another locale than was asked for.", "What the text is in."),
                exceptions("Direction", "dir", "A text that runs the other way.", "How it runs: ltr or rtl."),
                exceptions(
                        "Highlight", "html", "Where words were found.", "The passage, escaped, with mark around them."),
                pageInfo(),
                page(),
                perspective(),
                rendering(),
                facet(),
                facetValue(),
                answerMeta(),
                geoPoint(),
                file());
    }

    /** What every item has besides its own fields. */
    static List<GraphQLFieldDefinition> itemFields() {
        return List.of(
                field("id", nonNull(GraphQLID), "One for life, in all locales and drafts."),
                field("type", nonNull(GraphQLString), "The content type, as in the addresses of REST."),
                field("locale", GraphQLString, "The locale that was asked for."),
                field("dir", GraphQLString, "The direction of that locale's writing: ltr or rtl."),
                field("_meta", typeRef(ITEM_META), "What is known of the item besides its values."));
    }

    private static GraphQLInterfaceType item() {
        return GraphQLInterfaceType.newInterface()
                .name(ITEM)
                .description("Any entry, as it is delivered.")
                .fields(itemFields())
                .build();
    }

    private static GraphQLObjectType itemMeta() {
        return object(
                ITEM_META,
                "What is known of an item besides its values. Of an item inside another: fallback, dir and stale only.",
                field("revision", Scalars.LONG, "The number of the revision that is seen."),
                field("publishedAt", Scalars.DATE_TIME, "When it was published."),
                field("updatedAt", Scalars.DATE_TIME, "When it was last written to; of drafts."),
                field("fallback", many(typeRef("Fallback")), "The selected texts that are in another locale."),
                field("dir", many(typeRef("Direction")), "The selected texts that run the other way."),
                field("stale", many(GraphQLString), "The selected texts that are older than their source."),
                field("score", GraphQLFloat, "How well it fits q."),
                field("highlights", many(typeRef("Highlight")), "Where the words of q were found."),
                field("tracks", Scalars.JSON, "Of a draft, per track what of it is live or planned."));
    }

    /** What is said of single fields. */
    private static GraphQLObjectType exceptions(String name, String value, String description, String meaning) {
        return object(
                name,
                description,
                field("field", nonNull(GraphQLString), "The dotted name of the field."),
                field(value, nonNull(GraphQLString), meaning));
    }

    private static GraphQLObjectType pageInfo() {
        return object(
                PAGE_INFO,
                "Where a page stands among all items.",
                field("size", nonNull(GraphQLInt), "How many items a page has."),
                field("after", GraphQLString, "The cursor of the next page; none on the last one."),
                field("hasMore", nonNull(GraphQLBoolean), "Whether there is another page."),
                field("total", Scalars.LONG, "How many items there are on all pages. Counted when it is selected."));
    }

    private static GraphQLInputObjectType page() {
        return GraphQLInputObjectType.newInputObject()
                .name(PAGE)
                .description("Which page.")
                .field(newInputObjectField()
                        .name("size")
                        .type(GraphQLInt)
                        .description("How many items: %d unless told, at most %d."
                                .formatted(QueryLimits.USUAL_PAGE, QueryLimits.PAGE)))
                .field(newInputObjectField()
                        .name("after")
                        .type(GraphQLString)
                        .description("The cursor of the page before: page.after of its answer."))
                .field(newInputObjectField()
                        .name("number")
                        .type(GraphQLInt)
                        .description("Counted from 1; instead of a cursor."))
                .build();
    }

    private static GraphQLEnumType perspective() {
        return GraphQLEnumType.newEnum()
                .name(PERSPECTIVE)
                .value("live", "live", "What is published.")
                .value("draft", "draft", "What is being written; needs the right to read drafts.")
                .build();
    }

    private static GraphQLEnumType rendering() {
        return GraphQLEnumType.newEnum()
                .name(RENDERING)
                .value("source", "source", "Markdown as it was written.")
                .value("html", "html", "As HTML that can be put into any page.")
                .value("text", "text", "As plain text.")
                .build();
    }

    private static GraphQLObjectType facet() {
        return object(
                FACET,
                "How often each value of a field is found.",
                field("field", nonNull(GraphQLString), "The field that was asked for."),
                field("values", nonNull(many(typeRef("FacetValue"))), "The most frequent values first."));
    }

    private static GraphQLObjectType facetValue() {
        return object(
                "FacetValue",
                "A value and how often it is found.",
                field("value", nonNull(GraphQLString), "The value, as a filter takes it."),
                field("label", nonNull(GraphQLString), "What a person reads for it."),
                field("count", nonNull(Scalars.LONG), "How many of the found items have it."));
    }

    private static GraphQLObjectType answerMeta() {
        return object(
                ANSWER_META,
                "What is true of an answer as a whole.",
                field("snapshot", nonNull(Scalars.LONG), "The number of the last change that the answer knows of."),
                field("asOf", Scalars.DATE_TIME, "The instant that was asked for."),
                field(
                        "nextChangeAt",
                        Scalars.DATE_TIME,
                        "When something that could be in it begins or ends next; for preview tokens that look ahead."));
    }

    private static GraphQLObjectType geoPoint() {
        return object(
                GEO_POINT,
                "A place on earth, in degrees of WGS 84.",
                field("lat", GraphQLFloat, "Northern latitude."),
                field("lon", GraphQLFloat, "Eastern longitude."));
    }

    private static GraphQLObjectType file() {
        return object(
                FILE,
                "An image or another file.",
                field("id", nonNull(GraphQLID), "One for life."),
                field(
                        "url",
                        nonNull(GraphQLString),
                        "Where it is read, without scheme and host; an image with a width also in other sizes: ?width=640."),
                field("name", nonNull(GraphQLString), "As it was called when it was uploaded."),
                field("mediaType", nonNull(GraphQLString), "What it is, told by its bytes."),
                field("size", nonNull(Scalars.LONG), "In bytes."),
                field("width", GraphQLInt, "In pixels; of images."),
                field("height", GraphQLInt, "In pixels; of images."),
                field("alt", GraphQLString, "What is to be seen, for those who do not see it."),
                field("caption", GraphQLString, "What may stand below it."),
                field("credit", GraphQLString, "Whose work it is."));
    }

    /** A list of words, as an argument. */
    static GraphQLInputType words() {
        return list(nonNull(GraphQLString));
    }

    static GraphQLOutputType many(GraphQLType one) {
        return list(nonNull(one));
    }

    static GraphQLFieldDefinition field(String name, GraphQLOutputType type, String description) {
        return newFieldDefinition()
                .name(name)
                .type(type)
                .description(description)
                .build();
    }

    private static GraphQLObjectType object(String name, String description, GraphQLFieldDefinition... fields) {
        return GraphQLObjectType.newObject()
                .name(name)
                .description(description)
                .fields(List.of(fields))
                .build();
    }
}
