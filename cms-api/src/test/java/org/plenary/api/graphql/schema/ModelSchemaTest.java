package org.plenary.api.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.plenary.core.TestModels;
import org.plenary.core.type.Model;
import org.plenary.spi.PluginSpec;
import org.plenary.spi.model.ContentType;

class ModelSchemaTest {

    @Test
    void namesTypesAndListsAfterTheModel() {
        var schema = schema(plugin -> {
            plugin.type(
                    "press-release",
                    type -> type.title("en", "Press release")
                            .plural("press-releases")
                            .text("title")
                            .slug("slug")
                            .from("title"));
            plugin.type("home-page", type -> type.singleton().text("title"));
        });
        assertThat(schema.getObjectType("PressRelease").getDescription()).isEqualTo("Press release");
        assertThat(schema.getQueryType().getFieldDefinitions())
                .extracting(field -> field.getName() + ": " + GraphQLTypeUtil.simplePrint(field.getType()))
                .containsExactlyInAnyOrder(
                        "pressReleases: PressReleaseList",
                        "pressRelease: PressRelease",
                        "pressReleaseBySlug: PressRelease",
                        "homePage: HomePage",
                        "search: SearchList");
    }

    @Test
    void givesEveryTypeANameOfItsOwn() {
        var schema = schema(plugin -> {
            plugin.type("item", type -> type.plural("items").text("title"));
            plugin.type("news", type -> type.plural("news").group("place", group -> group.text("name")));
            plugin.type("news-place", type -> type.plural("news-places").text("name"));
        });
        assertThat(schema.getObjectType("Item2").getFieldDefinition("title")).isNotNull();
        assertThat(schema.getObjectType("NewsPlace").getInterfaces()).hasSize(1);
        assertThat(schema.getObjectType("NewsPlace2").getInterfaces()).isEmpty();
        assertThat(schema.getQueryType().getFieldDefinition("newsById")).isNotNull();
    }

    @Test
    void hidesPrivateFieldsFromAnswersAndFilters() {
        var schema = schema(plugin -> plugin.type(
                "talk", type -> type.plural("talks").text("title").text("notes").secret()));
        assertThat(schema.getObjectType("Talk").getFieldDefinition("title")).isNotNull();
        assertThat(schema.getObjectType("Talk").getFieldDefinition("notes")).isNull();
        assertThat(input(schema, "TalkFilter").getField("notes")).isNull();
    }

    @Test
    void makesAChoiceAnEnumerationWhereItsWordsAreLegal() {
        var schema = schema(plugin -> plugin.type(
                "talk",
                type -> type.plural("talks")
                        .choice("state", "proposed", "confirmed")
                        .choice("format", "in-person", "online")));
        assertThat(schema.getType("TalkState")).isInstanceOf(GraphQLEnumType.class);
        assertThat(type(schema, "Talk", "state")).isEqualTo("TalkState");
        assertThat(type(schema, "Talk", "format")).isEqualTo("String");
        assertThat(input(schema, "TalkStateOperators").getField("in")).isNotNull();
        assertThat(input(schema, "WordOperators").getField("gt")).isNull();
    }

    @Test
    void unitesTheTargetsOfARelationAndTheShapesOfBlocks() {
        var schema = schema(plugin -> {
            plugin.type("person", type -> type.plural("people").text("name"));
            plugin.type("team", type -> type.plural("teams").text("name").integer("size"));
            plugin.type(
                    "page",
                    type -> type.plural("pages")
                            .reference("author")
                            .to("team", "person")
                            .blocks(
                                    "body",
                                    body -> body.block("quote", quote -> quote.text("text"))
                                            .block("picture", picture -> picture.url("address"))));
        });
        assertThat(type(schema, "Page", "author")).isEqualTo("PersonOrTeam");
        assertThat(((GraphQLUnionType) schema.getType("PersonOrTeam")).getTypes())
                .hasSize(2);
        assertThat(type(schema, "Page", "body")).isEqualTo("[PageBody!]!");
        assertThat(schema.getObjectType("PageBodyQuote").getFieldDefinition("text"))
                .isNotNull();
        assertThat(input(schema, "PersonOrTeamRelationFilter").getField("size")).isNotNull();
    }

    private static String type(GraphQLSchema schema, String owner, String field) {
        GraphQLObjectType type = schema.getObjectType(owner);
        return GraphQLTypeUtil.simplePrint(type.getFieldDefinition(field).getType());
    }

    private static GraphQLInputObjectType input(GraphQLSchema schema, String name) {
        return (GraphQLInputObjectType) schema.getType(name);
    }

    private static GraphQLSchema schema(Consumer<PluginSpec> describe) {
        var plugin = new PluginSpec();
        describe.accept(plugin);
        var model = new Model(plugin.declared().types(), TestModels.languages());
        return ModelSchema.of(model, names -> new Silence()).schema();
    }

    /** Answers nothing: what is looked at is the schema alone. */
    private record Silence() implements Answers {
        private static final DataFetcher<?> NOTHING = field -> null;

        @Override
        public DataFetcher<?> list(ContentType type) {
            return NOTHING;
        }

        @Override
        public DataFetcher<?> byId(ContentType type) {
            return NOTHING;
        }

        @Override
        public DataFetcher<?> bySlug(ContentType type) {
            return NOTHING;
        }

        @Override
        public DataFetcher<?> singleton(ContentType type) {
            return NOTHING;
        }

        @Override
        public DataFetcher<?> search() {
            return NOTHING;
        }
    }
}
