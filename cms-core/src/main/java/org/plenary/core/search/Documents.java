package org.plenary.core.search;

import java.util.Collection;
import java.util.Map;
import org.plenary.spi.entry.EntryId;

/** Where entries are read by their ids. */
public interface Documents {

    /** The entries among these that can be seen from there. */
    Map<EntryId, Piece> find(Collection<EntryId> ids, Viewpoint from);

    /** Names the state in which they are: what is found in it, is found in it always. 0 where nobody can know. */
    long token();

    /** The last change that is known here. */
    long seq();
}
