package org.plenary.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.core.timeline.Interval;

/** The table of RFC 9110, section 13.2.2, over every combination of the four conditions on GET and on HEAD. */
class ConditionalRequestsTest {
    /** If-Match, If-Unmodified-Since, If-None-Match, If-Modified-Since; the first row that fits decides. */
    private static final List<String> TABLE = List.of(
            "other     any        any       any        412",
            "unread    any        any       any        412",
            "weak      any        any       any        412",
            "absent    before     any       any        412",
            "any       any        same      any        304",
            "any       any        weak      any        304",
            "any       any        star      any        304",
            "any       any        other     any        200",
            "any       any        unread    any        200",
            "any       any        absent    then       304",
            "any       any        absent    later      304",
            "any       any        absent    before     200",
            "any       any        absent    tocome     200",
            "any       any        absent    unread     200",
            "any       any        absent    absent     200");

    private static final List<String> TAGS = List.of("absent", "same", "weak", "other", "star", "unread");
    private static final List<String> DATES = List.of("absent", "before", "then", "later", "tocome", "unread");

    /** It became what it is within the second before 08:00:01. */
    private static final Instant SINCE = Instant.parse("2027-06-01T08:00:00.400Z");

    private static final Instant NOW = Instant.parse("2027-06-01T09:00:00Z");
    private static final Map<String, String> DATE_OF = Map.of(
            "before", "Tue, 01 Jun 2027 08:00:00 GMT",
            "then", "Tue, 01 Jun 2027 08:00:01 GMT",
            "later", "Tue, 01 Jun 2027 08:30:00 GMT",
            "tocome", "Tue, 01 Jun 2027 09:00:01 GMT",
            "unread", "yesterday");

    private static final Representation REPRESENTATION = new Representation(
            Representation.Body.json("{\"data\":1}".getBytes(StandardCharsets.UTF_8)),
            new Lifetime.Known(new Interval(SINCE.toEpochMilli(), Interval.FOREVER), () -> true),
            List.of(),
            false);

    @Test
    void everyCombinationComesToWhatTheTableSays() {
        int checked = 0;
        for (var ifMatch : TAGS) {
            for (var unmodifiedSince : DATES) {
                for (var ifNoneMatch : TAGS) {
                    for (var modifiedSince : DATES) {
                        check(List.of(ifMatch, unmodifiedSince, ifNoneMatch, modifiedSince));
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isEqualTo(1296);
    }

    private static void check(List<String> conditions) {
        var request = request(conditions);
        for (var method : List.of("GET", "HEAD")) {
            var reply = reply(NOW, method, request);
            assertThat(reply.status()).as("%s %s", method, conditions).isEqualTo(expected(conditions));
        }
        assertThat(reply(NOW, "POST", request).status()).isEqualTo(200);
    }

    private static int expected(List<String> conditions) {
        for (var line : TABLE) {
            var row = line.split(" +");
            boolean fits = true;
            for (int i = 0; i < conditions.size(); i++) {
                fits &= row[i].equals("any") || row[i].equals(conditions.get(i));
            }
            if (fits) {
                return Integer.parseInt(row[4]);
            }
        }
        throw new AssertionError("The table has no row for " + conditions);
    }

    private static Map<String, String> request(List<String> conditions) {
        return Map.of(
                "If-Match", tag(conditions.get(0)),
                "If-Unmodified-Since", DATE_OF.getOrDefault(conditions.get(1), ""),
                "If-None-Match", tag(conditions.get(2)),
                "If-Modified-Since", DATE_OF.getOrDefault(conditions.get(3), ""));
    }

    private static String tag(String word) {
        var own = header(reply(NOW, "GET", Map.of()), "ETag");
        return switch (word) {
            case "same" -> "\"other\", " + own;
            case "weak" -> "W/" + own;
            case "other" -> "\"other\"";
            case "star" -> "*";
            case "unread" -> "garbage";
            default -> "";
        };
    }

    @Test
    void givesADateOnlyToAnAnswerThatIsTheLastOfItsSecond() {
        var during = reply(Instant.parse("2027-06-01T08:00:00.999Z"), "GET", Map.of());
        assertThat(header(during, "Last-Modified")).isEmpty();
        var after = reply(Instant.parse("2027-06-01T08:00:01Z"), "GET", Map.of());
        assertThat(header(after, "Last-Modified")).isEqualTo(DATE_OF.get("then"));
    }

    @Test
    void neverTellsAReaderOfTheSameSecondThatNothingChanged() {
        // Read at 08:00:00.100, before the change, and remembered by the second in which it came.
        var asked = Map.of("If-Modified-Since", "Tue, 01 Jun 2027 08:00:00 GMT");
        assertThat(reply(NOW, "GET", asked).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'Tue, 01 Jun 2027 08:00:01 GMT', 304",
        "'Tuesday, 01-Jun-27 08:00:01 GMT', 304",
        "'Tue Jun  1 08:00:01 2027', 304",
        "'Tuesday, 01-Jun-27 08:00:00 GMT', 200",
        "'Tue Jun  1 08:00:00 2027', 200",
        "'Tue, 01 Jun 2027 08:00:01 CEST', 200"
    })
    void readsTheThreeFormsOfADate(String date, int status) {
        assertThat(reply(NOW, "GET", Map.of("If-Modified-Since", date)).status())
                .isEqualTo(status);
    }

    private static Reply reply(Instant now, String method, Map<String, String> headers) {
        var sender = new Sender(Clock.fixed(now, ZoneOffset.UTC), Duration.ofMinutes(1));
        return sender.reply(REPRESENTATION, new Request(method, headers));
    }

    private static String header(Reply reply, String name) {
        var values = new ArrayList<String>();
        reply.headers().stream()
                .filter(header -> header.name().equals(name))
                .forEach(header -> values.add(header.value()));
        return String.join(", ", values);
    }
}
