package org.plenary.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.Summit;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.json.Json;
import org.plenary.core.type.Model;

/** Every name and value has one spelling, in addresses and in JSON; whatever else is written is refused, never understood. */
class ClosedGrammarTest {
    private final Model model = Summit.model();
    private final QueryParser parser = new QueryParser(model);
    private final Asked anybody = new Asked(List.of(), perspective -> {});

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filter[title]                | x
            filter[title][eq]            | x
            filter[track.slug]           | x
            filter[order]                | -3
            filter[order][between]       | 0,12
            filter[price]                | 12.50
            filter[price]                | -1e3
            filter[startsAt]             | 2027-06-02T09:00:00+04:00
            filter[length]               | PT45M
            filter[featured]             | true
            filter[poster]              | 0197b0a0-0000-7000-8000-000000000001
            filter[track.colour][in]     | #0a7cc2,#ffffff
            sort                         | -title,order
            fields                       | title,participants.role
            include                      | track
            locale                       | ar
            fallback                     | none
            asOf                         | 2027-06-02T09:00:00Z
            page[size]                   | 7
            """)
    void takesWhatIsSpeltAsItIsDocumented(String parameter, String value) {
        assertThatCode(() -> list(Map.of(parameter, List.of(value)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            filter[Title]|x
            filter["title"]|x
            filter['title']|x
            filter[`title`]|x
            filter[title ]|x
            filter[ title]|x
            filter[title\t]|x
            filter[title.]|x
            filter[.title]|x
            filter[title.en]|x
            filter[title@en]|x
            filter[%74itle]|x
            filter%5Btitle%5D|x
            filter[track][slug]|x
            filter[track].slug|x
            filter[track.Slug]|x
            filter[track->slug]|x
            filter[title][EQ]|x
            filter[title][=]|x
            filter[title][$eq]|x
            filter[title][ eq]|x
            filter.title|x
            filter(title)|x
            filters[title]|x
            FILTER[title]|x
            title|x
            sort|TITLE
            sort|+title
            sort| title
            sort|title desc
            sort|title:desc
            sort|--title
            sort|title,title
            sort|title,-title
            fields|title,order,title
            include|track,track
            facet|level,level
            fallback|en,en
            sort|title,
            sort|
            sort[]|title
            fields|title%00
            fields|"title"
            fields|title, order
            fields|*
            fields|
            fields[]|title
            include|Track
            include|track.
            include|*
            facet|LEVEL
            types|session
            size|3
            q[]|x
            Q|x
            locale|EN
            locale|en_GB
            locale|en,ar
            locale|"en"
            fallback|NONE
            fallback|none,en
            asof|2027-06-02T09:00:00Z
            asOf|2027-06-02t09:00:00z
            asOf|2027-06-02 09:00:00Z
            asOf|2027-06-02T09:00:00Z[UTC]
            asOf|+999999999-01-01T00:00:00Z
            asOf|now
            perspective|Draft
            perspective|DRAFT
            count|TRUE
            count|yes
            highlight|1
            highlight|true
            page[size]|+7
            page[size]|07
            page[size]|7.0
            page[size]|٧
            page.size|7
            page[Size]|7
            page|7
            page[number]|+1
            filter[order]|+3
            filter[order]|03
            filter[order]|٣
            filter[order]|3.0
            filter[order]|0x3
            filter[order]|-0
            filter[price]|+1.5
            filter[price]|1,5
            filter[price]|.5
            filter[price]|٣.5
            filter[price]|1.5d
            filter[featured]|True
            filter[featured]|1
            filter[level]|ADVANCED
            filter[level]| advanced
            filter[length]|pt45m
            filter[length]|P1Y
            filter[day]|20270602
            filter[startsAt]|2027-06-02t09:00:00+04:00
            filter[startsAt]|2027-06-02T09:00:00+04:00[Asia/Dubai]
            filter[track]|0197B0A0-0000-7000-8000-000000000001
            filter[track]|{0197b0a0-0000-7000-8000-000000000001}
            filter[track]|197b0a0-0-7000-8000-1
            filter[title][exists]|TRUE
            filter[track.colour]|#0A7CC2
            filter[track.colour]|0a7cc2
            filter[track.colour]|#abc
            filter[poster]|0197B0A0-0000-7000-8000-000000000001
            filter[poster]|hall.jpg
            filter[poster][in]|0197b0a0-0000-7000-8000-000000000001,
            fallback|
            include|
            facet|
            locale|
            asOf|
            perspective|
            render|
            count|
            highlight|
            q|
            page[size]|
            page[number]|
            """)
    void refusesEveryOtherSpellingInAnAddress(String parameter, String value) {
        var sent = Map.of(unescaped(parameter), List.of(value == null ? "" : unescaped(value)));
        assertThat(refusal(() -> list(sent))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Filter': {'title': 'x'}}",
                "{'filter[title]': 'x'}",
                "{'filter': {'filter[title]': 'x'}}",
                "{'filter': {'Title': 'x'}}",
                "{'filter': {' title': 'x'}}",
                "{'filter': {'title': {'EQ': 'x'}}}",
                "{'filter': {'title': {'$eq': 'x'}}}",
                "{'filter': {'title': {'eq': null}}}",
                "{'filter': {'title': {}}}",
                "{'filter': {'title': ['x']}}",
                "{'filter': {'track': {'slug': 'x'}}}",
                "{'filter': {'AND': [{'title': 'x'}]}}",
                "{'filter': {'or': {'title': 'x'}}}",
                "{'filter': {'or': []}}",
                "{'filter': ['title']}",
                "{'filter': null}",
                "{'filter': {'order': '+3'}}",
                "{'filter': {'order': 3.5}}",
                "{'filter': {'featured': 'True'}}",
                "{'sort': 'startsAt,-title'}",
                "{'sort': ['TITLE']}",
                "{'sort': null}",
                "{'sort': {'title': 'asc'}}",
                "{'SORT': ['title']}",
                "{'fields[track]': ['name']}",
                "{'fieldsof': {'track': ['name']}}",
                "{'fieldsOf': ['track']}",
                "{'page': {'Size': 3}}",
                "{'page': 3}",
                "{'page[size]': 3}",
                "{'page': {'size': 3.0}}",
                "{'page': {'size': '03'}}",
                "{'page': {'size': [3]}}",
                "{'size': 3}",
                "{'types': ['session']}",
                "{'count': 1}",
                "{'count': 'TRUE'}",
                "{'locale': ['ar']}",
                "{'asof': '2027-06-02T09:00:00Z'}",
                "{'page': {'size': '3'}}",
                "{'page': {'number': '2'}}",
                "{'page': {'after': 7}}",
                "{'count': 'true'}",
                "{'locale': 1}",
                "{'sort': 'title'}",
                "{'sort': ['title', '-title']}",
                "{'fields': ['title', 'title']}",
                "{'fields': 'title'}",
                "{'fieldsOf': {'track': 'name'}}",
                "{'filter': {'order': '3'}}",
                "{'filter': {'order': {'gt': '3'}}}",
                "{'filter': {'order': {'in': 3}}}",
                "{'filter': {'order': {'in': [3, '4']}}}",
                "{'filter': {'price': '12.50'}}",
                "{'filter': {'featured': 'true'}}",
                "{'filter': {'title': 3}}",
                "{'filter': {'title': {'exists': 'true'}}}",
                "{'': 1}"
            })
    void refusesEveryOtherSpellingInJson(String json) {
        var members = Json.readObject(json.replace('\'', '"'));
        assertThat(refusal(() -> parser.json(model.type("session"), members, anybody)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'filter': {'order': {'in': [3, 4]}}, 'sort': ['-title', 'order'], 'count': true}",
                "{'filter': {'price': {'gte': 12.50}, 'featured': true, 'title': {'exists': false}}}",
                "{'filter': {'startsAt': {'between': ['2027-06-02', '2027-06-03']}}, 'page': {'size': 7}}",
                "{'fields': ['title'], 'include': ['track'], 'fieldsOf': {'track': ['name']}, 'locale': 'ar'}"
            })
    void takesJsonAsValuesAreDelivered(String json) {
        var members = Json.readObject(json.replace('\'', '"'));
        assertThatCode(() -> parser.json(model.type("session"), members, anybody))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAParameterThatIsGivenTwice() {
        var twice = new LinkedHashMap<String, List<String>>();
        twice.put("filter[title]", List.of("x", "x"));
        twice.put("page[size]", List.of("7", "8"));
        assertThat(refusal(() -> list(twice))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"types, Session", "types, sessions", "types, 'session,'", "types, ''", "size, 3", "sort, title"})
    void refusesOtherSpellingsInASearch(String parameter, String value) {
        var sent = Map.of("q", List.of("x"), parameter, List.of(value));
        assertThat(refusal(() -> parser.search(new Written.InAddress(sent), anybody)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"size, 0", "size, 26", "size, 08", "page[size], 3", "highlight, true", "filter[type], session"})
    void refusesOtherSpellingsWhenCompletionsAreAskedFor(String parameter, String value) {
        var sent = Map.of("q", List.of("x"), parameter, List.of(value));
        assertThat(refusal(() -> parser.suggest(sent, anybody))).isEqualTo(1);
    }

    @Test
    void opensTheFieldsOfATypeToASearchOverIt() {
        var sent = Map.of(
                "q",
                List.of("x"),
                "types",
                List.of("session"),
                "filter[level]",
                List.of("advanced"),
                "facet",
                List.of("track"));
        var query = parser.search(new Written.InAddress(sent), anybody);
        assertThat(query.types()).containsExactly(model.type("session"));
        assertThat(query.facets()).hasSize(1);
        var both = new LinkedHashMap<>(sent);
        both.put("types", List.of("session,person"));
        assertThat(refusal(() -> parser.search(new Written.InAddress(both), anybody)))
                .isEqualTo(2);
    }

    private ContentQuery list(Map<String, List<String>> parameters) {
        return parser.list(model.type("session"), parameters, anybody);
    }

    private static String unescaped(String text) {
        return text.replace("\\t", "\t");
    }

    /** How many things are said to be wrong. */
    private static int refusal(ThrowingCallable asking) {
        var thrown = catchThrowableOfType(PlenaryException.class, asking);
        assertThat(thrown).as("was understood").isNotNull();
        assertThat(thrown.code()).isEqualTo(ErrorCode.INVALID_QUERY);
        return thrown.violations().size();
    }
}
