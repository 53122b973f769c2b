package org.plenary.core.entry;

import java.util.Map;
import org.plenary.spi.entry.EntryId;

/**
 * A new revision of a draft.
 *
 * @param basedOn the version of the entry that the change was made from
 * @param values by field name, as a JSON tree
 */
public record SaveEntry(EntryId id, long basedOn, Extent extent, Map<String, ?> values, String note) {

    /** What the values are. */
    public enum Extent {
        /** All values of the entry: what is not named is gone. */
        WHOLE,
        /** A change: what is not named stays; null removes (RFC 7396). */
        PATCH,
        /** A change that the console stores by itself; it takes the place of the same author's last one. */
        AUTOSAVE
    }
}
