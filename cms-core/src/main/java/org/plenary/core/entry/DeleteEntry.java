package org.plenary.core.entry;

import org.plenary.spi.entry.EntryId;

/**
 * An entry to be moved to the trash, out of the world's sight.
 *
 * @param force even when others refer to it; their references stay, unseen, until it is restored
 */
public record DeleteEntry(EntryId id, long basedOn, boolean force) {}
