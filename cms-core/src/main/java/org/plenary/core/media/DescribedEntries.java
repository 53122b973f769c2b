package org.plenary.core.media;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.plenary.core.entry.AssetUseStore;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.EntrySource;
import org.plenary.core.entry.Revision;
import org.plenary.core.store.Database;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;

/**
 * Entries with their files described: in the place of a file's id stands what readers get of it. The index keeps it, and a
 * read finds it there. The id of a file that is gone stays what it is.
 */
public final class DescribedEntries implements EntrySource {
    private final EntrySource entries;
    private final Database database;
    private final Supplier<Model> model;

    public DescribedEntries(EntrySource entries, Database database, Supplier<Model> model) {
        this.entries = entries;
        this.database = database;
        this.model = model;
    }

    @Override
    public List<EntrySnapshot> load(Collection<EntryId> ids) {
        return described(entries.load(ids));
    }

    @Override
    public List<EntrySnapshot> changed(Map<EntryId, Long> changes) {
        return described(entries.changed(changes));
    }

    @Override
    public List<EntrySnapshot> after(EntryId last, int limit) {
        return described(entries.after(last, limit));
    }

    @Override
    public long newestChange() {
        return entries.newestChange();
    }

    private List<EntrySnapshot> described(List<EntrySnapshot> found) {
        var now = model.get();
        var named = named(found, now);
        if (named.isEmpty()) {
            return found;
        }
        var files = new HashMap<Object, Object>();
        database.read(entityManager -> new AssetStore(entityManager).find(named))
                .forEach(asset -> files.put(asset.id().toString(), asset.tree()));
        return found.stream()
                .map(entry -> now.find(entry.entry().type())
                        .map(type -> replaced(entry, type, id -> files.getOrDefault(id, id)))
                        .orElse(entry))
                .toList();
    }

    private static Set<String> named(List<EntrySnapshot> found, Model model) {
        var named = new HashSet<String>();
        found.forEach(entry -> model.find(entry.entry().type())
                .ifPresent(type -> replaced(entry, type, id -> {
                    named.add((String) id);
                    return id;
                })));
        return named;
    }

    private static EntrySnapshot replaced(EntrySnapshot entry, ContentType type, UnaryOperator<Object> file) {
        if (!AssetUseStore.areIn(type.fields())) {
            return entry;
        }
        var places = new AssetPlaces(file);
        var revisions = new HashMap<Integer, Revision>();
        entry.revisions()
                .forEach((number, revision) -> revisions.put(number, replaced(revision, type.fields(), places)));
        return new EntrySnapshot(entry.entry(), revisions);
    }

    private static Revision replaced(Revision old, List<Field> fields, AssetPlaces places) {
        return new Revision(
                old.number(),
                old.at(),
                old.author(),
                old.note(),
                old.autosave(),
                new Values(places.replace(fields, old.values().fields())),
                old.stamps());
    }
}
