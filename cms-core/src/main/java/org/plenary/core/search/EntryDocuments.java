package org.plenary.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.spi.model.ContentType;

/**
 * The documents of an entry, by the shelf that they belong on. Where what is live goes on to show the same as the draft, one
 * document on the shelf of the live ones serves both.
 */
record EntryDocuments(List<Document> live, List<Ended> history, List<Document> draft) {
    static final EntryDocuments NONE = new EntryDocuments(List.of(), List.of(), List.of());

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
     * @param known pieces that are over, and of which no document is needed
     * @return none for an entry whose values cannot be understood: it is missed, but holds up no other
     */
    static EntryDocuments of(
            EntrySnapshot entry, ContentType type, DocumentWriter writer, long now, Set<Digest> known) {
        try {
            var contents = new EntryContents(entry, type, writer.preferred());
            var pieces = contents.pieces();
            var draft = contents.draft();
            var both = draft.filter(head -> writer.canBeBoth(type))
                    .flatMap(head ->
                            pieces.stream().filter(piece -> piece.isAlso(head)).findFirst());
            var documents = new EntryDocuments(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (var piece : pieces) {
                if (piece.during().until() <= now) {
                    documents.history.add(ended(piece.over(), type, writer, known));
                } else {
                    documents.live.add(
                            both.filter(same -> same == piece).isPresent()
                                    ? writer.both(piece, draft.orElseThrow(), type)
                                    : writer.published(piece, type));
                }
            }
            draft.filter(head -> both.isEmpty()).ifPresent(head -> documents.draft.add(writer.draft(head, type)));
            return documents;
        } catch (RuntimeException faulty) {
            LOG.log(System.Logger.Level.ERROR, "Entry " + entry.entry().id() + " cannot be indexed.", faulty);
            return NONE;
        }
    }

    private static Ended ended(PieceContent piece, ContentType type, DocumentWriter writer, Set<Digest> known) {
        var digest = Payload.digest(piece);
        return new Ended(
                digest, known.contains(digest) ? Optional.empty() : Optional.of(writer.published(piece, type)));
    }
}
