package org.plenary.webapp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.plenary.core.json.Json;

/**
 * The content that is measured with, as a generator has written it: one JSON object a line, neutral names.
 *
 * @param folder holds {@code speakers}, {@code events}, {@code press-releases} and {@code queries}, each {@code .ndjson}
 */
record SeedFiles(Path folder) {

    List<Map<String, Object>> speakers() throws IOException {
        return read("speakers");
    }

    List<Map<String, Object>> events() throws IOException {
        return read("events");
    }

    List<Map<String, Object>> pressReleases() throws IOException {
        return read("press-releases");
    }

    /** @param kind {@code single}, {@code list} or {@code search} */
    List<Map<String, Object>> queries(String kind) throws IOException {
        return read("queries").stream()
                .filter(query -> kind.equals(query.get("kind")))
                .toList();
    }

    private List<Map<String, Object>> read(String name) throws IOException {
        try (var lines = Files.lines(folder.resolve(name + ".ndjson"))) {
            return lines.map(Json::readObject).toList();
        }
    }
}
