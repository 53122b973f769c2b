package org.plenary.core.entry;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.plenary.spi.entry.EntryId;

/** Finds who refers to an entry. */
final class Uses {
    private final EntityManager entityManager;

    Uses(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Every use by an entry that is not in the trash, in order of creation. */
    List<UsedBy> of(EntryId id) {
        return entityManager
                .createQuery(
                        "select e.id, e.type, r.fieldPath from ReferenceRow r, EntryRow e"
                                + " where r.toEntry = :id and e.id = r.fromEntry and e.deleted = false"
                                + " and e.id <> :id order by e.id, r.fieldPath",
                        Object[].class)
                .setParameter("id", id.toString())
                .getResultStream()
                .map(row -> new UsedBy(EntryId.parse((String) row[0]).orElseThrow(), (String) row[1], (String) row[2]))
                .toList();
    }
}
