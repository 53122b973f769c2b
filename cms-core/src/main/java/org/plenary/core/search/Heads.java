package org.plenary.core.search;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Knows, per segment of live documents, which of them are the draft of their entry too; read once, as segments never change. */
final class Heads {
    private final ConcurrentHashMap<CacheKey, FixedBitSet> bySegment = new ConcurrentHashMap<>();

    /** The segment as a reader of drafts sees it; empty when it has nothing for her. */
    Optional<LeafReader> drafts(LeafReader leaf) throws IOException {
        var heads = heads(leaf);
        return heads.length() == 0 ? Optional.empty() : Optional.of(new DraftLeaf(leaf, heads));
    }

    private FixedBitSet heads(LeafReader leaf) throws IOException {
        var core = leaf.getCoreCacheHelper();
        var known = bySegment.get(core.getKey());
        if (known == null) {
            known = read(leaf);
            if (bySegment.putIfAbsent(core.getKey(), known) == null) {
                core.addClosedListener(bySegment::remove);
            }
        }
        return known;
    }

    private static FixedBitSet read(LeafReader leaf) throws IOException {
        var marked = leaf.postings(new Term(Names.HEAD, Names.HEAD), PostingsEnum.NONE);
        if (marked == null) {
            return new FixedBitSet(0);
        }
        var heads = new FixedBitSet(leaf.maxDoc());
        for (int doc = marked.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = marked.nextDoc()) {
            heads.set(doc);
        }
        return heads;
    }
}
