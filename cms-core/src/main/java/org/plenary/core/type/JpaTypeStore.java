package org.plenary.core.type;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.plenary.core.access.Principal;
import org.plenary.core.change.ChangeLog;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.store.Database;

/** Administrators' types in the database. */
public final class JpaTypeStore implements TypeStore {
    private final Database database;
    private final ChangeLog log;

    public JpaTypeStore(Database database, ChangeLog log) {
        this.database = database;
        this.log = log;
    }

    @Override
    public List<StoredType> all() {
        return database.read(entityManager -> entityManager
                .createQuery("select t from RuntimeTypeRow t order by t.name", RuntimeTypeRow.class)
                .getResultStream()
                .map(row -> new StoredType(new StoredType.Definition(row.name, row.definition), row.version))
                .toList());
    }

    @Override
    public long put(StoredType.Definition type, long basedOn, Principal who) {
        return log.write(who, unit -> {
            var row = locked(unit.entityManager(), type.name(), basedOn);
            row.definition = type.json();
            row.version = basedOn + 1;
            if (basedOn == 0) {
                row.name = type.name();
                unit.entityManager().persist(row);
            }
            unit.recordModelChange(type.name());
            return row.version;
        });
    }

    @Override
    public void remove(String name, long basedOn, Principal who) {
        log.write(who, unit -> {
            var row = locked(unit.entityManager(), name, basedOn);
            refuseWhenUsed(unit.entityManager(), name);
            unit.entityManager().remove(row);
            unit.recordModelChange(name);
            return name;
        });
    }

    private static RuntimeTypeRow locked(EntityManager entityManager, String name, long basedOn) {
        var found = entityManager.find(RuntimeTypeRow.class, name, LockModeType.PESSIMISTIC_WRITE);
        var row = found == null ? new RuntimeTypeRow() : found;
        if (row.version != basedOn) {
            throw new PlenaryException(
                    ErrorCode.STALE_VERSION,
                    "Your change is based on version %d of type '%s', which is now at version %d. Nothing was changed."
                            .formatted(basedOn, name, row.version));
        }
        return row;
    }

    private static void refuseWhenUsed(EntityManager entityManager, String type) {
        long entries = entityManager
                .createQuery("select count(r) from ChangeRow r where r.type = :type and r.kind = 'CREATED'", Long.class)
                .setParameter("type", type)
                .getSingleResult();
        if (entries > 0) {
            throw new PlenaryException(
                    ErrorCode.STILL_REFERENCED,
                    "Type '%s' has %d entries, counting those deleted; a type can go only when it has none."
                            .formatted(type, entries));
        }
    }
}
