package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCodecTest {
    private static final int DOCUMENTS = 300;

    @TempDir
    Path folder;

    @Test
    void keepsPayloadsInFilesThatAreReadAndNotMapped() throws IOException {
        try (var disk = new SparingDisk(folder)) {
            write(disk);
            var payloads =
                    Arrays.stream(disk.listAll()).filter(PayloadFormat::holds).toList();
            assertThat(payloads).hasSize(1);
            try (var file = disk.openInput(payloads.getFirst(), IOContext.DEFAULT)) {
                assertThat(file).isInstanceOf(ReadFile.class);
                assertThat(file.length()).isGreaterThan(DOCUMENTS * 1_000);
            }
            for (var other : disk.listAll()) {
                if (!PayloadFormat.holds(other) && !other.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    try (var file = disk.openInput(other, IOContext.DEFAULT)) {
                        assertThat(file).isNotInstanceOf(ReadFile.class);
                    }
                }
            }
            compare(disk);
        }
    }

    @Test
    void isReadByLuceneItself() throws IOException {
        try (var disk = new SparingDisk(folder)) {
            write(disk);
        }
        try (var disk = FSDirectory.open(folder)) {
            compare(disk);
        }
    }

    private static void write(Directory disk) throws IOException {
        var config = new IndexWriterConfig(new WhitespaceAnalyzer()).setCodec(new IndexCodec());
        config.setUseCompoundFile(false);
        try (var writer = new IndexWriter(disk, config)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                var document = new Document();
                document.add(new BinaryDocValuesField(Names.PAYLOAD, new BytesRef(payload(i))));
                document.add(new NumericDocValuesField(Names.STAMP, i));
                writer.addDocuments(List.of(document));
            }
            writer.forceMerge(1);
        }
    }

    private static String payload(int number) {
        return ("payload " + number + ", ").repeat(100 + number % 7);
    }

    private static void compare(Directory disk) throws IOException {
        try (var reader = DirectoryReader.open(disk)) {
            var leaf = reader.leaves().getFirst().reader();
            var payloads = DocValues.getBinary(leaf, Names.PAYLOAD);
            var stamps = DocValues.getNumeric(leaf, Names.STAMP);
            for (int doc = 0; doc < DOCUMENTS; doc++) {
                assertThat(payloads.advanceExact(doc)).isTrue();
                assertThat(payloads.binaryValue().utf8ToString()).isEqualTo(payload(doc));
                assertThat(stamps.advanceExact(doc)).isTrue();
                assertThat(stamps.longValue()).isEqualTo(doc);
            }
        }
    }
}
