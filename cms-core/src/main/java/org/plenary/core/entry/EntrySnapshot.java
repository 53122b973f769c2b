package org.plenary.core.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.change.Made;
import org.plenary.spi.entry.EntryId;

/**
 * An entry with the values that matter to readers.
 *
 * @param revisions by number: the head, and every revision that a publication names which was not over when the entry was last
 *     written to; for an index also those of the past
 * @param held what the writer of this state knows it to hold; empty where it was not written here
 */
public record EntrySnapshot(Entry entry, Map<Integer, Revision> revisions, Optional<Held> held) implements Made {
    public EntrySnapshot {
        revisions = Map.copyOf(revisions);
    }

    public EntrySnapshot(Entry entry, Map<Integer, Revision> revisions) {
        this(entry, revisions, Optional.empty());
    }

    /** What was made of an entry, as one that is stored here. */
    static Optional<EntrySnapshot> of(Made made) {
        return made instanceof EntrySnapshot snapshot ? Optional.of(snapshot) : Optional.empty();
    }

    @Override
    public EntryId id() {
        return entry.id();
    }

    @Override
    public String type() {
        return entry.type();
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

    EntrySnapshot holding(Held now) {
        return new EntrySnapshot(entry, revisions, Optional.of(now));
    }

    /**
     * The state after a write.
     *
     * @param next with the same id
     * @param more revisions that it needs besides
     */
    EntrySnapshot becoming(Entry next, Map<Integer, Revision> more) {
        var kept = new HashMap<Integer, Revision>();
        var all = new HashMap<>(revisions);
        all.putAll(more);
        keep(next.head(), all, kept);
        long before = entry.updated().toEpochMilli();
        next.publications().stream()
                .filter(publication -> publication.during().until() >= before)
                .forEach(publication -> keep(publication.revision(), all, kept));
        return new EntrySnapshot(next, kept, held);
    }

    private static void keep(int number, Map<Integer, Revision> all, Map<Integer, Revision> kept) {
        Optional.ofNullable(all.get(number)).ifPresent(revision -> kept.put(number, revision));
    }
}
