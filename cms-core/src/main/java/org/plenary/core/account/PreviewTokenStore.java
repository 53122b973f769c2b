package org.plenary.core.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.core.change.UnitOfWork;
import org.plenary.core.store.Database;

/** Preview tokens in the database. */
final class PreviewTokenStore {
    private final Database database;

    PreviewTokenStore(Database database) {
        this.database = database;
    }

    /** All that are kept, by the hash of the token. */
    Map<String, PreviewToken> byHash() {
        return database.read(entityManager -> entityManager
                .createQuery("select t from PreviewTokenRow t", PreviewTokenRow.class)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> row.tokenHash, PreviewTokenRow::toToken)));
    }

    void add(PreviewToken.Issued issued, UnitOfWork unit) {
        unit.entityManager().persist(PreviewTokenRow.of(issued));
        unit.recordAccessChange();
    }

    /** Forgets what ended before that. */
    void forget(Instant before, UnitOfWork unit) {
        unit.entityManager()
                .createQuery("delete from PreviewTokenRow t where t.untilAt < :before")
                .setParameter("before", before.toEpochMilli())
                .executeUpdate();
    }

    /** @return false when there is none of that id */
    boolean revoke(String id, UnitOfWork unit) {
        var row = Optional.ofNullable(
                unit.entityManager().find(PreviewTokenRow.class, id, LockModeType.PESSIMISTIC_WRITE));
        row.filter(found -> found.revokedAt == PreviewTokenRow.NEVER).ifPresent(found -> {
            found.revokedAt = unit.now().toEpochMilli();
            unit.recordAccessChange();
        });
        return row.isPresent();
    }
}
