package org.plenary.core.entry;

import java.util.Map;

/**
 * An entry with the values that matter to readers.
 *
 * @param revisions by number: the head, and every revision that a publication names
 */
public record EntrySnapshot(Entry entry, Map<Integer, Revision> revisions) {
    public EntrySnapshot {
        revisions = Map.copyOf(revisions);
    }

    public Revision head() {
        return revision(entry.head());
    }

    /** @throws IllegalArgumentException when the revision was not loaded */
    public Revision revision(int number) {
        var revision = revisions.get(number);
        if (revision == null) {
            throw new IllegalArgumentException(
                    "Revision %d of %s is not part of this snapshot".formatted(number, entry.id()));
        }
        return revision;
    }
}
