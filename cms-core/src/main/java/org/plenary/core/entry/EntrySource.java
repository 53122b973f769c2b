package org.plenary.core.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.plenary.spi.entry.EntryId;

/** Where followers read the present state of entries. */
public interface EntrySource {

    /** The entries that exist, also those in the trash; unknown ids are left out. */
    List<EntrySnapshot> load(Collection<EntryId> ids);

    /**
     * Entries that were changed, as they are after that change or a later one; unknown ids are left out.
     *
     * @param changes the number of the change by the id of the entry
     * @return of the past perhaps not every revision; who needs more of it asks {@link #load}
     */
    default List<EntrySnapshot> changed(Map<EntryId, Long> changes) {
        return load(changes.keySet());
    }

    /** The next entries in order of id, at most so many, after the given one; for a rebuild. */
    List<EntrySnapshot> after(EntryId last, int limit);

    /** The number of the newest committed change. */
    long newestChange();
}
