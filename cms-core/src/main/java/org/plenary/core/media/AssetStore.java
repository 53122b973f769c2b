package org.plenary.core.media;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The descriptions of files in the database; inside a transaction of the caller's. */
final class AssetStore {
    private final EntityManager entityManager;

    AssetStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Asset asset) {
        entityManager.persist(AssetRow.of(asset));
        entityManager.flush();
    }

    Optional<Asset> find(AssetId id) {
        return Optional.ofNullable(entityManager.find(AssetRow.class, id.toString()))
                .map(AssetRow::toAsset);
    }

    /** Finds it and holds off others who would change it, until the transaction ends. */
    Optional<Asset> lock(AssetId id) {
        return Optional.ofNullable(entityManager.find(AssetRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE))
                .map(AssetRow::toAsset);
    }

    List<Asset> find(Collection<String> ids) {
        return entityManager
                .createQuery("select a from AssetRow a where a.id in :ids", AssetRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(AssetRow::toAsset)
                .toList();
    }

    /** Newest first. @param before only those older than this one; empty to begin with the newest */
    List<Asset> page(Optional<AssetId> before, int size) {
        return entityManager
                .createQuery("select a from AssetRow a where a.id < :before order by a.id desc", AssetRow.class)
                .setParameter("before", before.map(AssetId::toString).orElse("g")) // beyond every id
                .setMaxResults(size)
                .getResultStream()
                .map(AssetRow::toAsset)
                .toList();
    }

    void describe(AssetId id, AssetWords words) {
        entityManager.find(AssetRow.class, id.toString()).words = words.json();
    }

    void remove(AssetId id) {
        entityManager.remove(entityManager.find(AssetRow.class, id.toString()));
        entityManager.flush();
    }
}
