package org.plenary.core.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.FullText;
import org.plenary.core.query.Locales;
import org.plenary.spi.model.ContentType;

/**
 * Highlights that were made once: neither a document nor the words of a query change, and many people look for the same.
 * To analyse the texts of twenty hits costs more than to find them.
 */
final class KeptHighlights {
    private static final long MOST_CHARACTERS = 4L << 20;
    private static final int MOST_QUERIES = 1_000;
    /** What an entry takes besides its texts, about, in characters. */
    private static final int OVERHEAD = 64;

    private static final Cache<Key, Map<String, String>> MADE = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, Map<String, String> highlights) -> OVERHEAD + length(highlights))
            .build();

    private static final Cache<Asked, Asked> ASKED =
            Caffeine.newBuilder().maximumSize(MOST_QUERIES).build();

    private final Asked asked;
    private final Highlights highlights;

    /**
     * What the words are looked for in. Not the query that is made of it: with the automata of the beginnings of words, which it
     * has for each field, a thousand of them took most of the memory.
     *
     * @param types names of content types
     */
    private record Asked(IndexModel model, FullText text, List<String> types, Locales locales) {}

    /** @param asked the one instance that stands for all that are equal to it */
    private record Key(long stamp, Asked asked) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(long otherStamp, Asked otherAsked)
                    && stamp == otherStamp
                    && asked == otherAsked;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(stamp) * 31 + System.identityHashCode(asked);
        }
    }

    /**
     * Those of a query.
     *
     * @param text the full text of the query
     * @param lucene the same for Lucene
     */
    KeptHighlights(IndexModel model, ContentQuery query, FullText text, Query lucene) {
        var types = query.types().stream().map(ContentType::name).toList();
        this.asked = ASKED.get(new Asked(model, text, types, query.locales()), one -> one);
        this.highlights = new Highlights(model, lucene, query.locales());
    }

    List<Map<String, String>> of(List<Piece> pieces) {
        return pieces.stream().map(this::of).toList();
    }

    private Map<String, String> of(Piece piece) {
        return piece.stamp().isEmpty()
                ? highlights.of(piece.content())
                : MADE.get(new Key(piece.stamp().getAsLong(), asked), missing -> highlights.of(piece.content()));
    }

    private static int length(Map<String, String> highlights) {
        return highlights.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
                .sum();
    }
}
