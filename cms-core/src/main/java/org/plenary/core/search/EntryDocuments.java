package org.plenary.core.search;

import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.spi.model.ContentType;

/** The documents of an entry, by the shelf that they belong on. */
record EntryDocuments(List<Document> live, List<Document> history, List<Document> draft) {
    static final EntryDocuments NONE = new EntryDocuments(List.of(), List.of(), List.of());

    private static final System.Logger LOG = System.getLogger(EntryDocuments.class.getName());

    /**
     * Makes them.
     *
     * @param now what has ended by then is history
     * @return none for an entry whose values cannot be understood: it is missed, but holds up no other
     */
    static EntryDocuments of(EntrySnapshot entry, ContentType type, DocumentWriter writer, long now) {
        try {
            var contents = new EntryContents(entry, type, writer.preferred());
            var pieces = contents.pieces();
            Predicate<PieceContent> ended = piece -> piece.during().until() <= now;
            return new EntryDocuments(
                    documents(pieces.stream().filter(ended.negate()).toList(), type, writer, false),
                    documents(pieces.stream().filter(ended).toList(), type, writer, false),
                    documents(contents.draft().stream().toList(), type, writer, true));
        } catch (RuntimeException faulty) {
            LOG.log(System.Logger.Level.ERROR, "Entry " + entry.entry().id() + " cannot be indexed.", faulty);
            return NONE;
        }
    }

    private static List<Document> documents(
            List<PieceContent> contents, ContentType type, DocumentWriter writer, boolean draft) {
        return contents.stream()
                .map(content -> writer.write(content, type, draft))
                .toList();
    }
}
