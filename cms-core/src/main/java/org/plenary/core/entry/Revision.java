package org.plenary.core.entry;

import java.time.Instant;
import java.util.Map;
import org.plenary.spi.entry.Values;

/**
 * One immutable version of an entry's values, in all locales.
 *
 * @param number 1, 2, 3 … within the entry; never used twice
 * @param autosave whether the console stored it by itself; the next save of the same author takes its place
 * @param stamps per localised field key and language tag, the number of the revision that last changed that text; from it
 *     follows which translation is older than its source
 */
public record Revision(
        int number,
        Instant at,
        String author,
        String note,
        boolean autosave,
        Values values,
        Map<String, Map<String, Integer>> stamps) {
    public Revision {
        stamps = Map.copyOf(stamps);
    }
}
