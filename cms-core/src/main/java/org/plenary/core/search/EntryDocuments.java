package org.plenary.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.timeline.Piece;
import org.plenary.spi.model.ContentType;

/**
 * The documents of an entry, by the shelf that they belong on. Where what is live goes on to show the same as the draft, one
 * document on the shelf of the live ones serves both.
 *
 * @param goesOn whether what is known to be on the shelf of history stays there
 */
record EntryDocuments(List<Document> live, List<Ended> history, boolean goesOn, List<Document> draft) {
    static final EntryDocuments NONE = new EntryDocuments(List.of(), List.of(), false, List.of());

    private static final System.Logger LOG = System.getLogger(EntryDocuments.class.getName());

    /**
     * A piece that is over.
     *
     * @param document empty for a known one
     */
    record Ended(Digest digest, Optional<Document> document) {}

    /**
     * Makes them.
     *
     * @param now what has ended by then is history
     * @param known pieces that are over, in order of time, and of which no document is needed
     * @return none for an entry whose values cannot be understood: it is missed, but holds up no other; empty when revisions
     *     are needed that the snapshot does not have
     */
    static Optional<EntryDocuments> of(
            EntrySnapshot entry, ContentType type, DocumentWriter writer, long now, List<Digest> known) {
        try {
            return new Making(new EntryContents(entry, type, writer.preferred()), type, writer).of(now, known);
        } catch (RuntimeException faulty) {
            LOG.log(System.Logger.Level.ERROR, "Entry " + entry.entry().id() + " cannot be indexed.", faulty);
            return Optional.of(NONE);
        }
    }

    private record Making(EntryContents contents, ContentType type, DocumentWriter writer) {

        Optional<EntryDocuments> of(long now, List<Digest> known) {
            var pieces = contents.pieces();
            var over = pieces.stream()
                    .filter(piece -> piece.during().until() <= now)
                    .toList();
            var digests = over.stream().map(EntryContents::digest).toList();
            boolean goesOn = EndedPieces.goOn(known, digests);
            int there = goesOn ? known.size() : 0;
            if (!contents.has(pieces.subList(there, pieces.size()))) {
                return Optional.empty();
            }
            var history = new ArrayList<Ended>();
            for (int i = 0; i < over.size(); i++) {
                history.add(new Ended(digests.get(i), i < there ? Optional.empty() : Optional.of(ended(over.get(i)))));
            }
            var live = pieces.subList(over.size(), pieces.size()).stream()
                    .map(contents::of)
                    .toList();
            return Optional.of(shown(live, history, goesOn));
        }

        private EntryDocuments shown(List<PieceContent> live, List<Ended> history, boolean goesOn) {
            var draft = contents.draft();
            var both = draft.filter(head -> writer.canBeBoth(type))
                    .flatMap(head ->
                            live.stream().filter(piece -> piece.isAlso(head)).findFirst());
            var documents = live.stream()
                    .map(piece -> both.filter(same -> same == piece).isPresent()
                            ? writer.both(piece, draft.orElseThrow(), type)
                            : writer.published(piece, type))
                    .toList();
            var differing = draft.filter(head -> both.isEmpty()).map(head -> writer.draft(head, type)).stream()
                    .toList();
            return new EntryDocuments(documents, history, goesOn, differing);
        }

        private Document ended(Piece piece) {
            return writer.published(contents.of(piece).over(), type);
        }
    }
}
