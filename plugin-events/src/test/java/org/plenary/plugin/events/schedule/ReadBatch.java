package org.plenary.plugin.events.schedule;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.spi.exchange.ImportBatch;
import org.plenary.spi.exchange.ImportContent;
import org.plenary.spi.exchange.ImportRecord;
import org.plenary.spi.exchange.Importer;
import org.plenary.spi.exchange.Ref;

/** A batch with the questions that tests ask of it. */
record ReadBatch(ImportBatch batch) {

    static ReadBatch of(Importer importer, ImportContent content) {
        try {
            return new ReadBatch(importer.read(content));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static ReadBatch xml(String resource) {
        return of(new ScheduleXmlImporter(), TestFile.resource(resource));
    }

    static ReadBatch json(String resource) {
        return of(new ScheduleJsonImporter(), TestFile.resource(resource));
    }

    List<ImportRecord> all(String type) {
        return batch.records().stream()
                .filter(candidate -> candidate.type().equals(type))
                .toList();
    }

    ImportRecord one(String type, String key) {
        return all(type).stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No %s with key '%s'".formatted(type, key)));
    }

    ImportRecord session(String title) {
        return all("session").stream()
                .filter(session ->
                        session.values().get("title") instanceof Map<?, ?> texts && texts.containsValue(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No session '%s'".formatted(title)));
    }

    Object value(String type, String key, String field) {
        return one(type, key).values().getOrDefault(field, "absent");
    }

    List<ImportRecord> slots(ImportRecord session) {
        var ref = new Ref("session", session.key());
        return all("slot").stream()
                .filter(slot -> ref.equals(slot.values().get("session")))
                .toList();
    }

    static ZonedDateTime time(ImportRecord owner, String field) {
        return ZonedDateTime.parse(String.valueOf(owner.values().get(field)));
    }

    @SuppressWarnings("unchecked") // the importer writes groups so
    static Stream<Map<String, Object>> group(ImportRecord owner, String field) {
        return ((List<Map<String, Object>>) owner.values().getOrDefault(field, List.of())).stream();
    }
}
