package org.plenary.spi.entry;

import java.util.Optional;
import java.util.UUID;

/** The identity of an entry: a UUID (version 7 when Plenary made it), the same for life, in all locales and drafts. */
public record EntryId(UUID value) implements Comparable<EntryId> {

    /** Reads the canonical 36-character form; anything else, also an upper-case or shortened UUID, is empty. */
    public static Optional<EntryId> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(new EntryId(id)) : Optional.empty();
        } catch (IllegalArgumentException notAUuid) {
            return Optional.empty();
        }
    }

    /** In the order of the canonical form. */
    @Override
    public int compareTo(EntryId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntryId(var same) && value.equals(same);
    }

    /** Written out, as what is generated for records takes several times as long: ids are keys everywhere. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
