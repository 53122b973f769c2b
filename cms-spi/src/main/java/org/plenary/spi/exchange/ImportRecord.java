package org.plenary.spi.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.spi.entry.LocaleTag;

/**
 * One entry to be: created when (system, type, key) is new, updated when its content changed since the last import, left
 * alone otherwise. Only the fields it names are written; the rest of an existing entry stays as editors made it.
 *
 * @param values by field name, as {@link org.plenary.spi.entry.Values} describes, with {@link Ref} for a reference
 * @param laterRevisions further sets of changed values, saved in order after the first
 * @param publishing whether, when and in which locales the result is published
 * @param notes what was lost or mended in reading this record
 */
public record ImportRecord(
        String type,
        String key,
        Map<String, Object> values,
        List<Map<String, Object>> laterRevisions,
        Publishing publishing,
        List<String> notes) {
    public ImportRecord {
        values = Map.copyOf(values);
        laterRevisions = List.copyOf(laterRevisions);
        notes = List.copyOf(notes);
    }

    /** A record with one set of values, published at once in every locale that has a value. */
    public static ImportRecord published(String type, String key, Map<String, Object> values, List<String> notes) {
        return new ImportRecord(type, key, values, List.of(), Publishing.NOW, notes);
    }

    /** Whether an imported entry becomes visible. */
    public sealed interface Publishing {
        Publishing NOW = new During(Optional.empty(), Optional.empty(), Set.of());

        /** It stays a draft. */
        record Never() implements Publishing {}

        /**
         * @param from the first visible instant; empty for now
         * @param until the first instant after; empty for ever
         * @param locales those to publish; empty for all that have a value
         */
        record During(Optional<Instant> from, Optional<Instant> until, Set<LocaleTag> locales) implements Publishing {
            public During {
                locales = Set.copyOf(locales);
            }
        }
    }
}
