package org.plenary.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.IndexedRepository;
import org.plenary.core.Seed;
import org.plenary.core.access.Principal;
import org.plenary.core.json.Json;
import org.plenary.core.query.Asked;
import org.plenary.core.query.QueryParser;

/** The engine against a reader that looks at every entry: the same items, value for value, in the same order. */
@Seed.Seeded
class QueryPropertyTest {
    private static final Caller HOST = Caller.of(new Principal.Host("test"));
    private static final int QUERIES = 500;

    @TempDir
    private Path directory;

    @RepeatedTest(8)
    void answersAsIfEveryEntryHadBeenLookedAt(Seed seed) {
        try (var summit = new IndexedRepository(directory)) {
            var random = new RandomSummit(seed, summit);
            random.fill(12, 300);
            var queries = new RandomQueries(seed, random);
            int found = 0;
            for (int i = 0; i < QUERIES; i++) {
                var json = queries.next();
                var items = pages(summit, json, 1 + seed.below(30));
                assertThat(items)
                        .as("%s at %s for %s", seed, summit.clock.instant(), json)
                        .isEqualTo(naive(summit, json));
                found += items.size();
            }
            assertThat(found).as("%s finds hardly anything", seed).isGreaterThan(QUERIES);
        }
    }

    private static List<String> naive(IndexedRepository summit, Map<String, Object> json) {
        var model = summit.model.get();
        var query = new QueryParser(model).json(model.type("session"), json, new Asked(List.of(), perspective -> {}));
        var reader = new NaiveReader(summit.repository, model, query, summit.clock.instant());
        var items = new NaiveItems(reader, summit.repository, model, query.locales());
        return reader.found().stream()
                .map(seen -> Json.write(items.item(model.type("session"), seen, query.selection())))
                .toList();
    }

    /** The items as JSON, in order. */
    private static List<String> pages(IndexedRepository summit, Map<String, Object> json, int size) {
        var items = new ArrayList<String>();
        var query = new LinkedHashMap<>(json);
        query.put("page", Map.of("size", size));
        while (true) {
            var answer = summit.reader().query("sessions", query, HOST);
            answer.data().forEach(item -> items.add(Json.write(NaiveItems.valuesOnly(item))));
            if (answer.page().after().isEmpty()) {
                answer.page().total().ifPresent(total -> assertThat(total).isEqualTo(items.size()));
                return items;
            }
            query.put(
                    "page", Map.of("size", size, "after", answer.page().after().get()));
        }
    }
}
