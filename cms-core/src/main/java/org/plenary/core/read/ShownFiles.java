package org.plenary.core.read;

import java.time.Clock;
import org.plenary.core.search.SearchIndex;

/** Which uploaded files everybody may see: those that something published shows, or did. */
public final class ShownFiles {
    private final SearchIndex index;
    private final Clock clock;

    public ShownFiles(SearchIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /**
     * Once true, it stays so.
     *
     * @throws org.plenary.core.error.PlenaryException SEARCH_REBUILDING while there is no index
     */
    public boolean contains(String file) {
        return shows(file, clock.millis());
    }

    /**
     * Whether something shows the file that is published or will be, as it is planned now.
     *
     * @throws org.plenary.core.error.PlenaryException as above
     */
    public boolean willContain(String file) {
        return shows(file, Long.MAX_VALUE);
    }

    private boolean shows(String file, long at) {
        try (var snapshot = index.acquire()) {
            return snapshot.showsFile(file, at);
        }
    }
}
