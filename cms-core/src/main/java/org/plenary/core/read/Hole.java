package org.plenary.core.read;

import org.plenary.spi.entry.EntryId;

/**
 * The place of a reference in an item, for the time being: what it leads to is written there, or nothing.
 *
 * @param name the dotted name of the reference
 */
record Hole(String name, EntryId id) {}
