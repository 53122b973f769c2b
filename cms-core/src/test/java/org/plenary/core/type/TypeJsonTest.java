package org.plenary.core.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.TypeSpec;

class TypeJsonTest {

    @Test
    void readsWhatAnAdministratorWrites() {
        var type = TypeJson.read(Map.of(
                "name", "partner",
                "title", Map.of("en", "Partner", "ar", "شريك"),
                "fields",
                        List.of(
                                Map.of("name", "name", "kind", "text", "localised", true, "required", true),
                                Map.of("name", "slug", "kind", "slug", "from", "name"),
                                Map.of("name", "tier", "kind", "choice", "options", List.of("gold", "silver")),
                                Map.of("name", "fee", "kind", "decimal", "min", 0))));

        assertThat(type.plural()).isEqualTo("partners");
        assertThat(type.field("name").orElseThrow().localised()).isTrue();
        assertThat(type.field("fee").orElseThrow().kind())
                .isEqualTo(new FieldKind.Decimal(java.util.Optional.of(BigDecimal.ZERO), java.util.Optional.empty()));
        assertThat(type.headline().orElseThrow().name()).isEqualTo("name");
    }

    @Test
    void readsBackEveryTypeItWrites() {
        var spec = new TypeSpec("everything").plural("all-things").icon("box").title("en", "Thing");
        spec.text("text").localised().required().min(2).max(9).pattern("[a-z]+").help("en", "Short");
        spec.markdown("markdown")
                .secret()
                .integer("integer")
                .min(1)
                .max(9)
                .preset(5L)
                .decimal("decimal")
                .bool("bool");
        spec.date("date").dateTime("dateTime").instant("instant").duration("duration");
        spec.choice("choice", "a", "b").sortable().preset("a").slug("slug").from("text");
        spec.url("url")
                .email("email")
                .unique()
                .colour("colour")
                .geo("geo")
                .json("json")
                .image("image")
                .file("file");
        spec.reference("other").to("session", "slot").many();
        spec.group("group", group -> group.text("inner")).many();
        spec.blocks("blocks", blocks -> blocks.block("quote", quote -> quote.text("text")))
                .localised();
        var type = spec.toContentType();

        assertThat(TypeJson.read(TypeJson.write(type))).isEqualTo(type);
    }

    @Test
    void refusesNamesThatCannotBeAddressesOrFields() {
        var type = Map.of(
                "name", "Partner",
                "plural", "search",
                "fields",
                        List.of(
                                Map.of("name", "locale", "kind", "text"),
                                Map.of("name", "start_at", "kind", "text"),
                                Map.of("name", "startsAt", "kind", "datetime"),
                                Map.of("name", "startsAtZone", "kind", "text"),
                                Map.of("name", "title", "kind", "text"),
                                Map.of("name", "title", "key", "title2", "kind", "text"),
                                Map.of("name", "x'); drop table entry; --", "kind", "text")));

        assertThat(refusals(type))
                .extracting(refusal -> refusal.substring(0, refusal.indexOf(' ')))
                .containsExactly(
                        "name",
                        "plural",
                        "fields.0.name",
                        "fields.1.name",
                        "fields.2.name",
                        "fields.5.name",
                        "fields.6.name");
    }

    @Test
    void refusesUnknownWordsAndNamesTheNearest() {
        assertThat(refusals(Map.of(
                        "name", "partner",
                        "field", List.of(),
                        "fields",
                                List.of(
                                        Map.of("name", "a", "kind", "txt"),
                                        Map.of("name", "b", "kind", "date", "form", "c")))))
                .anySatisfy(refusal -> assertThat(refusal).contains("did you mean 'fields'?"))
                .anySatisfy(refusal -> assertThat(refusal).contains("did you mean 'text'?"))
                .anySatisfy(refusal -> assertThat(refusal).startsWith("fields.1.form"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        var fields = List.of(
                Map.of("name", "a", "kind", "text", "pattern", "(["),
                Map.of("name", "b", "kind", "integer", "min", 5, "max", 4),
                Map.of("name", "c", "kind", "boolean", "unique", true),
                Map.of("name", "d", "kind", "choice", "options", List.of()),
                Map.of("name", "e", "kind", "integer", "preset", "five"),
                Map.of("name", "f", "kind", "slug", "from", "nothing"),
                Map.of("name", "g", "kind", "reference", "to", List.of("Not A Type")),
                Map.of(
                        "name",
                        "h",
                        "kind",
                        "group",
                        "localised",
                        true,
                        "fields",
                        List.of(Map.of("name", "i", "kind", "text", "localised", true))));

        assertThat(refusals(Map.of("name", "partner", "fields", fields)))
                .extracting(refusal -> refusal.substring(0, refusal.indexOf(' ')))
                .containsExactly(
                        "fields.0.pattern",
                        "fields.1.min",
                        "fields.2.unique",
                        "fields.3.options",
                        "fields.4.preset",
                        "fields.5.from",
                        "fields.6.to.0",
                        "fields.7.fields.0.localised");
    }

    @Test
    void describesADeliveredItemWithoutItsPrivateFields() {
        var spec = new TypeSpec("session");
        spec.text("title").localised().dateTime("startsAt").email("email").secret();

        var schema = TypeSchema.of(spec.toContentType());

        assertThat(schema).containsEntry("$schema", "https://json-schema.org/draft/2020-12/schema");
        assertThat((Map<?, ?>) schema.get("properties"))
                .extracting(Map::keySet)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.COLLECTION)
                .containsExactly("id", "type", "locale", "dir", "title", "startsAt", "startsAtZone", "_meta");
    }

    private static List<String> refusals(Map<String, ?> type) {
        var thrown = catchThrowableOfType(PlenaryException.class, () -> TypeJson.read(type));
        assertThat(thrown.code()).isEqualTo(ErrorCode.INVALID_TYPE);
        return thrown.violations().stream()
                .map(found -> ((Violation.Place.Body) found.place()).path() + " " + found.message())
                .toList();
    }
}
