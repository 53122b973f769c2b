package org.plenary.core.read;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.plenary.core.query.Locales;
import org.plenary.core.search.PieceContent;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.timeline.Interval;

/** What is said of an item besides its values. */
final class ItemMeta {
    private final PieceContent content;
    private final Viewpoint from;

    ItemMeta(PieceContent content, Viewpoint from) {
        this.content = content;
        this.from = from;
    }

    /** Everything, for an item that the answer is about. */
    Map<String, Object> whole(Notes notes) {
        var meta = new LinkedHashMap<String, Object>();
        meta.put("revision", content.revision(from.locales()));
        if (from.draft()) {
            meta.put("updatedAt", Instant.ofEpochMilli(content.updated()).toString());
            meta.put("tracks", new DraftStatus(content, from.at()).tracks());
        } else if (content.publishedAt(from.locales()) != Interval.ALWAYS) {
            meta.put(
                    "publishedAt",
                    Instant.ofEpochMilli(content.publishedAt(from.locales())).toString());
        }
        if (from.locales() instanceof Locales.Chain) {
            meta.put("fallback", notes.fallback());
            directions(notes, meta);
            meta.put("stale", notes.stale());
        } else {
            meta.put("stale", content.stale());
        }
        return meta;
    }

    /** What is worth saying of an item that stands in another. */
    Map<String, Object> part(Notes notes) {
        var meta = new LinkedHashMap<String, Object>();
        if (!notes.fallback().isEmpty()) {
            meta.put("fallback", notes.fallback());
        }
        directions(notes, meta);
        if (!notes.stale().isEmpty()) {
            meta.put("stale", notes.stale());
        }
        return meta;
    }

    private static void directions(Notes notes, Map<String, Object> meta) {
        if (!notes.directions().isEmpty()) {
            meta.put("dir", notes.directions());
        }
    }

    /** What is said of an item. */
    @SuppressWarnings("unchecked") // written by whole()
    static Map<String, Object> of(Map<String, Object> item) {
        return (Map<String, Object>) Objects.requireNonNull(item.get("_meta"));
    }
}
