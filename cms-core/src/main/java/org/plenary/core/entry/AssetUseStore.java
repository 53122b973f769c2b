package org.plenary.core.entry;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The files that an entry with these values names, each with the place. */
    static Set<AssetUseRow.Key> named(ContentType type, EntryId id, Values values) {
        var named = new HashSet<AssetUseRow.Key>();
        FieldWalk.over(type.fields(), values, (field, path, locale, value) -> {
            if (field.kind() instanceof FieldKind.Asset) {
                named.add(new AssetUseRow.Key(id.toString(), path.toString(), (String) value));
            }
        });
        return named;
    }

    /**
     * Brings the rows of an entry in line with the files that it names. One that is gone has no row: nothing brings it back.
     *
     * @param before what it named when the rows were last brought in line, if that is known
     */
    void align(EntryId id, Optional<Set<AssetUseRow.Key>> before, Set<AssetUseRow.Key> named) {
        var there = before.orElseGet(() -> uses(id));
        Holdings.gone(there, named).stream()
                .map(key -> entityManager.find(AssetUseRow.class, key))
                .filter(Objects::nonNull)
                .forEach(entityManager::remove);
        var missing = Holdings.gone(named, there);
        var kinds = kinds(missing.stream().map(AssetUseRow.Key::assetId).toList());
        missing.stream()
                .filter(key -> kinds.containsKey(key.assetId()))
                .forEach(key -> entityManager.persist(AssetUseRow.of(key)));
    }

    private Set<AssetUseRow.Key> uses(EntryId id) {
        return entityManager
                .createQuery("select u from AssetUseRow u where u.entryId = :id", AssetUseRow.class)
                .setParameter("id", id.toString())
                .getResultStream()
                .map(AssetUseRow::key)
                .collect(Collectors.toUnmodifiableSet());
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
