package org.plenary.core.entry;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violations;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** Which entries show which files; inside a transaction of the caller's. */
public final class AssetUseStore {
    private final EntityManager entityManager;

    public AssetUseStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Whether there is a field for files among these, at any depth. */
    public static boolean areIn(List<Field> fields) {
        return fields.stream().anyMatch(field -> switch (field.kind()) {
            case FieldKind.Asset ignored -> true;
            case FieldKind.Group(var parts) -> areIn(parts);
            case FieldKind.Blocks(var blocks) -> blocks.stream().anyMatch(block -> areIn(block.fields()));
            default -> false;
        });
    }

    /** Every use, also by entries in the trash, in order of the entries' creation. */
    public List<UsedBy> of(String asset) {
        return entityManager
                .createQuery(
                        "select e.id, e.type, u.fieldPath from AssetUseRow u, EntryRow e"
                                + " where u.assetId = :id and e.id = u.entryId order by e.id, u.fieldPath",
                        Object[].class)
                .setParameter("id", asset)
                .getResultStream()
                .map(row -> new UsedBy(EntryId.parse((String) row[0]).orElseThrow(), (String) row[1], (String) row[2]))
                .toList();
    }

    /** @throws PlenaryException INVALID_VALUES naming each field with a file that is not there, or no image where one must be */
    void check(ContentType type, Values values) {
        var named = new HashSet<String>();
        FieldWalk.over(type.fields(), values, (field, path, locale, value) -> {
            if (field.kind() instanceof FieldKind.Asset) {
                named.add((String) value);
            }
        });
        if (named.isEmpty()) {
            return;
        }
        var kinds = kinds(named);
        var found = new Violations();
        FieldWalk.over(type.fields(), values, (field, path, locale, value) -> {
            if (field.kind() instanceof FieldKind.Asset(boolean image)) {
                var kind = kinds.get((String) value);
                if (kind == null) {
                    found.add(path, "There is no file %s; upload it first.".formatted(value));
                } else if (image && !kind.startsWith("image/")) {
                    found.add(path, "File %s is no image, it is %s.".formatted(value, kind));
                }
            }
        });
        found.throwIfPresent(ErrorCode.INVALID_VALUES, "A file cannot be used here.");
    }

    /** Brings the rows of an entry in line with the files that these values name. */
    void update(ContentType type, EntryId id, Collection<Values> living) {
        if (!areIn(type.fields())) {
            return;
        }
        var missing = new HashSet<AssetUseRow.Key>();
        for (var values : living) {
            FieldWalk.over(type.fields(), values, (field, path, locale, value) -> {
                if (field.kind() instanceof FieldKind.Asset) {
                    missing.add(new AssetUseRow.Key(id.toString(), path.toString(), (String) value));
                }
            });
        }
        var there = kinds(missing.stream().map(AssetUseRow.Key::assetId).toList());
        missing.removeIf(key -> !there.containsKey(key.assetId()));
        entityManager
                .createQuery("select u from AssetUseRow u where u.entryId = :id", AssetUseRow.class)
                .setParameter("id", id.toString())
                .getResultList()
                .forEach(row -> {
                    if (!missing.remove(row.key())) {
                        entityManager.remove(row);
                    }
                });
        missing.forEach(key -> entityManager.persist(AssetUseRow.of(key)));
    }

    /** The media types of the files that there are. */
    private Map<String, String> kinds(Collection<String> ids) {
        var kinds = new HashMap<String, String>();
        if (ids.isEmpty()) {
            return kinds;
        }
        entityManager
                .createQuery("select a.id, a.mediaType from AssetKeyRow a where a.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> kinds.put((String) row[0], (String) row[1]));
        return kinds;
    }
}
