package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.plenary.core.Seed;

@Seed.Seeded
class ColumnTest {
    private static final String FIELD = "number";

    private interface Looking {
        void at(Optional<Column> column) throws IOException;
    }

    private interface Reading {
        void of(LeafReader segment) throws IOException;
    }

    /** @param documents the numbers of each, in one segment */
    private static void withColumn(List<List<Long>> documents, Looking looking) throws IOException {
        withSegment(documents, segment -> looking.at(Columns.OF_THIS_PROCESS.of(segment, FIELD)));
    }

    private static void withSegment(List<List<Long>> documents, Reading reading) throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (var numbers : documents) {
                    var document = new Document();
                    numbers.forEach(number -> document.add(new SortedNumericDocValuesField(FIELD, number)));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            try (var reader = DirectoryReader.open(directory)) {
                reading.of(reader.leaves().getFirst().reader());
            }
        }
    }

    @RepeatedTest(100)
    void findsTheNumbersThatTheIndexHas(Seed seed) throws IOException {
        var documents = new ArrayList<OptionalLong>();
        for (int i = 0; i < 1 + seed.below(200); i++) {
            documents.add(seed.below(3) == 0 ? OptionalLong.empty() : OptionalLong.of(seed.below(20) - 10));
        }
        documents.add(OptionalLong.of(0));
        long first = seed.below(20) - 10;
        long last = first + seed.below(10);
        var numbers = documents.stream()
                .map(number -> number.stream().boxed().toList())
                .toList();
        withColumn(numbers, found -> {
            var column = found.orElseThrow();
            var values = column.values();
            var within = new ArrayList<Integer>();
            for (int doc = 0; doc < documents.size(); doc++) {
                var number = documents.get(doc);
                assertThat(values.advanceExact(doc)).isEqualTo(number.isPresent());
                if (number.isPresent()) {
                    assertThat(values.longValue()).isEqualTo(number.getAsLong());
                    if (first <= number.getAsLong() && number.getAsLong() <= last) {
                        within.add(doc);
                    }
                }
            }
            assertThat(all(TwoPhaseIterator.asDocIdSetIterator(column.within(first, last))))
                    .isEqualTo(within);
            // With no more numbers than are looked at, the estimate is exact.
            assertThat(column.estimate(first, last)).isEqualTo(Math.max(1, within.size()));
            assertThat(all(column.values())).hasSize((int)
                    documents.stream().filter(OptionalLong::isPresent).count());
        });
    }

    @Test
    void leavesSeveralNumbersInADocumentToTheIndex() throws IOException {
        withColumn(
                List.of(List.of(1L, 2L), List.of(3L)),
                found -> assertThat(found).isEmpty());
    }

    @Test
    void leavesToTheIndexWhatHardlyAnyDocumentHas() throws IOException {
        var documents = new ArrayList<List<Long>>();
        for (int i = 0; i < 100; i++) {
            documents.add(i == 50 ? List.of(1L) : List.of());
        }
        withColumn(documents, found -> assertThat(found).isEmpty());
    }

    /** To read it anew for each list takes a hundred times as long as to ask the index. */
    @Test
    void leavesToTheIndexWhatWasReadOfLateAndHadToGiveWay() throws IOException {
        withSegment(List.of(List.of(1L), List.of(2L)), segment -> {
            var narrow = new Columns(1);
            assertThat(narrow.of(segment, FIELD)).isPresent();
            assertThat(narrow.of(segment, FIELD)).isEmpty();
            var wide = new Columns(10_000);
            assertThat(wide.of(segment, FIELD)).isPresent();
            assertThat(wide.of(segment, FIELD))
                    .isEqualTo(wide.of(segment, FIELD))
                    .isPresent();
        });
    }

    private static List<Integer> all(DocIdSetIterator iterator) throws IOException {
        var docs = new ArrayList<Integer>();
        for (int doc = iterator.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = iterator.nextDoc()) {
            docs.add(doc);
        }
        return docs;
    }
}
