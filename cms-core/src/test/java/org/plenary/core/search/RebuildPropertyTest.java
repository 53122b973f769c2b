package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.MemoryRepository;
import org.plenary.core.Seed;
import org.plenary.core.SettableClock;
import org.plenary.core.Summit;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.read.Answer;
import org.plenary.core.read.Caller;
import org.plenary.core.read.Reader;
import org.plenary.core.type.LiveModel;
import org.plenary.spi.entry.EntryId;

/** Editors go on while the index is built, in whatever order their changes and the rebuild come to an entry. */
@Seed.Seeded
class RebuildPropertyTest {
    private static final Caller HOST = Caller.of(new Principal.Host("test"));
    private static final int ENTRIES = 1_200;
    private static final int WRITES = 200;

    @TempDir
    private Path directory;

    private final SettableClock clock = new SettableClock("2027-06-01T08:00:00Z");
    private final LiveModel model = new LiveModel(Summit.model(), clock);
    private final MemoryRepository repository = new MemoryRepository(clock);
    private final List<EntryId> ids = new ArrayList<>();

    @RepeatedTest(15)
    void showsEveryEntryOnceAndAsItIsNow(Seed seed) {
        for (int i = 0; i < ENTRIES; i++) {
            create(i);
        }
        try (var index = SearchIndex.open(directory, model, repository, clock)) {
            for (int i = 0; i < WRITES || !complete(index); i++) {
                write(seed, i);
                if (seed.oneIn(3)) {
                    index.follow(repository.changesAfter(index.position()));
                }
            }
            index.follow(repository.changesAfter(index.position()));
            var reader = new Reader(model, index, new Policy(), clock);
            assertThat(codes(reader, "draft")).isEqualTo(expected());
            assertThat(codes(reader, "live")).isEqualTo(expected());
        }
    }

    private void create(int number) {
        var id = repository.create("session", code(number));
        repository.publish(id);
        ids.add(id);
    }

    private void write(Seed seed, int number) {
        if (seed.oneIn(5)) {
            create(number);
        } else if (seed.oneIn(10)) {
            repository.delete(ids.remove(seed.below(ids.size())));
        } else {
            var id = seed.oneOf(ids);
            repository.save(id, code(number));
            repository.publish(id);
        }
    }

    private static Map<String, Object> code(int number) {
        return Map.of("code", "c" + number, "title", Map.of("en", "Title " + number));
    }

    private static boolean complete(SearchIndex index) {
        var newest = index.newest();
        newest.ifPresent(Snapshot::close);
        return newest.isPresent();
    }

    private Map<String, List<String>> expected() {
        var expected = new TreeMap<String, List<String>>();
        for (var id : ids) {
            expected.put(id.toString(), List.of((String)
                    repository.of(id).head().values().fields().get("code")));
        }
        return expected;
    }

    /** By id; more than one code for an entry that is there more than once. */
    private static Map<String, List<String>> codes(Reader reader, String perspective) {
        var codes = new TreeMap<String, List<String>>();
        var page = page(reader, perspective, "");
        add(page, codes);
        while (page.page().hasMore()) {
            page = page(reader, perspective, page.page().after().orElseThrow());
            add(page, codes);
        }
        return codes;
    }

    private static Answer.Many page(Reader reader, String perspective, String after) {
        var parameters = new TreeMap<>(Map.of(
                "perspective", List.of(perspective),
                "locale", List.of("en"),
                "fields", List.of("code"),
                "page[size]", List.of("100")));
        if (!after.isEmpty()) {
            parameters.put("page[after]", List.of(after));
        }
        return reader.list("sessions", parameters, HOST);
    }

    private static void add(Answer.Many page, Map<String, List<String>> codes) {
        for (var item : page.data()) {
            codes.computeIfAbsent((String) item.get("id"), ignored -> new ArrayList<>())
                    .add((String) item.get("code"));
        }
    }
}
