package org.plenary.core.media;

import java.util.List;
import org.plenary.core.entry.UsedBy;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/** A file cannot be deleted while entries show it; names them. */
public final class AssetInUse extends PlenaryException {
    private static final long serialVersionUID = 1;
    private final transient List<UsedBy> uses;

    AssetInUse(Asset asset, List<UsedBy> uses) {
        super(
                ErrorCode.STILL_REFERENCED,
                "'%s' is used in %d places, in drafts, in what is published or planned, or in the trash; take it out there first."
                        .formatted(asset.name(), uses.size()));
        this.uses = List.copyOf(uses);
    }

    public List<UsedBy> uses() {
        return uses;
    }
}
