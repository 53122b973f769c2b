package org.plenary.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.core.Summit;
import org.plenary.core.plugin.OfferedRoute;
import org.plenary.core.query.Grammar;
import org.plenary.spi.route.Reply;
import org.plenary.spi.route.RouteSpec;

class OpenApiDocumentTest {
    private static final List<OfferedRoute> ROUTES = List.of(new OfferedRoute(
            "partners",
            new RouteSpec("talks.txt")
                    .title("Talks as text")
                    .produces("text/plain;charset=utf-8")
                    .over("session")
                    .paged()
                    .parameter("width", "Characters of a line.")
                    .answer(request -> Reply.of(""))
                    .toRoute()));

    private final Map<String, Object> document = OpenApiDocument.of(Summit.model(), ROUTES);
    private final DescribedSchemas described = new DescribedSchemas(document);

    @Test
    void isTheSameForTheSameModel() {
        assertThat(OpenApiDocument.of(Summit.model(), ROUTES)).isEqualTo(document);
    }

    @Test
    void givesExamplesThatItsOwnSchemasAccept() {
        var complaints = new ArrayList<String>();
        int[] examples = {0};
        schemas().forEach((name, schema) -> {
            if (schema instanceof Map<?, ?> members && members.get("examples") instanceof List<?> given) {
                for (Object example : given) {
                    examples[0]++;
                    described
                            .complaints(String.valueOf(name), example)
                            .forEach(line -> complaints.add(name + ": " + line));
                }
            }
        });
        assertThat(complaints).isEmpty();
        assertThat(examples[0]).isGreaterThanOrEqualTo(2 * Summit.types().size());
    }

    @Test
    void saysWhatEveryParameterMeans() {
        var names = Stream.of(Grammar.ofLists(), Grammar.ofItems(), Grammar.ofSearch(), Grammar.ofSuggest())
                .flatMap(List::stream)
                .distinct();
        assertThat(names)
                .allSatisfy(name ->
                        assertThat(Parameters.description(name)).as(name).isNotBlank());
    }

    @Test
    void refusesWhatAnAnswerDoesNotHave() {
        var item = new Examples(Summit.model()).whole(Summit.model().type("session"));
        var answer = Map.of("data", item, "meta", Map.of("snapshot", 1));
        assertThat(described.complaints("SessionAnswer", answer)).isNotEmpty();
        item.put("unheardOf", "?");
        assertThat(described.complaints("SessionAnswer", answer)).isNotEmpty();
    }

    @Test
    void tellsAllThatGraphQlTakesAndAnswers() {
        var graphql = (Map<?, ?>) ((Map<?, ?>) document.get("paths")).get("/api/v1/graphql");
        var get = (Map<?, ?>) graphql.get("get");
        var post = (Map<?, ?>) graphql.get("post");

        assertThat(get.get("parameters").toString()).contains("name=documentId", "#/components/parameters/ifNoneMatch");
        assertThat(((Map<?, ?>) get.get("responses")).keySet().toString()).contains("294", "304", "405", "412");
        assertThat(post.get("requestBody").toString()).contains("documentId");
        assertThat(((Map<?, ?>) post.get("responses")).keySet().toString())
                .contains("294", "413", "415")
                .doesNotContain("304");
    }

    @Test
    void refersToNothingThatIsNotThere() {
        var dangling = new ArrayList<String>();
        references(document, dangling);
        assertThat(dangling).isEmpty();
    }

    @Test
    void describesEveryAddressOfDeliveryAndNoOther() {
        var served = new TreeSet<>(ServedRoutes.under(DeliveryPaths.ROOT));
        served.addAll(ServedRoutes.under(MediaPath.ROOT));
        served.addAll(ServedRoutes.under("/x/"));
        var documented = new TreeSet<String>();
        ((Map<?, ?>) document.get("paths"))
                .forEach((address, operations) -> ((Map<?, ?>) operations)
                        .keySet()
                        .forEach(method -> documented.add(method.toString().toUpperCase(Locale.ROOT) + " " + address)));
        assertThat(documented)
                .allSatisfy(route -> assertThat(served).anyMatch(template -> ServedRoutes.matches(template, route)));
        assertThat(served)
                .allSatisfy(
                        template -> assertThat(documented).anyMatch(route -> ServedRoutes.matches(template, route)));
    }

    private void references(Object part, List<String> dangling) {
        if (part instanceof Map<?, ?> members) {
            if (members.get("$ref") instanceof String reference && !leads(reference)) {
                dangling.add(reference);
            }
            members.values().forEach(member -> references(member, dangling));
        } else if (part instanceof List<?> list) {
            list.forEach(one -> references(one, dangling));
        }
    }

    private boolean leads(String reference) {
        Object at = document;
        for (var step : reference.substring(2).split("/")) {
            at = at instanceof Map<?, ?> members ? members.get(step) : null;
        }
        return at != null;
    }

    private Map<?, ?> schemas() {
        return (Map<?, ?>) ((Map<?, ?>) document.get("components")).get("schemas");
    }
}
