package org.plenary.core.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.plenary.spi.entry.EntryId;

/** Remembers, for one snapshot, which entries filters behind a relation have found. */
final class RelatedIds {
    private static final long MOST = 200;
    /** Longer lists are looked for each time. */
    private static final int LONGEST = 1_000;

    private final Cache<Key, List<EntryId>> found =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Key(Visibility visibility, String type, Query query) {}

    /** Finds them where they are not known yet. */
    interface Finding {
        Collection<EntryId> find() throws IOException;
    }

    Collection<EntryId> of(Visibility visibility, String type, Query query, Finding finding) throws IOException {
        var key = new Key(visibility, type, query);
        var known = Optional.ofNullable(found.getIfPresent(key));
        if (known.isPresent()) {
            return known.get();
        }
        var ids = finding.find();
        if (ids.size() <= LONGEST) {
            found.put(key, List.copyOf(ids));
        }
        return ids;
    }
}
