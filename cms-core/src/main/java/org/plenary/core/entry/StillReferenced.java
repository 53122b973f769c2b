package org.plenary.core.entry;

import java.util.List;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.spi.entry.EntryId;

/** The entry cannot go to the trash while others refer to it; names them. */
public final class StillReferenced extends PlenaryException {
    private static final long serialVersionUID = 1;
    private final transient List<UsedBy> uses;

    StillReferenced(EntryId id, List<UsedBy> uses) {
        super(
                ErrorCode.STILL_REFERENCED,
                "Entry %s is used by %d others; remove those references first, or delete it all the same with force=true."
                        .formatted(id, uses.size()));
        this.uses = List.copyOf(uses);
    }

    public List<UsedBy> uses() {
        return uses;
    }
}
