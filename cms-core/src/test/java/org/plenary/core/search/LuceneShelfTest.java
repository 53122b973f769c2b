package org.plenary.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.spi.entry.EntryId;

class LuceneShelfTest {
    private static final int PARTS = 40;
    private static final Stored NOTHING = new Stored(Stored.FORMAT, true, 0, Map.of(), "", Set.of());

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void mergesWhatItIsFilledWithOnlyWhenAllIsIn() throws Exception {
        try (var shelf = new LuceneShelf(folder, new WhitespaceAnalyzer())) {
            fill(shelf);
            assertThat(segments(shelf)).isEqualTo(PARTS);
            shelf.filled();
            while (segments(shelf) > 3) {
                shelf.commit(NOTHING); // as the upkeep does every few seconds, which goes on with the merging
                Thread.sleep(10);
            }
        }
    }

    @Test
    void hasNothingToPutToDiskWhenAllIsThere() throws IOException {
        try (var shelf = new LuceneShelf(folder, new WhitespaceAnalyzer())) {
            shelf.add(List.of(document()));
            assertThat(shelf.flushSome()).isTrue();
            assertThat(shelf.flushSome()).isFalse();
        }
    }

    @Test
    void showsWhatIsNewWithoutTheDiskUntilItIsCommitted() throws IOException {
        try (var shelf = new LuceneShelf(folder, new WhitespaceAnalyzer())) {
            shelf.commit(NOTHING);
            var committed = files();
            shelf.add(List.of(document()));
            shelf.replace(new EntryId(UUID.randomUUID()), List.of(document()));
            assertThat(documents(shelf)).isEqualTo(2);
            assertThat(files()).isEqualTo(committed);
            shelf.commit(NOTHING);
            assertThat(files()).hasSizeGreaterThan(committed.size());
        }
        assertThat(LuceneShelf.sound(folder)).isPresent();
        try (var again = new LuceneShelf(folder, new WhitespaceAnalyzer())) {
            assertThat(documents(again)).isEqualTo(2);
        }
    }

    private Set<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.collect(Collectors.toSet());
        }
    }

    private static int documents(LuceneShelf shelf) throws IOException {
        var reader = shelf.open();
        try {
            return reader.numDocs();
        } finally {
            reader.decRef();
        }
    }

    @Test
    void syncsEachWholeSegmentOnceBeforeTheCommit() throws IOException {
        var disk = new WatchedDisk(folder);
        try (var shelf = new LuceneShelf(disk, new WhitespaceAnalyzer())) {
            shelf.filling();
            addSegment(shelf);
            shelf.syncWhole();
            addSegment(shelf);
            shelf.syncWhole();
            shelf.syncWhole();
            assertThat(disk.synced).hasSize(2).doesNotHaveDuplicates();
            shelf.filled();
            shelf.commit(NOTHING);
        }
        assertThat(LuceneShelf.sound(folder)).isPresent();
    }

    @Test
    void passesOverASegmentThatGoesAwayBeforeItIsSynced() throws IOException {
        var disk = new WatchedDisk(folder);
        try (var shelf = new LuceneShelf(disk, new WhitespaceAnalyzer())) {
            shelf.filling();
            addSegment(shelf);
            disk.failure = Optional.of(new NoSuchFileException("gone"));
            shelf.syncWhole();
            assertThat(shelf.broken()).isFalse();
        }
    }

    @Test
    void commitsNothingOnceTheDiskHasLostASegment() throws IOException {
        var disk = new WatchedDisk(folder);
        var shelf = new LuceneShelf(disk, new WhitespaceAnalyzer());
        shelf.filling();
        addSegment(shelf);
        disk.failure = Optional.of(new IOException("lost"));
        assertThatThrownBy(shelf::syncWhole).hasMessage("lost");
        disk.failure = Optional.empty();
        assertThat(shelf.broken()).isTrue();
        assertThatThrownBy(() -> shelf.commit(NOTHING)).isInstanceOf(AlreadyClosedException.class);
        shelf.abandon();
    }

    /** One that is too large to be held in memory. */
    private static void addSegment(LuceneShelf shelf) throws IOException {
        var document = document();
        document.add(new BinaryDocValuesField(Names.PAYLOAD, new BytesRef(new byte[5 << 20])));
        shelf.add(List.of(document));
        shelf.flushSome();
    }

    private static final class WatchedDisk extends FilterDirectory {
        private final List<String> synced = new ArrayList<>();
        private Optional<IOException> failure = Optional.empty();

        WatchedDisk(Path path) throws IOException {
            super(FSDirectory.open(path));
        }

        @Override
        public void sync(Collection<String> names) throws IOException {
            if (failure.isPresent()) {
                throw failure.get();
            }
            synced.addAll(names);
            super.sync(names);
        }
    }

    private static void fill(LuceneShelf shelf) throws IOException {
        shelf.filling();
        for (int part = 0; part < PARTS; part++) {
            shelf.add(List.of(document()));
            shelf.flushSome();
        }
    }

    private static Document document() {
        var document = new Document();
        document.add(new StringField(Names.ID, Names.bytes(new EntryId(UUID.randomUUID())), Store.NO));
        return document;
    }

    private static int segments(LuceneShelf shelf) throws IOException {
        var reader = shelf.open();
        try {
            return reader.leaves().size();
        } finally {
            reader.decRef();
        }
    }
}
