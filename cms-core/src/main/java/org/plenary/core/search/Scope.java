package org.plenary.core.search;

import java.util.Map;
import org.apache.lucene.search.Query;
import org.plenary.core.search.IndexModel.SearchedText;

/**
 * What a query is about: content types, as they are seen in the locales of a reader. There is one for all queries that are about the
 * same, so that what is worked out for it can be kept under it.
 */
final class Scope {
    private final Query filter;
    private final Map<SearchedText, Float> searched;

    Scope(Query filter, Map<SearchedText, Float> searched) {
        this.filter = filter;
        this.searched = searched;
    }

    /** Finds what of the types is live in one of the locales; of drafts, all. */
    Query filter() {
        return filter;
    }

    /** The searched texts of the types with the greatest weight that one of them gives. */
    Map<SearchedText, Float> searched() {
        return searched;
    }
}
