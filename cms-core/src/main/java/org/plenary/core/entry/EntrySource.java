package org.plenary.core.entry;

import java.util.Collection;
import java.util.List;
import org.plenary.spi.entry.EntryId;

/** Where followers read the present state of entries. */
public interface EntrySource {

    /** The entries that exist, also those in the trash; unknown ids are left out. */
    List<EntrySnapshot> load(Collection<EntryId> ids);

    /** The next entries in order of id, at most so many, after the given one; for a rebuild. */
    List<EntrySnapshot> after(EntryId last, int limit);

    /** The number of the newest committed change. */
    long newestChange();
}
