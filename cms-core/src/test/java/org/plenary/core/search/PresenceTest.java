package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.core.query.FullText;

class PresenceTest {
    private static final FullText.Clause STEEL = new FullText.Clause("steel", false, 0, true);

    private final Directory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private Presence presence;

    @BeforeEach
    void open() throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (var word : Stream.of("steel", "steelworks", "water").toList()) {
                var document = new Document();
                document.add(new StringField("title", word, Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        presence = new Presence(searcher);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    private static TermQuery word(String word) {
        return new TermQuery(new Term("title", word));
    }

    @Test
    void leavesOutAWordThatIsNowhere() {
        assertThat(presence.of(word("steel"))).contains(word("steel"));
        assertThat(presence.of(word("iron"))).isEmpty();
    }

    @Test
    void namesTheWordsThatBeginSo() throws IOException {
        var begun = presence.of(new BeginningQuery(new Term("title", "steel"))).orElseThrow();
        assertThat(begun).isNotInstanceOf(BeginningQuery.class);
        assertThat(searcher.count(begun)).isEqualTo(2);
        assertThat(presence.of(new BeginningQuery(new Term("title", "iron")))).isEmpty();
        assertThat(presence.of(new BeginningQuery(new Term("name", "steel")))).isEmpty();
    }

    @Test
    void makesAClauseOnceForEachScope() {
        var made = new AtomicInteger();
        var one = new Scope(word("steel"), Map.of());
        var other = new Scope(word("steel"), Map.of());
        for (var scope : new Scope[] {one, other, one, other}) {
            presence.of(scope, STEEL, () -> clause(made));
        }
        assertThat(made).hasValue(2);
    }

    @Test
    void findsTheSameAndRemembersNothingOnceItIsRetired() {
        var scope = new Scope(word("steel"), Map.of());
        presence.of(word("steel"));
        presence.of(scope, STEEL, () -> clause(new AtomicInteger()));
        assertThat(presence.remembered()).isEqualTo(2);
        presence.retire();
        assertThat(presence.remembered()).isZero();
        assertThat(presence.of(word("steel"))).isEqualTo(Optional.of(word("steel")));
        assertThat(presence.of(word("iron"))).isEmpty();
        assertThat(presence.of(scope, STEEL, () -> clause(new AtomicInteger())).query())
                .isEqualTo(word("steel"));
        assertThat(presence.remembered()).isZero();
    }

    private static Presence.Clause clause(AtomicInteger made) {
        made.incrementAndGet();
        return new Presence.Clause(word("steel"), false);
    }
}
