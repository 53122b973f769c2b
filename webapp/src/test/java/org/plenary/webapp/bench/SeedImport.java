package org.plenary.webapp.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.plenary.core.json.Json;

/** Brings the seed content into a server by way of the import, published. */
final class SeedImport {
    private static final String HEADER = "{\"plenary\":\"entries\",\"version\":1,\"system\":\"seed\"}";
    /** Some 10 MB of press releases; an import may have 64. */
    private static final int RECORDS_PER_FILE = 1_000;

    private static final long POLL_MILLIS = 50;
    private static final int MOST_POLLS = 6_000;

    private final Administrator manager;
    private final SeedFiles files;

    SeedImport(Administrator manager, SeedFiles files) {
        this.manager = manager;
        this.files = files;
    }

    /** @param entries that arrived @param seconds from the first byte sent until a visitor sees the last of them */
    record Outcome(long entries, double seconds) {
        long perSecond() {
            return Math.round(entries / seconds);
        }
    }

    Outcome run() throws IOException, InterruptedException {
        for (var type : SeedTypes.all().entrySet()) {
            manager.declare(type.getKey(), type.getValue());
        }
        long begun = System.nanoTime();
        long entries = send(SeedTypes.SPEAKER, files.speakers(), values -> values);
        entries += send(SeedTypes.EVENT, files.events(), SeedImport::referring);
        var last = files.pressReleases();
        entries += send(SeedTypes.PRESS_RELEASE, last, values -> values);
        awaitVisible("/api/v1/seed-press-releases/by-slug/" + last.getLast().get("slug"));
        return new Outcome(entries, (System.nanoTime() - begun) / 1e9);
    }

    /** An import that is faster than the index is acknowledged some seconds before its last entries are seen. */
    private void awaitVisible(String address) throws IOException, InterruptedException {
        for (int waited = 0; !manager.shows(address); waited++) {
            if (waited > MOST_POLLS) {
                throw new IllegalStateException(address + " is imported and published, and is not seen");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private long send(String type, List<Map<String, Object>> rows, UnaryOperator<Map<String, Object>> values)
            throws IOException, InterruptedException {
        long sent = 0;
        for (int from = 0; from < rows.size(); from += RECORDS_PER_FILE) {
            var lines = new ArrayList<String>(List.of(HEADER));
            for (var row : rows.subList(from, Math.min(from + RECORDS_PER_FILE, rows.size()))) {
                lines.add(Json.write(record(type, row, values)));
            }
            sent += manager.importFile("%s-%d.jsonl".formatted(type, from), String.join("\n", lines));
            System.out.printf("%s: %,d of %,d%n", type, sent, rows.size());
        }
        return sent;
    }

    private static Map<String, Object> record(
            String type, Map<String, Object> row, UnaryOperator<Map<String, Object>> values) {
        var fields = new LinkedHashMap<>(row);
        var key = type + "/" + fields.remove("id");
        return Map.of("type", type, "key", key, "values", values.apply(fields), "publish", true);
    }

    private static Map<String, Object> referring(Map<String, Object> event) {
        var speakers = ((List<?>) event.getOrDefault("speakers", List.of()))
                .stream()
                        .map(number -> Map.of("$ref", SeedTypes.SPEAKER + "/" + number))
                        .toList();
        var referring = new LinkedHashMap<>(event);
        referring.put("speakers", speakers);
        return referring;
    }
}
