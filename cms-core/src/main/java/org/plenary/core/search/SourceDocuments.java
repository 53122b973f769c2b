package org.plenary.core.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.EntrySource;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.ContentType;

/** Entries by id without an index: what each shows is worked out when it is asked for. */
final class SourceDocuments implements Documents {
    private final EntrySource source;
    private final Model model;
    private final long seq;

    SourceDocuments(EntrySource source, Model model, long seq) {
        this.source = source;
        this.model = model;
        this.seq = seq;
    }

    @Override
    public Map<EntryId, Piece> find(Collection<EntryId> ids, Viewpoint from) {
        var found = new HashMap<EntryId, Piece>();
        if (!ids.isEmpty()) {
            for (var entry : source.load(ids)) {
                model.find(entry.entry().type())
                        .flatMap(type -> visible(entry, type, from))
                        .ifPresent(content -> found.put(
                                content.id(),
                                new Piece(content.id(), content.type(), OptionalLong.empty(), () -> content)));
            }
        }
        return found;
    }

    @Override
    public long token() {
        return 0;
    }

    @Override
    public long seq() {
        return seq;
    }

    private Optional<PieceContent> visible(EntrySnapshot entry, ContentType type, Viewpoint from) {
        var contents = new EntryContents(entry, type, model.languages().preferred());
        return from.draft()
                ? contents.draft()
                : contents.pieces().stream()
                        .filter(piece -> piece.during().contains(from.at()))
                        .map(contents::of)
                        .filter(content -> content.visibleTo(from.locales(), type.hasLocalisedPart()))
                        .findFirst();
    }
}
