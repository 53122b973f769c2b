package org.plenary.core.change;

import org.plenary.spi.entry.EntryId;

/** What a change has made of an entry: its state after the change, as whoever wrote it knows it. */
public interface Made {
    EntryId id();

    /** The name of its content type. */
    String type();
}
