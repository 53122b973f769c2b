package org.plenary.webapp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.plenary.core.change.ChangeLog;
import org.plenary.core.change.Followers;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.StoredEntries;
import org.plenary.core.json.Json;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.search.Snapshot;
import org.plenary.core.store.Database;
import org.plenary.core.store.DatabaseSettings;
import org.plenary.core.timeline.Publication;
import org.plenary.core.timeline.Track;
import org.plenary.core.type.Languages;
import org.plenary.core.type.Model;
import org.plenary.core.type.TypeJson;
import org.plenary.plugin.i18n.LanguagesPlugin;
import org.plenary.spi.PluginSpec;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;

/**
 * How fast the index of a repository is built anew from its database: entries a second, and versions in a language, as each
 * language in which an entry is published counts. Of the seed content each entry is one document, with all its languages, that
 * serves who reads what is published and who reads drafts. The first rounds are those of a process that has just begun.
 *
 * <p>Run by {@code ./plenary bench rebuild}, as {@code RebuildBench <data folder with the seed content> <bench folder>}.
 */
public final class RebuildBench {
    private static final int ROUNDS = 12;
    private static final int PAGE = 1_000;
    private static final long POLL_MILLIS = 5;
    private static final long GOAL = 10_000;

    private final StoredEntries entries;
    private final Model model;
    private final long count;
    private final long versions;

    private RebuildBench(StoredEntries entries, Model model) {
        this.entries = entries;
        this.model = model;
        var all = count(entries);
        this.count = all.entries();
        this.versions = all.versions();
    }

    private record Count(long entries, long versions) {}

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var results = Machine.describe("rebuild");
        try (var database = Database.open(DatabaseSettings.embedded(data));
                var followers = new Followers()) {
            var log = new ChangeLog(database, Clock.systemUTC(), followers);
            results.put("rounds", new RebuildBench(new StoredEntries(database, log), seedModel()).run());
        }
        results.put("goalPerSecond", GOAL);
        Files.writeString(Path.of(arguments[1]).resolve("results/rebuild.json"), Json.write(results));
    }

    private List<Map<String, Object>> run() throws IOException, InterruptedException {
        var rounds = new ArrayList<Map<String, Object>>();
        for (int round = 1; round <= ROUNDS; round++) {
            rounds.add(round());
            System.out.printf("rebuild %d: %s; goal %,d documents a second%n", round, rounds.getLast(), GOAL);
        }
        return rounds;
    }

    private Map<String, Object> round() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("plenary-rebuild");
        double processor = processor();
        long begun = System.nanoTime();
        try (var index = SearchIndex.open(folder, () -> model, entries, Clock.systemUTC())) {
            awaitComplete(index);
            double seconds = (System.nanoTime() - begun) / 1e9;
            var result = new LinkedHashMap<String, Object>();
            double used = processor() - processor;
            result.put("entries", count);
            result.put("versionsInALanguage", versions);
            result.put("seconds", Math.round(seconds * 100) / 100.0);
            result.put("entriesPerSecond", Math.round(count / seconds));
            result.put("versionsPerSecond", Math.round(versions / seconds));
            result.put("processorMicrosPerEntry", Math.round(used * 1e6 / count));
            result.put("processorMicrosPerVersion", Math.round(used * 1e6 / versions));
            return result;
        } finally {
            delete(folder);
        }
    }

    private static void awaitComplete(SearchIndex index) throws InterruptedException {
        var newest = index.newest();
        while (newest.isEmpty()) {
            Thread.sleep(POLL_MILLIS);
            newest = index.newest();
        }
        newest.ifPresent(Snapshot::close);
    }

    private static Count count(StoredEntries entries) {
        long count = 0;
        long versions = 0;
        var last = new EntryId(new UUID(0, 0));
        for (var some = entries.after(last, PAGE); !some.isEmpty(); some = entries.after(last, PAGE)) {
            count += some.size();
            versions += some.stream().mapToLong(RebuildBench::versions).sum();
            last = some.getLast().entry().id();
        }
        return new Count(count, versions);
    }

    /** Of an entry without languages of its own, one. */
    private static long versions(EntrySnapshot entry) {
        long languages = entry.entry().publications().stream()
                .map(Publication::track)
                .filter(Track.Of.class::isInstance)
                .distinct()
                .count();
        return Math.max(1, languages);
    }

    private static double processor() {
        return Usage.processorSeconds(Stream.of(ProcessHandle.current()));
    }

    private static Model seedModel() {
        var plugin = new PluginSpec();
        new LanguagesPlugin().describe(plugin);
        var types = SeedTypes.all().entrySet().stream()
                .map(type -> {
                    var json = new LinkedHashMap<String, Object>(type.getValue());
                    json.put("name", type.getKey());
                    return TypeJson.read(json);
                })
                .toList();
        return new Model(types, new Languages(plugin.declared().languages(), LocaleTag.of("en")));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
