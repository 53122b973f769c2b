package org.plenary.core.search;

import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A segment of live documents, of which only those are there that are the draft of their entry too. */
final class DraftLeaf extends FilterLeafReader {
    private static final int UNKNOWN = -1;

    private final @Nullable Bits there;
    private volatile int count = UNKNOWN;

    /** @param heads the documents that are drafts too, whether deleted since or not */
    DraftLeaf(LeafReader live, FixedBitSet heads) {
        super(live);
        var alive = live.getLiveDocs();
        if (alive == null) {
            there = heads.cardinality() == live.maxDoc() ? null : heads;
        } else {
            there = new Both(alive, heads);
        }
    }

    private record Both(Bits alive, FixedBitSet heads) implements Bits {
        @Override
        public boolean get(int doc) {
            return heads.get(doc) && alive.get(doc);
        }

        @Override
        public int length() {
            return heads.length();
        }
    }

    @Override
    public @Nullable Bits getLiveDocs() {
        return there;
    }

    @Override
    public int numDocs() {
        if (count == UNKNOWN) {
            count = counted();
        }
        return count;
    }

    private int counted() {
        if (there == null) {
            return maxDoc();
        }
        int counted = 0;
        for (int doc = 0; doc < there.length(); doc++) {
            counted += there.get(doc) ? 1 : 0;
        }
        return counted;
    }

    /** The same: what is kept by it holds for all documents, deleted ones too. */
    @Override
    public CacheHelper getCoreCacheHelper() {
        return in.getCoreCacheHelper();
    }

    /** None: nothing may be kept for the live documents that would count others. */
    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }
}
