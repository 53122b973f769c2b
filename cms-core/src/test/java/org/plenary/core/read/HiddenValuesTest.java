package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.access.Principal;
import org.plenary.core.error.PlenaryException;

/**
 * Two repositories that differ only in what is hidden answer everybody alike: no filter, sort, search, facet, page or include
 * is an oracle.
 */
class HiddenValuesTest {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);

    @TempDir
    private Path directory;

    @Test
    void answersTellNothingOfWhatIsHidden() {
        try (var one = new IndexedRepository(directory.resolve("one"));
                var other = new IndexedRepository(directory.resolve("other"))) {
            fill(one, "resignation", "a@example.org");
            fill(other, "appointment of nobody at all", "z@example.org");
            for (var parameters : questions()) {
                assertThat(answer(one, parameters)).as("%s", parameters).isEqualTo(answer(other, parameters));
            }
            for (var typed : List.of("r", "resi", "resignatoin", "apointment", "nobdy", "example")) {
                assertThat(suggested(one, typed)).as(typed).isEqualTo(suggested(other, typed));
            }
        }
    }

    private static void fill(IndexedRepository summit, String secret, String email) {
        var speaker =
                summit.repository.create("person", Map.of("slug", "ada", "name", Map.of("en", "Ada"), "email", email));
        summit.repository.publish(speaker);
        var hidden = summit.repository.create(
                "person", Map.of("slug", secret.substring(0, 5), "name", Map.of("en", secret)));
        for (int i = 0; i < 3; i++) {
            var session = summit.repository.create(
                    "session",
                    Map.of(
                            "title", Map.of("en", "The resignation and the appointment " + i),
                            "notes", secret,
                            "speakers", List.of(speaker.toString(), hidden.toString())));
            summit.repository.publish(session);
            summit.repository.save(session, Map.of("title", Map.of("en", secret), "code", secret));
        }
        var planned = summit.repository.create(
                "session",
                Map.of("title", Map.of("en", secret), "code", secret, "speakers", List.of(speaker.toString())));
        summit.repository.publish(planned, summit.clock.instant().plusSeconds(3_600));
        var gone = summit.repository.create("session", Map.of("title", Map.of("en", secret)));
        summit.repository.delete(gone);
        summit.follow();
    }

    private static List<Map<String, List<String>>> questions() {
        var questions = new ArrayList<Map<String, List<String>>>();
        for (var value :
                List.of("resignation", "resig", "appointment", "a@example.org", "resignatoin", "apointmen", "nobdy")) {
            questions.add(asked("q", value, "highlight", "true", "count", "true"));
            for (var path :
                    List.of("notes", "speakers.email", "code", "title", "speakers.slug", "speakers.name", "Notes")) {
                for (var operator : List.of("eq", "ne", "startsWith", "contains", "gt", "exists")) {
                    questions.add(asked("filter[" + path + "][" + operator + "]", value, "count", "true"));
                }
            }
        }
        for (var path : List.of("notes", "speakers.email", "code", "speakers", "title", "updatedAt", "publishedAt")) {
            questions.add(asked("sort", path));
            questions.add(asked("facet", path));
            questions.add(asked("fields", path));
            questions.add(asked("include", path));
            questions.add(asked("filter[" + path + "][exists]", "true", "count", "true"));
        }
        questions.add(asked("include", "speakers", "fields[speakers]", "email"));
        questions.add(asked("page[size]", "1", "page[number]", "4"));
        questions.add(asked("perspective", "draft"));
        questions.add(asked("asOf", "2027-06-01T09:30:00Z"));
        questions.add(asked("asOf", "2027-06-01T07:30:00Z"));
        return questions;
    }

    private static Map<String, List<String>> asked(String... parameters) {
        var map = new TreeMap<String, List<String>>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], List.of(parameters[i + 1]));
        }
        return map;
    }

    private static Object suggested(IndexedRepository summit, String typed) {
        return summit.reader().suggest(asked("q", typed), ANYBODY).tree();
    }

    private static Object answer(IndexedRepository summit, Map<String, List<String>> parameters) {
        try {
            return summit.reader().list("sessions", parameters, ANYBODY).tree();
        } catch (PlenaryException refused) {
            return refused.code() + refused.getMessage() + refused.violations();
        }
    }
}
