package org.plenary.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.plenary.core.query.Locales;
import org.plenary.core.timeline.Interval;
import org.plenary.spi.entry.EntryId;

/**
 * Where a document stands, with what is needed to tell who sees it.
 *
 * @param core names the segment it is in, whatever was deleted there since
 * @param doc its number in the segment
 * @param visible the words of {@link Names#VISIBLE}; none of a draft
 */
record Place(Object core, int doc, long stamp, String type, Interval during, Set<String> visible) {

    static Place read(LeafReader leaf, int doc) throws IOException {
        return new Place(
                core(leaf),
                doc,
                stamp(leaf, doc),
                type(leaf, doc),
                new Interval(
                        number(leaf, Names.FROM, doc, Interval.ALWAYS),
                        number(leaf, Names.UNTIL, doc, Interval.FOREVER)),
                words(leaf, doc));
    }

    static Object core(LeafReader leaf) {
        return leaf.getCoreCacheHelper().getKey();
    }

    boolean visibleFrom(Viewpoint viewpoint) {
        return viewpoint.draft() || (during.contains(viewpoint.at()) && visibleIn(viewpoint.locales()));
    }

    private boolean visibleIn(Locales locales) {
        return switch (locales) {
            case Locales.Every ignored -> visible.contains(Names.ANY);
            case Locales.Chain(var tags) ->
                visible.contains(Names.UNLOCALISED) || tags.stream().anyMatch(tag -> visible.contains(tag.value()));
        };
    }

    /** @param leaf the segment as it is open now */
    Piece piece(EntryId id, LeafReader leaf) {
        return new Piece(id, type, OptionalLong.of(stamp), () -> content(leaf, doc));
    }

    static PieceContent content(LeafReader leaf, int doc) {
        try {
            var values = DocValues.getBinary(leaf, Names.PAYLOAD);
            if (!values.advanceExact(doc)) {
                throw new IllegalStateException("A document without content");
            }
            var bytes = values.binaryValue();
            return leaf instanceof DraftLeaf ? Payload.readDraft(bytes) : Payload.read(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException("The search index could not be read", failed);
        }
    }

    private static long stamp(LeafReader leaf, int doc) throws IOException {
        var values = DocValues.getNumeric(leaf, Names.STAMP);
        if (!values.advanceExact(doc)) {
            throw new IllegalStateException("A document without a stamp");
        }
        return values.longValue();
    }

    private static String type(LeafReader leaf, int doc) throws IOException {
        var types = DocValues.getSortedSet(leaf, Names.TYPE);
        return types.advanceExact(doc) ? types.lookupOrd(types.nextOrd()).utf8ToString() : "";
    }

    private static long number(LeafReader leaf, String field, int doc, long absent) throws IOException {
        var values = DocValues.getSortedNumeric(leaf, field);
        return values.advanceExact(doc) ? values.nextValue() : absent;
    }

    private static Set<String> words(LeafReader leaf, int doc) throws IOException {
        var values = DocValues.getSortedSet(leaf, Names.VISIBLE);
        if (!values.advanceExact(doc)) {
            return Set.of();
        }
        var words = new String[values.docValueCount()];
        for (int i = 0; i < words.length; i++) {
            words[i] = values.lookupOrd(values.nextOrd()).utf8ToString().intern();
        }
        return Set.of(words);
    }
}
