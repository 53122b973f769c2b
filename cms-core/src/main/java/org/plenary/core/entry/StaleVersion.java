package org.plenary.core.entry;

import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/** Somebody else wrote first. Carries the entry as it is now, so that both versions can be shown. */
public final class StaleVersion extends PlenaryException {
    private static final long serialVersionUID = 1;
    private final transient EntrySnapshot current;

    StaleVersion(long basedOn, EntrySnapshot current) {
        super(
                ErrorCode.STALE_VERSION,
                "Your change is based on version %d of entry %s, which is now at version %d, last saved by %s. Nothing was changed."
                        .formatted(
                                basedOn,
                                current.entry().id(),
                                current.entry().version(),
                                current.head().author()));
        this.current = current;
    }

    public EntrySnapshot current() {
        return current;
    }
}
