package org.plenary.api.manage.entries;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.Revision;
import org.plenary.core.type.LiveModel;
import org.plenary.core.type.NamedValues;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;

/** An entry as editors get it: the draft's values in all locales, and under {@code _meta} what is known of it besides. */
public final class EntryTree {
    private final LiveModel model;
    private final Clock clock;

    public EntryTree(LiveModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    public Map<String, Object> of(EntrySnapshot snapshot) {
        var entry = snapshot.entry();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", entry.id().toString());
        tree.put("type", entry.type());
        tree.put("values", values(entry.type(), snapshot.head().values()));
        tree.put("_meta", meta(snapshot));
        return tree;
    }

    /** A revision with its values. */
    Map<String, Object> of(String type, Revision revision) {
        var tree = line(revision);
        tree.put("values", values(type, revision.values()));
        return tree;
    }

    /** A revision without its values. */
    static Map<String, Object> line(Revision revision) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("number", revision.number());
        tree.put("at", revision.at().toString());
        tree.put("author", revision.author());
        tree.put("note", revision.note());
        tree.put("autosave", revision.autosave());
        return tree;
    }

    private Map<String, Object> values(String type, Values values) {
        // The values of a type whose plugin is away stay readable, under their keys.
        return model.get()
                .find(type)
                .map(known -> NamedValues.of(known, values))
                .orElse(values.fields());
    }

    private Map<String, Object> meta(EntrySnapshot snapshot) {
        var entry = snapshot.entry();
        var meta = new LinkedHashMap<String, Object>();
        meta.put("version", entry.version());
        meta.put("revision", entry.head());
        meta.put("autosave", snapshot.head().autosave());
        meta.put("note", snapshot.head().note());
        meta.put("created", entry.created().toString());
        meta.put("updated", entry.updated().toString());
        meta.put("author", snapshot.head().author());
        meta.put("deleted", entry.deleted());
        model.get().find(entry.type()).ifPresent(type -> standing(meta, type, snapshot));
        return meta;
    }

    private void standing(Map<String, Object> meta, ContentType type, EntrySnapshot snapshot) {
        var standing = new Standing(type, snapshot, clock.millis());
        meta.put("status", standing.words());
        meta.put("publications", PublicationTree.notOver(snapshot.entry().publications(), clock.millis()));
        meta.put(
                "stale",
                StaleTexts.of(type, snapshot.head(), model.get().languages().preferred()));
    }
}
