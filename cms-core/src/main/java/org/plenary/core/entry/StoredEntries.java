package org.plenary.core.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.core.change.ChangeLog;
import org.plenary.core.store.Database;
import org.plenary.spi.entry.EntryId;

/** The present state of entries, for followers, straight from the database. */
public final class StoredEntries implements EntrySource {
    private final Database database;
    private final ChangeLog log;

    public StoredEntries(Database database, ChangeLog log) {
        this.database = database;
        this.log = log;
    }

    @Override
    public List<EntrySnapshot> load(Collection<EntryId> ids) {
        return database.read(entityManager -> new EntryStore(entityManager).load(Set.copyOf(ids)));
    }

    /** Without a question to the database where this node has made the change. */
    @Override
    public List<EntrySnapshot> changed(Map<EntryId, Long> changes) {
        var found = new ArrayList<EntrySnapshot>();
        var others = new ArrayList<EntryId>();
        changes.forEach((id, seq) ->
                log.made(id, seq).flatMap(EntrySnapshot::of).ifPresentOrElse(found::add, () -> others.add(id)));
        if (!others.isEmpty()) {
            found.addAll(load(others));
        }
        return found;
    }

    @Override
    public List<EntrySnapshot> after(EntryId last, int limit) {
        return database.read(entityManager -> new EntryStore(entityManager).after(last.toString(), limit));
    }

    @Override
    public long newestChange() {
        return log.newest();
    }
}
