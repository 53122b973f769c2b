package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.plenary.core.Seed;

/** What is written with lengths held in memory is what Lucene writes by itself. */
@Seed.Seeded
class QuickNormsTest {
    private static final List<String> FIELDS = List.of("x:title@en", "x:title@ar", "s:bio", "x:rare");

    @RepeatedTest(20)
    void writesWhatLuceneWrites(Seed seed) throws IOException {
        var documents =
                IntStream.range(0, 400).mapToObj(number -> document(seed)).toList();
        try (var own = new ByteBuffersDirectory();
                var lucene = new ByteBuffersDirectory()) {
            write(documents, new IndexCodec(), own);
            write(documents, Codec.getDefault(), lucene);
            assertThat(content(own)).isEqualTo(content(lucene));
            merge(new IndexCodec(), own);
            merge(Codec.getDefault(), lucene);
            assertThat(content(own)).isEqualTo(content(lucene));
        }
    }

    @Test
    void isReadByLuceneWithoutIt() throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            write(List.of(new Document()), new IndexCodec(), directory);
            try (var reader = DirectoryReader.open(directory)) {
                assertThat(reader.numDocs()).isOne();
            }
        }
        assertThat(new IndexCodec().getName()).isEqualTo(Codec.getDefault().getName());
    }

    /** Texts of very different lengths, in some fields only; the last is in few documents. */
    private static Document document(Seed seed) {
        var document = new Document();
        document.add(new StringField("k:id", Integer.toString(seed.below(1_000)), Store.NO));
        for (int field = 0; field < FIELDS.size(); field++) {
            if (seed.oneIn(field == FIELDS.size() - 1 ? 60 : 1 + field)) {
                var text = IntStream.range(0, seed.below(seed.oneOf(List.of(1, 5, 50, 2_000))))
                        .mapToObj(word -> "w" + seed.below(1 + seed.below(30)))
                        .collect(Collectors.joining(" "));
                document.add(new TextField(FIELDS.get(field), text, Store.NO));
            }
        }
        return document;
    }

    private static void write(List<Document> documents, Codec codec, Directory directory) throws IOException {
        try (var writer = new IndexWriter(directory, config(codec).setMaxBufferedDocs(90))) {
            for (var document : documents) {
                writer.addDocument(document);
            }
        }
    }

    private static void merge(Codec codec, Directory directory) throws IOException {
        var config = config(codec).setMergePolicy(LuceneShelf.mergingFilled());
        try (var writer = new IndexWriter(directory, config)) {
            writer.forceMerge(1);
        }
    }

    private static IndexWriterConfig config(Codec codec) {
        return new IndexWriterConfig(new WhitespaceAnalyzer())
                .setSimilarity(new Relevance())
                .setCodec(codec)
                .setMergePolicy(NoMergePolicy.INSTANCE);
    }

    /** Segment by segment and word by word, what a search reads of it to leave out what cannot be among the best. */
    private static List<String> content(Directory directory) throws IOException {
        var content = new ArrayList<String>();
        try (var reader = DirectoryReader.open(directory)) {
            for (var context : reader.leaves()) {
                for (var field : FIELDS) {
                    words(context.reader(), field, content);
                }
            }
        }
        return content;
    }

    private static void words(LeafReader leaf, String field, List<String> content) throws IOException {
        var terms = leaf.terms(field);
        if (terms == null) {
            return;
        }
        var words = terms.iterator();
        for (var word = words.next(); word != null; word = words.next()) {
            var postings = words.impacts(PostingsEnum.FREQS);
            postings.advanceShallow(0);
            var line = new StringBuilder(field + " " + word.utf8ToString());
            for (int level = 0; level < postings.getImpacts().numLevels(); level++) {
                var best = postings.getImpacts().getImpacts(level);
                line.append(Arrays.toString(Arrays.copyOf(best.freqs, best.size)));
                line.append(Arrays.toString(Arrays.copyOf(best.norms, best.size)));
            }
            for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                line.append(' ').append(doc).append('*').append(postings.freq());
            }
            content.add(line.toString());
        }
    }
}
