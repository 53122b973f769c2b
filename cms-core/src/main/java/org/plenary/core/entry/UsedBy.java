package org.plenary.core.entry;

import org.plenary.spi.entry.EntryId;

/**
 * One use of an entry by another.
 *
 * @param field the path of the reference by field keys, {@code participants.person}
 */
public record UsedBy(EntryId entry, String type, String field) {}
