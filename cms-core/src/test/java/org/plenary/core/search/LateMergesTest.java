package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy.OneMerge;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** One change after the other is shown without much merging, and few segments are left when somebody asks for that. */
class LateMergesTest {
    private static final int CHANGES = 64;

    private final List<OneMerge> merges = new ArrayList<>();

    @Test
    void mergesOnceInAWhile() throws IOException {
        try (var directory = new ByteBuffersDirectory();
                var writer = new IndexWriter(directory, config())) {
            int most = 0;
            for (int i = 0; i < CHANGES; i++) {
                var document = new Document();
                document.add(new StringField("id", "" + i, Store.NO));
                writer.addDocument(document);
                try (var reader = DirectoryReader.open(writer)) {
                    most = Math.max(most, reader.leaves().size());
                }
            }
            assertThat(most).isBetween(2, LateMerges.MOST_SMALL);
            assertThat(merges).hasSizeBetween(1, CHANGES / (LateMerges.MOST_SMALL - 2));
            writer.maybeMerge();
            try (var reader = DirectoryReader.open(writer)) {
                assertThat(reader.leaves()).hasSizeLessThan(3);
                assertThat(reader.numDocs()).isEqualTo(CHANGES);
            }
        }
    }

    private IndexWriterConfig config() {
        return new IndexWriterConfig()
                .setMergePolicy(new LateMerges(new TieredMergePolicy()))
                .setMaxFullFlushMergeWaitMillis(0)
                .setMergeScheduler(new SerialMergeScheduler() {
                    @Override
                    public synchronized void merge(MergeSource source, MergeTrigger trigger) throws IOException {
                        for (var next = source.getNextMerge(); next != null; next = source.getNextMerge()) {
                            merges.add(next);
                            source.merge(next);
                        }
                    }
                });
    }
}
