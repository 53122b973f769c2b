package org.plenary.core.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.plenary.core.search.EntryDocuments.Ended;
import org.plenary.spi.entry.EntryId;

/**
 * Writes the pieces of entries that are over. They do not change any more, so that of an entry that was written lately only
 * those are written that ended since: else each publication would write the whole past of its entry again.
 */
final class EndedPieces {
    /** Pieces of all entries together; a few megabytes. */
    private static final long MOST = 50_000;

    private final LuceneShelf history;
    private final Cache<EntryId, List<Digest>> written = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((EntryId id, List<Digest> pieces) -> pieces.size() + 1)
            .build();

    EndedPieces(LuceneShelf history) {
        this.history = history;
    }

    /** What is known to lie on the shelf of an entry, in order of time. */
    List<Digest> of(EntryId id) {
        return Optional.ofNullable(written.getIfPresent(id)).orElse(List.of());
    }

    /** Whether nothing of what is known to lie there of an entry has to go when these are all its pieces that are over. */
    static boolean goOn(List<Digest> known, List<Digest> over) {
        return !known.isEmpty()
                && over.size() >= known.size()
                && over.subList(0, known.size()).equals(known);
    }

    /** Adds those pieces of the entry that come with a document; the others are there. */
    void add(EntryId id, List<Ended> pieces) throws IOException {
        written.invalidate(id);
        history.add(documents(pieces));
        remember(id, pieces);
    }

    /** Puts all pieces of the entry, each with its document, in the place of what is there. */
    void replace(EntryId id, List<Ended> pieces) throws IOException {
        written.invalidate(id);
        history.replace(id, documents(pieces));
        remember(id, pieces);
    }

    /** Puts the pieces of an entry where there is nothing of it; of many entries in a row, which are not remembered. */
    void fill(List<Ended> pieces) throws IOException {
        history.add(documents(pieces));
    }

    private void remember(EntryId id, List<Ended> pieces) {
        if (!pieces.isEmpty()) {
            written.put(id, digests(pieces));
        }
    }

    /** To be called when the pieces of an entry may have documents that look otherwise. */
    void forget(EntryId id) {
        written.invalidate(id);
    }

    /** To be called when pieces may have documents that look otherwise. */
    void forget() {
        written.invalidateAll();
    }

    private static List<Digest> digests(List<Ended> pieces) {
        return pieces.stream().map(Ended::digest).toList();
    }

    private static List<Document> documents(List<Ended> pieces) {
        return pieces.stream().flatMap(piece -> piece.document().stream()).toList();
    }
}
