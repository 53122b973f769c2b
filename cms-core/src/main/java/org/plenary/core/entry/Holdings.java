package org.plenary.core.entry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.FieldPath;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/**
 * What an entry holds against others: its unique values, its references and its files. All are kept for the draft and for every
 * publication that has not ended, so that a slug in the world's sight cannot be taken by a draft.
 */
final class Holdings {
    private final EntityManager entityManager;

    Holdings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws PlenaryException NOT_UNIQUE naming each value that another entry holds */
    void refuseTaken(ContentType type, EntryId id, Values values) {
        var unique = new HashSet<UniqueValueRow.Key>();
        if (type.singleton()) {
            unique.add(singleton(type));
        }
        collect(type, id, values, unique, new HashSet<>());
        var taken = new TreeMap<String, Violation>();
        unique.forEach(key -> holder(key)
                .filter(other -> !other.equals(id.toString()))
                .ifPresent(other -> taken.put(
                        key.field() + key.locale(),
                        Violation.at(path(key), "'%s' is taken by entry %s.".formatted(key.held(), other)))));
        if (!taken.isEmpty()) {
            throw new PlenaryException(
                    ErrorCode.NOT_UNIQUE,
                    "Another entry holds a value that must be unique.",
                    List.copyOf(taken.values()));
        }
    }

    /**
     * Brings the rows in line with the entry. The database refuses what another transaction took meanwhile.
     *
     * @return the entry, with what it holds now
     */
    EntrySnapshot update(ContentType type, EntrySnapshot snapshot, long now) {
        var unique = new HashSet<UniqueValueRow.Key>();
        var references = new HashSet<ReferenceRow.Key>();
        if (type.singleton()) {
            unique.add(singleton(type));
        }
        var files = new HashSet<AssetUseRow.Key>();
        for (var values : living(snapshot, now)) {
            collect(type, snapshot.id(), values, unique, references);
            files.addAll(AssetUseStore.named(type, snapshot.id(), values));
        }
        return changed(snapshot, new Held(unique, references, files));
    }

    /** Gives up every unique value; the references stay, for the day the entry is restored. */
    EntrySnapshot release(EntrySnapshot snapshot) {
        var held = snapshot.held();
        alignUnique(snapshot, Set.of());
        return held.map(before -> snapshot.holding(new Held(Set.of(), before.references(), before.files())))
                .orElse(snapshot);
    }

    private EntrySnapshot changed(EntrySnapshot snapshot, Held wanted) {
        var before = snapshot.held();
        if (!before.map(Held::files).equals(Optional.of(wanted.files()))) {
            new AssetUseStore(entityManager).align(snapshot.id(), before.map(Held::files), wanted.files());
        }
        alignUnique(snapshot, wanted.unique());
        alignReferences(snapshot, wanted.references());
        return snapshot.holding(wanted);
    }

    /** Who else holds a value, if anybody. */
    Optional<String> holder(UniqueValueRow.Key key) {
        return Optional.ofNullable(entityManager.find(UniqueValueRow.class, key))
                .map(row -> row.entryId);
    }

    /** Waits for others who write about this value, until the transaction ends. */
    void lock(UniqueValueRow.Key key) {
        entityManager.find(UniqueValueRow.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The targets named by a set of values. */
    static Set<EntryId> targets(ContentType type, Values values) {
        var targets = new HashSet<EntryId>();
        FieldWalk.over(type.fields(), values, (field, path, locale, value) -> {
            if (field.kind() instanceof FieldKind.Reference) {
                EntryId.parse((String) value).ifPresent(targets::add);
            }
        });
        return targets;
    }

    static UniqueValueRow.Key uniqueKey(ContentType type, Field field, String locale, Object value) {
        return new UniqueValueRow.Key(type.name(), field.key(), locale, value.toString());
    }

    static boolean isUnique(Field field) {
        return field.is(Trait.UNIQUE) || field.kind() instanceof FieldKind.Slug;
    }

    private static List<Values> living(EntrySnapshot snapshot, long now) {
        var numbers = new HashSet<Integer>();
        numbers.add(snapshot.entry().head());
        snapshot.entry().publications().stream()
                .filter(publication -> publication.during().until() > now)
                .forEach(publication -> numbers.add(publication.revision()));
        return numbers.stream()
                .map(number -> snapshot.revision(number).values())
                .toList();
    }

    private static void collect(
            ContentType type,
            EntryId id,
            Values values,
            Set<UniqueValueRow.Key> unique,
            Set<ReferenceRow.Key> references) {
        FieldWalk.over(type.fields(), values, (field, path, locale, value) -> {
            if (field.kind() instanceof FieldKind.Reference) {
                references.add(new ReferenceRow.Key(id.toString(), path.toString(), (String) value));
            }
            if (isUnique(field) && path.steps().size() == 1) {
                unique.add(uniqueKey(type, field, locale, value));
            }
        });
    }

    private void alignUnique(EntrySnapshot snapshot, Set<UniqueValueRow.Key> wanted) {
        var id = snapshot.id().toString();
        var there = snapshot.held().map(Held::unique).orElseGet(() -> unique(id));
        gone(there, wanted).forEach(key -> entityManager.remove(entityManager.find(UniqueValueRow.class, key)));
        gone(wanted, there).forEach(key -> entityManager.persist(UniqueValueRow.of(id, key)));
    }

    private void alignReferences(EntrySnapshot snapshot, Set<ReferenceRow.Key> wanted) {
        var there = snapshot.held()
                .map(Held::references)
                .orElseGet(() -> references(snapshot.id().toString()));
        gone(there, wanted).forEach(key -> entityManager.remove(entityManager.find(ReferenceRow.class, key)));
        gone(wanted, there).forEach(key -> entityManager.persist(ReferenceRow.of(key)));
    }

    /** What is in the one and not in the other. */
    static <K> List<K> gone(Set<K> from, Set<K> to) {
        return from.stream().filter(key -> !to.contains(key)).toList();
    }

    private Set<UniqueValueRow.Key> unique(String id) {
        return entityManager
                .createQuery("select u from UniqueValueRow u where u.entryId = :id", UniqueValueRow.class)
                .setParameter("id", id)
                .getResultStream()
                .map(UniqueValueRow::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<ReferenceRow.Key> references(String id) {
        return entityManager
                .createQuery("select r from ReferenceRow r where r.fromEntry = :id", ReferenceRow.class)
                .setParameter("id", id)
                .getResultStream()
                .map(ReferenceRow::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static UniqueValueRow.Key singleton(ContentType type) {
        return new UniqueValueRow.Key(type.name(), "_singleton", "*", type.name());
    }

    private static FieldPath path(UniqueValueRow.Key key) {
        return key.locale().equals("*")
                ? FieldPath.of(key.field())
                : FieldPath.of(key.field()).then(key.locale());
    }
}
