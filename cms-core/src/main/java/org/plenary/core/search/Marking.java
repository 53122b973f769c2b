package org.plenary.core.search;

import org.apache.lucene.search.Query;

/** What is to be marked in texts. */
interface Marking {

    /**
     * What is looked for in texts of one language.
     *
     * @param form {@link Names#EXACT} or {@link Names#STEMMED}
     * @param locale empty for texts that no locale owns
     * @return for a field whose name is the form with the locale
     */
    Query in(String form, String locale);
}
