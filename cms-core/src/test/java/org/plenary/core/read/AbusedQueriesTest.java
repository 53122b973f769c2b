package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.Seed;
import org.plenary.core.access.Principal;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/** Whatever is asked is answered or refused; nothing breaks. */
@Seed.Seeded
class AbusedQueriesTest {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);

    private static final List<String> NAMES = List.of(
            "q",
            "sort",
            "fields",
            "include",
            "facet",
            "locale",
            "fallback",
            "asOf",
            "perspective",
            "count",
            "highlight",
            "page[size]",
            "page[after]",
            "page[number]",
            "fields[speakers]",
            "filter[title]",
            "filter[title][contains]",
            "filter[title][startsWith]",
            "filter[code][in]",
            "filter[order][between]",
            "filter[startsAt][gte]",
            "filter[price][lt]",
            "filter[speakers.name][contains]",
            "filter[track][exists]",
            "filter[id][nin]",
            "filter[publishedAt][gt]",
            "filter[participants.affiliation][ne]",
            "filter[title' OR 1=1 --]",
            "filter[[]]",
            "");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "*",
            "?",
            "\\",
            "\\*",
            "**?**",
            "a",
            "title",
            "-title",
            "title,title",
            "en",
            "ar,en",
            "none",
            "*,en",
            "' OR '1'='1",
            "\"; DROP TABLE entry; --",
            "\"open",
            "\"\"",
            "\"a b\" c",
            "+a -b (c) [d] {e} f~2 g^3 h:i",
            "AND OR NOT",
            "true",
            "1",
            "-1",
            "99999999999999999999",
            "1e308",
            "1e-999",
            "2027-06-02",
            "2027-06-02T09:00:00+04:00",
            "9999-12-31T23:59:59Z",
            "-999999999-01-01",
            "PT1H",
            "\u202e\u0627",
            "\ud83d\ude00",
            "I\u0307",
            "\ufdfa".repeat(50),
            "0197b0a0-0000-7000-8000-000000000001",
            "speakers",
            "speakers.organisation",
            "draft",
            "${jndi:ldap://x}");

    @TempDir
    private Path directory;

    private IndexedRepository summit;

    @BeforeEach
    void open() {
        summit = new IndexedRepository(directory);
        var speaker = summit.repository.create("person", Map.of("name", Map.of("en", "Ada")));
        summit.repository.publish(speaker);
        for (int i = 0; i < 5; i++) {
            summit.repository.publish(summit.repository.create(
                    "session",
                    Map.of(
                            "title", Map.of("en", "a title " + i, "ar", "عنوان " + i, "ru", "название"),
                            "order", (long) i,
                            "speakers", List.of(speaker.toString()))));
        }
        summit.follow();
    }

    @AfterEach
    void close() {
        summit.close();
    }

    @RepeatedTest(4)
    void randomParametersAreAnsweredOrRefused(Seed seed) {
        for (int i = 0; i < 500; i++) {
            var parameters = new HashMap<String, List<String>>();
            for (int j = 0; j <= seed.below(4); j++) {
                parameters.put(seed.oneOf(NAMES), List.of(seed.oneOf(VALUES)));
            }
            assertThat(outcome(parameters))
                    .as("%s %s", seed, parameters)
                    .isIn("answered", "INVALID_QUERY", "NOT_SIGNED_IN");
        }
    }

    private String outcome(Map<String, List<String>> parameters) {
        try {
            summit.reader().list("sessions", parameters, ANYBODY);
            if (parameters.containsKey("q")) {
                summit.reader().search(Map.of("q", parameters.get("q")), ANYBODY);
            }
            return "answered";
        } catch (PlenaryException refused) {
            return refused.code().name();
        }
    }

    @Test
    void theLongestQueriesAreAnswered() {
        var words = String.join(
                " ", IntStream.range(0, 20).mapToObj(i -> "word" + i).toList());
        for (var locale : List.of("en", "ar", "*")) {
            assertThat(summit.reader()
                            .search(Map.of("q", List.of(words), "locale", List.of(locale)), ANYBODY)
                            .data())
                    .isEmpty();
        }
        for (var part : List.of("a".repeat(1_000), "ab".repeat(500), "*".repeat(1_000), "\ud83d\ude00".repeat(500))) {
            for (var operator : List.of("contains", "startsWith", "eq")) {
                assertThat(summit.reader()
                                .list("sessions", Map.of("filter[title][" + operator + "]", List.of(part)), ANYBODY)
                                .data())
                        .isEmpty();
            }
        }
        var ids = IntStream.range(0, 500)
                .mapToObj("0197b0a0-0000-7000-8000-%012d"::formatted)
                .toList();
        assertThat(summit.reader()
                        .query("sessions", Map.of("filter", Map.of("speakers", Map.of("in", ids))), ANYBODY)
                        .data())
                .isEmpty();
    }

    @Test
    void theDeepestFiltersAreAnsweredOrRefused() {
        for (int depth : List.of(4, 8, 50, 500)) {
            Map<String, Object> filter = Map.of("title", "a");
            for (int i = 0; i < depth; i++) {
                filter = i % 2 == 0 ? Map.of("not", filter) : Map.of("or", List.of(filter, Map.of("order", i)));
            }
            var json = Map.of("filter", filter);
            var codes = new ArrayList<ErrorCode>();
            try {
                summit.reader().query("sessions", json, ANYBODY);
            } catch (PlenaryException refused) {
                codes.add(refused.code());
            }
            assertThat(codes).as("depth %d", depth).isEqualTo(depth > 8 ? List.of(ErrorCode.INVALID_QUERY) : List.of());
        }
    }
}
