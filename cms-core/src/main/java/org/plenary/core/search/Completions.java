package org.plenary.core.search;

import java.util.List;
import java.util.Optional;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;

/**
 * What somebody may be about to type.
 *
 * @param spelling all that was typed, as the texts spell it in which it was found; empty when it is spelt so
 */
public record Completions(List<Completion> completions, Optional<String> spelling) {
    public Completions {
        completions = List.copyOf(completions);
    }

    /**
     * An entry by its headline.
     *
     * @param slug the entry's address word for the reader, where its type has one
     * @param locale of the text; empty when it is in none
     * @param highlight the text as HTML, with marks around what was typed
     */
    public record Completion(
            EntryId id,
            String type,
            Optional<String> slug,
            String text,
            Optional<LocaleTag> locale,
            String highlight) {}
}
