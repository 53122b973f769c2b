package org.plenary.core.search;

import org.plenary.core.timeline.Interval;
import org.plenary.spi.entry.EntryId;

/** A stretch of time in which readers of some locales see an entry, and see it unchanged. */
public record Spell(EntryId id, String type, Interval during) {}
