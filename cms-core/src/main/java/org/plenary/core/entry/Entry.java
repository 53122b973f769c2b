package org.plenary.core.entry;

import java.time.Instant;
import java.util.List;
import org.plenary.core.timeline.Publication;
import org.plenary.spi.entry.EntryId;

/**
 * An entry as stored, without its values.
 *
 * @param version rises with every write to the entry; the strong ETag of management reads
 * @param head the number of the newest revision: the draft
 * @param publications past, present and planned, ordered by track and time
 */
public record Entry(
        EntryId id,
        String type,
        long version,
        int head,
        Instant created,
        Instant updated,
        boolean deleted,
        List<Publication> publications) {
    public Entry {
        publications = List.copyOf(publications);
    }
}
