package org.plenary.core.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.core.query.Locales;

/**
 * Finds the texts of documents that full text search looks into, as readers see them. Those of a document are kept for the
 * next time: what is searched for is found in the same documents again and again.
 */
final class ShownTexts {
    /** Bytes, about. */
    private static final long MOST = 16L << 20;

    private static final int SHARE_OF_MEMORY = 32;
    /** What a document takes besides its texts, about, in bytes. */
    private static final int OVERHEAD = 200;

    private static final Cache<Key, List<ShownText>> KEPT = Caffeine.newBuilder()
            .maximumWeight(Math.min(MOST, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY))
            .weigher((Key key, List<ShownText> texts) ->
                    OVERHEAD + texts.stream().mapToInt(ShownText::size).sum())
            .build();

    private final IndexModel model;
    private final Locales locales;
    private final List<ShownText> found = new ArrayList<>();

    /** @param model by identity, as the places of its fields are */
    private record Key(long stamp, IndexModel model, Locales locales) {
        /** Compared by hand, as for every hit of every search. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && stamp == that.stamp
                    && model == that.model
                    && locales.equals(that.locales);
        }

        @Override
        public int hashCode() {
            return (Long.hashCode(stamp) * 31 + locales.hashCode()) * 31 + System.identityHashCode(model);
        }
    }

    private ShownTexts(IndexModel model, Locales locales) {
        this.model = model;
        this.locales = locales;
    }

    static List<ShownText> of(Piece piece, IndexModel model, Locales locales) {
        return piece.stamp().isEmpty()
                ? of(piece.content(), model, locales)
                : KEPT.get(
                        new Key(piece.stamp().getAsLong(), model, locales),
                        missing -> of(piece.content(), model, locales));
    }

    static List<ShownText> of(PieceContent content, IndexModel model, Locales locales) {
        var texts = new ShownTexts(model, locales);
        texts.fields(model.slots(content.type()), content.values(), "");
        return List.copyOf(texts.found);
    }

    private void fields(List<Slot> slots, Map<?, ?> values, String locale) {
        for (var slot : slots) {
            Object value = values.get(slot.field().key());
            if (value != null && slot.open()) {
                field(slot, value, locale);
            }
        }
    }

    private void field(Slot slot, Object value, String locale) {
        if (!slot.field().localised() || !locale.isEmpty() || !(value instanceof Map<?, ?> texts)) {
            several(slot, value, locale);
            return;
        }
        for (var tag : locales.tags()) {
            Object text = texts.get(tag.value());
            if (text != null) {
                several(slot, text, tag.value());
                if (locales instanceof Locales.Chain) {
                    return;
                }
            }
        }
    }

    private void several(Slot slot, Object value, String locale) {
        for (Object one : value instanceof List<?> list ? list : List.of(value)) {
            if (one instanceof Map<?, ?> group) {
                fields(slot.parts(), group, locale);
                fields(slot.blocks().getOrDefault(String.valueOf(group.get("_block")), List.of()), group, locale);
            } else if (one instanceof String text && slot.searchable()) {
                found.add(ShownText.of(slot, locale, text, model.analysis()));
            }
        }
    }
}
