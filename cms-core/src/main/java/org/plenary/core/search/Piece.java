package org.plenary.core.search;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.plenary.spi.entry.EntryId;

/**
 * A document that was found: whose it is at once, and what it shows when that is asked for. Only to be read while that is
 * open in which it was found.
 */
public final class Piece {
    private final EntryId id;
    private final String type;
    private final OptionalLong stamp;
    private final Supplier<PieceContent> reading;

    Piece(EntryId id, String type, OptionalLong stamp, Supplier<PieceContent> reading) {
        this.id = id;
        this.type = type;
        this.stamp = stamp;
        this.reading = reading;
    }

    public EntryId id() {
        return id;
    }

    public String type() {
        return type;
    }

    /** A number that no other document ever has: what it names never changes. Empty for what is in no index. */
    public OptionalLong stamp() {
        return stamp;
    }

    /** Read anew each time. */
    public PieceContent content() {
        return reading.get();
    }
}
