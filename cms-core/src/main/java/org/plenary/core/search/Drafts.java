package org.plenary.core.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;

/**
 * What a reader of drafts sees: the shelf of the drafts that differ from what is live, and those live documents that are drafts
 * too.
 */
final class Drafts implements Closeable {
    private final DirectoryReader differing;
    private final MultiReader all;

    Drafts(DirectoryReader live, DirectoryReader differing, Heads heads) throws IOException {
        this.differing = differing;
        var readers = new ArrayList<IndexReader>();
        for (var context : live.leaves()) {
            heads.drafts(context.reader()).ifPresent(readers::add);
        }
        readers.add(differing);
        this.all = new MultiReader(readers.toArray(IndexReader[]::new), false);
    }

    /** To be closed by nobody else; only while what is live is open. */
    IndexReader reader() {
        return all;
    }

    @Override
    public void close() throws IOException {
        all.close();
        differing.decRef();
    }
}
