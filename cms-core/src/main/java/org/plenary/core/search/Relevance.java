package org.plenary.core.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * How well a text fits, by itself alone: how often the word stands in it and how long it is. How rare a word is elsewhere
 * does not count, because elsewhere may be hidden: a score that moves would tell of words in what is not yet published.
 */
final class Relevance extends BM25Similarity {
    /** Words; what counts as neither short nor long. */
    private static final float USUAL_LENGTH = 40;

    @Override
    protected float idf(long docFreq, long docCount) {
        return 1;
    }

    @Override
    protected float avgFieldLength(CollectionStatistics ignored) {
        return USUAL_LENGTH;
    }
}
