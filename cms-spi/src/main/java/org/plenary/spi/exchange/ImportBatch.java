package org.plenary.spi.exchange;

import java.util.List;

/**
 * What a file held.
 *
 * @param system where the keys come from, for instance {@code schedule:fosdem-2025}; keys are unique within (system, type)
 * @param records in any order; references between them by {@link Ref}
 * @param notes what the reader noticed about the file as a whole
 */
public record ImportBatch(String system, List<ImportRecord> records, List<String> notes) {
    public ImportBatch {
        records = List.copyOf(records);
        notes = List.copyOf(notes);
    }
}
