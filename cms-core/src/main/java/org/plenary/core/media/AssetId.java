package org.plenary.core.media;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plenary.core.entry.EntryIds;
import org.plenary.spi.entry.EntryId;

/** The identity of an uploaded file: a UUID of version 7, the same for life. */
public record AssetId(UUID value) {

    static AssetId next(Instant now) {
        return new AssetId(EntryIds.next(now).value());
    }

    /** Reads the canonical 36-character form; anything else is empty. */
    public static Optional<AssetId> parse(String text) {
        return EntryId.parse(text).map(id -> new AssetId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
