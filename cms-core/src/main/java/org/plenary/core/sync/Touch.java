package org.plenary.core.sync;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.plenary.core.change.Change;
import org.plenary.spi.entry.EntryId;

/**
 * What of a change matters to those who follow from outside.
 *
 * @param at when it was made, in epoch milliseconds
 * @param type of the entry
 * @param replans whether it can have changed what is seen of the entry and when; a saved draft cannot
 * @param mark tells it from a change of the same number in another database, or in this one after it was put back
 */
record Touch(long seq, long at, Optional<EntryId> entry, String type, boolean replans, int mark) {
    private static final Set<Change.Kind> REPLANNING = EnumSet.of(
            Change.Kind.PUBLISHED,
            Change.Kind.UNPUBLISHED,
            Change.Kind.RESCHEDULED,
            Change.Kind.DELETED,
            Change.Kind.UNDELETED);

    static Touch of(Change change) {
        var entry = change.entry().map(EntryId::toString).orElse("");
        var text = "%d %d %s %s".formatted(change.seq(), change.at().toEpochMilli(), change.kind(), entry);
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return new Touch(
                change.seq(),
                change.at().toEpochMilli(),
                change.entry(),
                change.type(),
                REPLANNING.contains(change.kind()),
                (int) sum.getValue());
    }
}
