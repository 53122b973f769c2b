package org.plenary.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.Summit;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.query.Test.Range;
import org.plenary.core.type.Model;
import org.plenary.spi.model.ContentType;

class QueryParserTest {
    private final Model model = Summit.model();
    private final QueryParser parser = new QueryParser(model);
    private final ContentType session = model.type("session");
    private final Asked anybody = new Asked(List.of(), perspective -> {});

    private ContentQuery list(String... parameters) {
        var map = new TreeMap<String, List<String>>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], List.of(parameters[i + 1]));
        }
        return parser.list(session, map, anybody);
    }

    private List<Violation> wrong(String... parameters) {
        var thrown = catchThrowableOfType(PlenaryException.class, () -> list(parameters));
        assertThat(thrown).isNotNull();
        assertThat(thrown.code()).isEqualTo(ErrorCode.INVALID_QUERY);
        return thrown.violations();
    }

    @Test
    void readsAPlainListWithItsDefaults() {
        var query = list();
        assertThat(query.perspective()).isEqualTo(new Perspective.Live());
        assertThat(query.locales()).isEqualTo(new Locales.Chain(List.of(Summit.EN)));
        assertThat(query.filter()).isEqualTo(new Filter.All());
        assertThat(query.paging()).isEqualTo(ContentQuery.Paging.FIRST);
    }

    @Test
    void joinsConditionsByAnd() {
        var query = list("filter[order][gte]", "3", "filter[level]", "advanced");
        assertThat(query.filter())
                .isInstanceOfSatisfying(
                        Filter.And.class,
                        and -> assertThat(and.parts())
                                .extracting(part -> ((Filter.Condition) part).test())
                                .containsExactly(
                                        new org.plenary.core.query.Test.OneOf(List.of("advanced")),
                                        new org.plenary.core.query.Test.Within(
                                                List.of(new Range(3, Long.MAX_VALUE, false)))));
    }

    @Test
    void takesADayOnAZonedTimeByTheClockOnTheWall() {
        var query = list("filter[startsAt]", "1970-01-02");
        assertThat(query.filter())
                .isInstanceOfSatisfying(
                        Filter.Condition.class,
                        condition -> assertThat(condition.test())
                                .isEqualTo(new org.plenary.core.query.Test.Within(
                                        List.of(new Range(86_400_000, 172_799_999, true)))));
    }

    @Test
    void followsARelationToItsTarget() {
        var query = list("filter[track.slug]", "climate");
        assertThat(query.filter()).isInstanceOfSatisfying(Filter.Related.class, related -> {
            assertThat(related.reference().path()).isEqualTo("track");
            assertThat(related.branches())
                    .singleElement()
                    .extracting(Filter.Branch::type)
                    .isEqualTo("track");
        });
    }

    @Test
    void asksOnlyForVisibleTargetsWhenAReferenceIsComparedOrExists() {
        assertThat(list("filter[track][exists]", "true").filter()).isInstanceOf(Filter.Related.class);
        assertThat(list("filter[track]", "0197b0a0-0000-7000-8000-000000000001").filter())
                .isInstanceOf(Filter.Related.class);
    }

    @Test
    void givesTheSameQueryForAddressAndJson() {
        var address = list(
                "filter[track.slug][in]",
                "climate,oil",
                "sort",
                "startsAt,-title",
                "page[size]",
                "7",
                "fields",
                "title");
        var json = parser.json(
                session,
                Map.of(
                        "filter", Map.of("track.slug", Map.of("in", List.of("climate", "oil"))),
                        "sort", List.of("startsAt", "-title"),
                        "page", Map.of("size", 7),
                        "fields", List.of("title")),
                anybody);
        assertThat(json.filter()).isEqualTo(address.filter());
        assertThat(json.order()).isEqualTo(address.order());
        assertThat(json.paging()).isEqualTo(address.paging());
        assertThat(json.selection()).isEqualTo(address.selection());
    }

    @Test
    void understandsOrAndNotInJson() {
        var json = parser.json(
                session,
                Map.of("filter", Map.of("or", List.of(Map.of("featured", true), Map.of("not", Map.of("order", 3))))),
                anybody);
        assertThat(json.filter())
                .isInstanceOfSatisfying(
                        Filter.Or.class, or -> assertThat(or.parts()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    filtr[title],               x,            filter
                    Locale,                     en,           locale
                    filter[titel],              x,            title
                    filter[title][lik],         x,            in
                    filter[track.slag],         x,            slug
                    filter[level],              advancd,      advanced
                    sort,                       titel,        title
                    fields,                     titel,        title
                    include,                    trak,         track
                    facet,                      levl,         level
                    """)
    void namesTheNearestValidName(String parameter, String value, String nearest) {
        assertThat(wrong(parameter, value)).singleElement().satisfies(violation -> {
            assertThat(violation.message()).contains(nearest);
            assertThat(violation.place()).isEqualTo(new Violation.Place.Parameter(parameter));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter[notes]",
                "filter[speakers.email]",
                "filter[notes][startsWith]",
                "filter[participants.person.email]",
                "filter[Title]",
                "filter[$title]",
                "filter['title']",
                "filter[title ]",
                "filter[session.title]",
                "filter[_id]",
                "filter[t\u0456tle]",
                "filter[updatedAt]",
                "filter[title",
                "filter[]",
                "filter[title][eq][eq]",
                "filter",
                "filter[title]]",
                "page[sise]",
                "fields[track]",
                "filter[startsAtZone]",
                "filter[title@en]",
                "lookup"
            })
    void knowsNoOtherNames(String parameter) {
        assertThat(wrong(parameter, "a")).hasSize(1);
    }

    @Test
    void tellsNothingOfPrivateFields() {
        assertThat(wrong("filter[notez]", "x").getFirst().message()).doesNotContain("notes");
        assertThat(wrong("sort", "notes").getFirst().message()).contains("has no field 'notes'");
        assertThat(wrong("fields", "notes")).hasSize(1);
        assertThat(wrong("facet", "notes")).hasSize(1);
    }

    @Test
    void opensPrivateFieldsInDraftsToThoseWhoMaySeeThem() {
        var editor = new Asked(List.of(), true, true, perspective -> {});
        var inDrafts = Map.of("perspective", List.of("draft"), "filter[notes]", List.of("x"));
        assertThat(parser.list(session, inDrafts, editor).filter()).isInstanceOf(Filter.Condition.class);
        assertThatThrownBy(() -> parser.list(session, inDrafts, anybody)).hasMessageContaining("cannot be answered");
        assertThatThrownBy(() -> parser.list(session, Map.of("filter[notes]", List.of("x")), editor))
                .hasMessageContaining("cannot be answered");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    filter[order],              three
                    filter[order],              1.5
                    filter[order],
                    filter[featured],           yes
                    filter[startsAt],           tomorrow
                    filter[startsAt],           2027-06-02T09:00:00 04:00
                    filter[embargoUntil],       2027-06-02T09:00:00
                    filter[day],                2027-02-30
                    filter[length],             45
                    filter[price],              NaN
                    filter[price],              1e999
                    filter[track],              climate
                    filter[title][lt],          b
                    filter[level][contains],    adv
                    filter[featured][gt],       true
                    filter[abstract],           x
                    filter[order][between],     3
                    filter[title][exists],      maybe
                    sort,                       abstract
                    sort,                       track.name
                    sort,                       languages
                    include,                    title
                    locale,                     xx
                    fallback,                   xx
                    asOf,                       2027-06-02
                    perspective,                edited
                    page[size],                 0
                    page[size],                 101
                    page[number],               0
                    count,                      1
                    q,                          ' '
                    """)
    void refusesValuesOfTheWrongKind(String parameter, String value) {
        assertThat(wrong(parameter, value == null ? "" : value)).hasSize(1);
    }

    @Test
    void collectsEverythingThatIsWrong() {
        assertThat(wrong("filter[a]", "1", "sort", "b", "locale", "xx", "c", "d"))
                .hasSize(4);
    }

    @Test
    void refusesParametersGivenTwice() {
        assertThatThrownBy(() -> parser.list(session, Map.of("sort", List.of("order", "title")), anybody))
                .isInstanceOf(PlenaryException.class);
    }

    @Test
    void refusesDamagedText() {
        assertThat(wrong("filter[title]", "a\u0000b")).hasSize(1);
        assertThat(wrong("filter[title]", "a\uFFFDb")).hasSize(1);
        assertThat(wrong("filter[title]", "a\uD800b")).hasSize(1);
    }

    @Test
    void namesTheKnownLocales() {
        assertThat(wrong("locale", "de").getFirst().message()).contains("ar, en, ru");
    }

    @Test
    void takesTheChainOfTheLocaleUnlessAnotherIsAskedFor() {
        assertThat(list("locale", "ar").locales()).isEqualTo(new Locales.Chain(List.of(Summit.AR, Summit.EN)));
        assertThat(list("locale", "ar", "fallback", "none").locales()).isEqualTo(new Locales.Chain(List.of(Summit.AR)));
        assertThat(list("locale", "ar", "fallback", "ru,en").locales())
                .isEqualTo(new Locales.Chain(List.of(Summit.AR, Summit.RU, Summit.EN)));
    }

    @Test
    void letsTheBrowserChooseWhereTheQueryDoesNot() {
        var russian = new Asked(LanguageRange.parse("de, ru-RU;q=0.8, en;q=0.5"), perspective -> {});
        assertThat(parser.list(session, Map.of(), russian).locales())
                .isEqualTo(new Locales.Chain(List.of(Summit.RU, Summit.EN)));
    }

    @Test
    void asksTheGateBeforeNamesAreResolved() {
        var closed = new Asked(List.of(), perspective -> {
            throw new IllegalStateException("closed to " + perspective);
        });
        assertThatThrownBy(() -> parser.list(session, Map.of("filter[notes]", List.of("x")), closed))
                .hasMessageStartingWith("closed");
    }

    @Test
    void includesRelationsOfRelationsAndNarrowsThem() {
        var query = list(
                "include", "speakers.organisation,participants.person",
                "fields", "title",
                "fields[speakers]", "name",
                "fields[speakers.organisation]", "slug");
        var speakers = query.selection().included("speakers").orElseThrow();
        assertThat(speakers.fields())
                .hasValueSatisfying(fields -> assertThat(fields).containsExactly("name", "organisation"));
        assertThat(speakers.included("organisation")).isPresent();
        assertThat(query.selection().included("participants.person")).isPresent();
        assertThat(query.selection().wants("speakers")).isTrue();
        assertThat(query.selection().wants("participants.role")).isFalse();
        assertThat(query.selection().wants("day")).isFalse();
    }

    @Test
    void refusesRelationsBeyondTheDepth() {
        assertThat(wrong("include", "a.b.c.d.e")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"a b\"~3`, 3, 1",
                "`\"a b\"~12 c`, 12, 2",
                "`\"a b\"~`, 0, 2",
                "`\"a b\"~3c`, 0, 2",
                "`\"a b\"~123`, 0, 2",
                "`\"a b\" ~3`, 0, 2"
            })
    void readsHowFarApartTheWordsOfAPhraseMayStand(String q, int apart, int clauses) {
        var text = FullText.parse(q);
        assertThat(text.clauses()).hasSize(clauses);
        assertThat(text.clauses().getFirst()).isEqualTo(new FullText.Clause("a b", true, apart, false));
    }

    @Test
    void splitsAFullTextQueryIntoWordsAndPhrases() {
        var clauses =
                list("q", "green \"heavy industry\" hydr").text().orElseThrow().clauses();
        assertThat(clauses)
                .containsExactly(
                        new FullText.Clause("green", false, 0, false),
                        new FullText.Clause("heavy industry", true, 0, false),
                        new FullText.Clause("hydr", false, 0, true));
    }

    @Test
    void countsTheValuesOfAllLists() {
        assertThat(list("filter[order][in]", numbers(QueryLimits.LISTED_VALUES), "filter[code]", "a")
                        .filter())
                .isInstanceOf(Filter.And.class);
        assertThat(wrong("filter[order][in]", numbers(QueryLimits.LISTED_VALUES + 1)))
                .hasSize(1);
        assertThat(wrong("filter[order][in]", numbers(300), "filter[order][nin]", numbers(201)))
                .hasSize(1);
    }

    private static String numbers(int many) {
        return IntStream.range(0, many).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    @Test
    void countsTheConditions() {
        var many = IntStream.rangeClosed(0, QueryLimits.CONDITIONS)
                .mapToObj(i -> Map.of("order", i))
                .toList();
        assertThatThrownBy(() -> parser.json(session, Map.of("filter", Map.of("or", many)), anybody))
                .isInstanceOf(PlenaryException.class);
    }

    @Test
    void tellsQueriesApartByWhatTheyAskWhateverPageOfIt() {
        var query = list("filter[level]", "advanced", "sort", "order", "page[size]", "5");
        assertThat(query.print())
                .isEqualTo(list("filter[level]", "advanced", "sort", "order", "count", "true")
                        .print())
                .isEqualTo(parser.json(
                                session,
                                Map.of("filter", Map.of("level", "advanced"), "sort", List.of("order")),
                                anybody)
                        .print());
        assertThat(List.of(
                        list("filter[level]", "introductory", "sort", "order"),
                        list("filter[level][ne]", "advanced", "sort", "order"),
                        list("filter[level]", "advanced", "sort", "-order"),
                        list("filter[level]", "advanced", "sort", "order", "locale", "ar"),
                        list("filter[level]", "advanced", "sort", "order", "fields", "title"),
                        list("filter[code]", "advanced", "sort", "order"),
                        list("filter[level][in]", "advanced,introductory", "sort", "order")))
                .extracting(ContentQuery::print)
                .doesNotHaveDuplicates()
                .doesNotContain(query.print());
    }
}
