package org.plenary.core.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.TypeSpec;

class ValuesCheckTest {
    private final ContentType session = session();
    private final ValuesCheck check = new ValuesCheck(SampleLanguages.ENGLISH_ARABIC_RUSSIAN);

    @Test
    void storesByPermanentKeyWhatIsSentByName() {
        var values = accepted(Map.of("headline", Map.of("en", "Opening", "ar", "الافتتاح")));

        assertThat(values.fields()).isEqualTo(Map.of("title", Map.of("en", "Opening", "ar", "الافتتاح")));
    }

    @Test
    void saysEverythingThatIsWrongAtOnceAndWhere() {
        var checked = check.fresh(
                session,
                Map.of(
                        "headlin",
                        "x",
                        "capacity",
                        "many",
                        "headline",
                        Map.of("xx", "Opening"),
                        "people",
                        List.of(Map.of("role", "speker"))));

        assertThat(checked.violations())
                .extracting(violation -> ((Violation.Place.Body) violation.place()).path() + " " + violation.message())
                .containsExactlyInAnyOrder(
                        "headlin session has no field 'headlin'; did you mean 'headline'?",
                        "capacity must be a number, not a text",
                        "headline.xx 'xx' is not a language of this repository",
                        "people.0.role must be one of speaker, moderator; did you mean 'speaker'?");
        assertThatThrownBy(checked::orThrow)
                .isInstanceOfSatisfying(
                        PlenaryException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.INVALID_VALUES));
    }

    @Test
    void composesTextAndKeepsItsMarksOfDirection() {
        var values = accepted(Map.of("code", "\uFEFFe\u0301\u200F\u2067x\u2069"));

        assertThat(values.get("code")).contains("é\u200F\u2067x\u2069");
    }

    @Test
    void refusesCharactersThatNotEveryStoreCanKeep() {
        assertThat(refusal("code", "a\0b")).contains("U+0000");
        assertThat(refusal("code", "a\uD800b")).contains("surrogate");
    }

    @Test
    void countsLengthsInCodePoints() {
        assertThat(accepted(Map.of("code", "🎤".repeat(20))).get("code")).isPresent();
        assertThat(refusal("code", "🎤".repeat(21))).isEqualTo("may have at most 20 characters, not 21");
    }

    @Test
    void treatsEmptyAsAbsent() {
        var sent = new HashMap<String, Object>(
                Map.of("code", "  ", "topics", List.of(), "headline", Map.of("en", ""), "place", Map.of("floor", "")));
        sent.put("capacity", null);

        assertThat(accepted(sent)).isEqualTo(Values.NONE);
    }

    @Test
    void boundsTheWorkOfAPatternThatBacktracksForEver() {
        var type = type(spec -> spec.text("code").pattern("(a*)*\\1(a|aa)+b"));

        var violations = check.fresh(type, Map.of("code", "a".repeat(60))).violations();

        assertThat(violations)
                .singleElement()
                .satisfies(found -> assertThat(found.message()).contains("takes too long"));
        assertThat(check.fresh(type, Map.of("code", "ab")).violations()).isEmpty();
    }

    @Test
    void writesNumbersInOneWay() {
        var values = accepted(Map.of("capacity", new BigDecimal("3.0"), "score", new BigDecimal("1.500")));

        assertThat(values.fields()).isEqualTo(Map.of("capacity", 3L, "score", new BigDecimal("1.5")));
        assertThat(accepted(Map.of("score", new BigDecimal("1E+3"))).get("score"))
                .contains(new BigDecimal("1000"));
    }

    @Test
    void refusesNumbersBeyondTheirBounds() {
        assertThat(refusal("capacity", new BigDecimal("1e999999999"))).contains("34 digits");
        assertThat(refusal("capacity", 1.5)).contains("whole number");
        assertThat(refusal("capacity", -1L)).isEqualTo("must be at least 0");
        assertThat(refusal("score", Double.NaN)).contains("must be a number");
    }

    @Test
    void checksWordsAndAddresses() {
        assertThat(refusal("slug", "Opening")).contains("a-z, 0-9 and hyphens");
        assertThat(refusal("colour", "red")).contains("#rrggbb");
        assertThat(accepted(Map.of("colour", "#0A7D5C")).get("colour")).contains("#0a7d5c");
        assertThat(refusal("email", "nobody")).contains("mail address");
        assertThat(refusal("link", "javascript:alert(1)")).contains("https://");
        assertThat(refusal("link", "//summit.example")).contains("https://");
        assertThat(refusal("link", "https://a:b@summit.example/")).contains("without a user name");
        assertThat(accepted(Map.of("link", "https://конференция.рф/программа")).get("link"))
                .isPresent();
        assertThat(refusal("geo", Map.of("lat", 91, "lon", 0))).contains("-90 and 90");
    }

    @Test
    void acceptsARelationByIdOrAsItIsDelivered() {
        var id = "0197a2b4-0000-7000-8000-000000000001";

        assertThat(accepted(Map.of("topics", List.of(id, Map.of("id", id, "type", "topic"))))
                        .get("topics"))
                .contains(List.of(id));
        assertThat(refusal("topics", List.of(Map.of("id", id, "type", "room")))).contains("must be topic");
        assertThat(refusal("topics", id)).isEqualTo("must be a list, not a text");
    }

    @Test
    void identifiesItemsByTheirContentAndKeepsGivenIds() {
        var sent = Map.<String, Object>of(
                "people",
                List.of(Map.of("role", "speaker"), Map.of("role", "speaker"), Map.of("_id", "x", "role", "speaker")));

        var first = items(accepted(sent));

        assertThat(first)
                .extracting(item -> item.get("_id"))
                .doesNotHaveDuplicates()
                .contains("x");
        assertThat(items(accepted(sent))).isEqualTo(first);
        assertThat(refusal(
                        "people",
                        List.of(Map.of("_id", "x", "role", "speaker"), Map.of("_id", "x", "role", "moderator"))))
                .contains("another item");
    }

    @Test
    void checksEachBlockByItsOwnShape() {
        var values = accepted(Map.of("body", Map.of("en", List.of(Map.of("_block", "quote", "text", "Yes")))));

        assertThat(NamedValues.of(session, values).toString()).contains("_block=quote, text=Yes");
        assertThat(refusal("body", Map.of("en", List.of(Map.of("_block", "quot")))))
                .contains("did you mean 'quote'?");
        assertThat(refusal("body", Map.of("en", List.of(Map.of("_block", "quote", "by", "me")))))
                .contains("block 'quote' has no field 'by'");
    }

    @Test
    void refusesMoreThanCanBeOneEntry() {
        Object deep = "x";
        for (int i = 0; i < 10_000; i++) {
            deep = List.of(deep);
        }
        var tooDeep = Map.<String, Object>of("json", deep);
        var tooMany = Map.<String, Object>of("json", new ArrayList<Object>(java.util.Collections.nCopies(100_000, 1L)));

        for (var sent : List.of(tooDeep, tooMany)) {
            assertThatThrownBy(() -> check.fresh(session, sent))
                    .isInstanceOfSatisfying(
                            PlenaryException.class,
                            thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.TOO_LARGE));
        }
    }

    @Test
    void changesOnlyWhatAPatchNames() {
        var stored = accepted(Map.of(
                "headline",
                Map.of("en", "Opening", "ar", "الافتتاح"),
                "capacity",
                10L,
                "place",
                Map.of("floor", "2", "hall", "A"),
                "code",
                "A1"));
        var sent = new HashMap<String, Object>(
                Map.of("headline", mapWithNull("ar", "ru", "Открытие"), "place", Map.of("hall", "B")));
        sent.put("code", null);

        var patched = check.patched(session, stored, sent).orThrow();

        assertThat(NamedValues.of(session, patched))
                .isEqualTo(Map.of(
                        "headline", Map.of("en", "Opening", "ru", "Открытие"),
                        "capacity", 10L,
                        "place", Map.of("floor", "2", "hall", "B")));
    }

    @Test
    void removesALastLocaleAndWithItTheField() {
        var stored = accepted(Map.of("headline", Map.of("en", "Opening")));

        assertThat(check.patched(session, stored, Map.of("headline", mapWithNull("en")))
                        .orThrow())
                .isEqualTo(Values.NONE);
    }

    @Test
    void keepsWhatTheTypeNoLongerKnowsWhenAnEntryIsReplaced() {
        var stored = new Values(Map.of("gone", "still here", "code", "A1"));

        assertThat(check.replaced(session, stored, Map.of("capacity", 5))
                        .orThrow()
                        .fields())
                .isEqualTo(Map.of("gone", "still here", "capacity", 5L));
    }

    @Test
    void presetsWhatANewEntryDoesNotName() {
        var type = type(spec -> {
            spec.choice("state", "proposed", "accepted").preset("proposed");
            spec.text("place").localised().preset("Hall");
        });
        var unset = new HashMap<String, Object>();
        unset.put("state", null);

        assertThat(check.fresh(type, Map.of()).orThrow().fields())
                .isEqualTo(Map.of("state", "proposed", "place", Map.of("en", "Hall")));
        assertThat(check.fresh(type, unset).orThrow().fields()).containsOnlyKeys("place");
    }

    @Test
    void takesBackWhatItGaveOut() {
        var values = accepted(Map.of(
                "headline", Map.of("en", "Opening"),
                "people", List.of(Map.of("role", "speaker", "title", Map.of("en", "Minister"))),
                "json", Map.of("a", Arrays.asList(1L, "two", true)),
                "body", Map.of("en", List.of(Map.of("_block", "quote", "text", "Yes")))));

        assertThat(accepted(NamedValues.of(session, values))).isEqualTo(values);
    }

    private Values accepted(Map<String, ?> sent) {
        return check.fresh(session, sent).orThrow();
    }

    private String refusal(String field, Object value) {
        var violations = check.fresh(session, Map.of(field, value)).violations();
        assertThat(violations).hasSize(1);
        return violations.getFirst().message();
    }

    @SuppressWarnings("unchecked") // the field is a list of groups
    private static List<Map<String, Object>> items(Values values) {
        return (List<Map<String, Object>>) values.get("people").orElseThrow();
    }

    private static Map<String, Object> mapWithNull(String removed, Object... rest) {
        var map = new HashMap<String, Object>();
        map.put(removed, null);
        for (int i = 0; i < rest.length; i += 2) {
            map.put((String) rest[i], rest[i + 1]);
        }
        return map;
    }

    private static ContentType session() {
        return type(spec -> {
            spec.text("headline").key("title").localised().required();
            spec.text("code").max(20).slug("slug").integer("capacity").min(0).decimal("score");
            spec.colour("colour").email("email").url("link").geo("geo").json("json");
            spec.reference("topics").to("topic").many();
            spec.group("place", place -> place.text("floor").text("hall"));
            spec.group(
                            "people",
                            person -> person.choice("role", "speaker", "moderator")
                                    .text("title")
                                    .localised())
                    .many();
            spec.blocks("body", body -> body.block("quote", quote -> quote.text("text")))
                    .localised();
        });
    }

    private static ContentType type(java.util.function.Consumer<TypeSpec> describe) {
        var spec = new TypeSpec("session");
        describe.accept(spec);
        return spec.toContentType();
    }
}
