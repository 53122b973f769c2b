package org.plenary.core.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.error.Violation;
import org.plenary.spi.entry.EntryId;

/**
 * What an import did, record by record.
 *
 * @param notes what the reader noticed about the file as a whole
 */
public record ImportReport(String format, String system, boolean dryRun, List<Line> records, List<String> notes) {
    public ImportReport {
        records = List.copyOf(records);
        notes = List.copyOf(notes);
    }

    /** What became of a record. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** Nothing of it was stored; the violations say why. */
        FAILED
    }

    /**
     * @param entry empty when nothing was stored
     * @param notes what was lost or mended, or why a stored record stayed a draft
     */
    public record Line(
            String type,
            String key,
            Outcome outcome,
            Optional<EntryId> entry,
            List<String> notes,
            List<Violation> violations) {
        public Line {
            notes = List.copyOf(notes);
            violations = List.copyOf(violations);
        }
    }

    public Map<Outcome, Long> summary() {
        var summary = new EnumMap<Outcome, Long>(Outcome.class);
        for (var outcome : Outcome.values()) {
            summary.put(
                    outcome,
                    records.stream().filter(line -> line.outcome() == outcome).count());
        }
        return summary;
    }
}
