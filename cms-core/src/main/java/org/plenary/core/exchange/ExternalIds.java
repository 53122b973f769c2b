package org.plenary.core.exchange;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.exchange.Ref;

/** Which records of a system are known, and what they looked like. */
final class ExternalIds {
    private final EntityManager entityManager;
    private final String system;

    ExternalIds(EntityManager entityManager, String system) {
        this.entityManager = entityManager;
        this.system = system;
    }

    Map<Ref, Known> all() {
        var known = new HashMap<Ref, Known>();
        entityManager
                .createQuery("select x from ExternalIdRow x where x.origin = :system", ExternalIdRow.class)
                .setParameter("system", system)
                .getResultList()
                .forEach(row -> known.put(
                        new Ref(row.type, row.key),
                        new Known(EntryId.parse(row.entryId).orElseThrow(), row.sourceHash)));
        return known;
    }

    void put(Ref key, Known known) {
        var stored = entityManager.find(ExternalIdRow.class, new ExternalIdRow.Key(system, key.type(), key.key()));
        var row = stored == null ? new ExternalIdRow() : stored;
        row.sourceHash = known.hash();
        if (stored == null) {
            row.origin = system;
            row.type = key.type();
            row.key = key.key();
            row.entryId = known.entry().toString();
            entityManager.persist(row);
        }
    }

    /** @param hash of the record when it was last imported */
    record Known(EntryId entry, String hash) {}
}
