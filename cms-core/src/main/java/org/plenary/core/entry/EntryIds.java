package org.plenary.core.entry;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.plenary.spi.entry.EntryId;

/** Makes ids: UUID version 7 (RFC 9562, section 5.7), so that ids sort by time of creation and none can be guessed. */
public final class EntryIds {
    private static final SecureRandom RANDOM = new SecureRandom();

    private EntryIds() {}

    public static EntryId next(Instant now) {
        long high = now.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(1 << 12);
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new EntryId(new UUID(high, low));
    }
}
