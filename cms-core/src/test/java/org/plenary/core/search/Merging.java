package org.plenary.core.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** Waits for what a server does in the background once an index is filled; for benches, which begin when it is done. */
public final class Merging {
    private Merging() {}

    /**
     * Merges the shelves of an index that nobody has open.
     *
     * @return how many segments there are then
     */
    public static int of(Path folder) throws IOException {
        int segments = 0;
        try (var files = Files.walk(folder)) {
            for (var shelf : files.filter(Files::isDirectory).toList()) {
                try (var directory = FSDirectory.open(shelf)) {
                    if (DirectoryReader.indexExists(directory)) {
                        segments += of(directory);
                    }
                }
            }
        }
        return segments;
    }

    private static int of(FSDirectory directory) throws IOException {
        var config = new IndexWriterConfig()
                .setSimilarity(new Relevance())
                .setCodec(new IndexCodec())
                .setMergePolicy(LuceneShelf.mergingFilled());
        try (var writer = new IndexWriter(directory, config)) {
            writer.maybeMerge();
        }
        try (var reader = DirectoryReader.open(directory)) {
            return reader.leaves().size();
        }
    }
}
