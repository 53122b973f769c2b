package org.plenary.core.read;

import java.util.Optional;
import org.plenary.spi.entry.EntryId;

/** What stands in an item where a reference leads to an entry. */
interface References {

    /**
     * What stands there.
     *
     * @param name the dotted name of the reference
     * @return empty where references are left out
     */
    Optional<Hole> at(String name, EntryId id);
}
