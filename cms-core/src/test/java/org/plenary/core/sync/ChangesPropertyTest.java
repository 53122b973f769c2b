package org.plenary.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.IndexedRepository;
import org.plenary.core.Seed;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.read.Caller;
import org.plenary.core.read.RandomSummit;

/** Whoever follows the changes, however slowly and in whatever pages, has in the end exactly what delivery shows. */
@Seed.Seeded
class ChangesPropertyTest {
    private static final Caller ANYBODY = Caller.of(Principal.ANYBODY);
    private static final List<String> COLLECTIONS = List.of("session", "person", "track");

    @TempDir
    private Path directory;

    @RepeatedTest(6)
    void keepsEveryCopyEqualToWhatIsDelivered(Seed seed) {
        try (var summit = new IndexedRepository(directory)) {
            var random = new RandomSummit(seed, summit);
            random.fill(8, 60);
            var recent = new RecentChanges(0);
            var changes = new Changes(summit.model, summit.index(), recent, new Policy(), summit.clock);
            var readers = new ArrayList<Reader>();
            for (int i = 0; i < 200; i++) {
                if (seed.oneIn(20)) {
                    readers.add(Reader.random(seed));
                }
                summit.clock.advance(Duration.ofMillis(1 + seed.below(seed.oneIn(6) ? 3_000_000 : 30)));
                random.step();
                if (seed.oneIn(3)) {
                    summit.follow();
                }
                if (seed.oneIn(3)) {
                    recent.follow(summit.repository.changesAfter(recent.position()));
                }
                if (!readers.isEmpty() && seed.oneIn(2)) {
                    seed.oneOf(readers).replica().step(changes);
                }
            }
            summit.follow();
            recent.follow(summit.repository.changesAfter(recent.position()));
            for (var reader : readers) {
                reader.replica().catchUp(changes);
                var delivered = reader.delivered(summit);
                assertThat(reader.replica().items.keySet())
                        .as("%s of %s", seed, reader)
                        .isEqualTo(delivered.keySet());
                delivered.forEach(
                        (id, item) -> assertThat(reader.replica().items.get(id))
                                .as("%s of %s", seed, reader)
                                .isEqualTo(item));
            }
        }
    }

    /** Plans were changed before they came true, and the index knew of it only after. */
    @ParameterizedTest
    @ValueSource(longs = {6881136859003518216L, -7345694990940532620L, -2092082368042876465L})
    void correctsWhatWasToldByAnOutdatedPlan(long number) {
        keepsEveryCopyEqualToWhatIsDelivered(new Seed(number));
    }

    private record Reader(List<String> types, String locale, Replica replica) {
        static Reader random(Seed seed) {
            var types = seed.oneIn(2) ? COLLECTIONS : List.of(seed.oneOf(COLLECTIONS));
            var locale = seed.oneOf(List.of("en", "ar", "ru", "*"));
            return new Reader(
                    types,
                    locale,
                    new Replica(
                            "types", String.join(",", types),
                            "locale", locale,
                            "page[size]", Integer.toString(1 + seed.below(12))));
        }

        Map<String, Map<String, Object>> delivered(IndexedRepository summit) {
            var items = new TreeMap<String, Map<String, Object>>();
            for (var type : types) {
                var parameters = new LinkedHashMap<String, List<String>>();
                parameters.put("locale", List.of(locale));
                parameters.put("page[size]", List.of("100"));
                var plural = summit.model.get().type(type).plural();
                var answer = summit.reader().list(plural, parameters, ANYBODY);
                answer.data().forEach(item -> items.put((String) item.get("id"), item));
            }
            return items;
        }
    }
}
