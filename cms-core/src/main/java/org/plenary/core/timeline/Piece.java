package org.plenary.core.timeline;

import java.util.SortedMap;
import org.plenary.spi.entry.LocaleTag;

/**
 * A stretch of an entry's joined timeline within which nothing changes.
 *
 * @param during when; pieces of one entry never overlap
 * @param shared the revision whose shared values are live
 * @param locales the revision whose texts are live, per live locale; may be empty
 */
public record Piece(Interval during, int shared, SortedMap<LocaleTag, Integer> locales) {}
