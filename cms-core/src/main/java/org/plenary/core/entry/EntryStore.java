package org.plenary.core.entry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.core.change.Made;
import org.plenary.core.timeline.Publication;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;

/** Entries, revisions and publications in the database; all inside a transaction of the caller's. */
public final class EntryStore {
    private final EntityManager entityManager;

    public EntryStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Loads one entry with the revisions that matter, and locks it against other writers until the transaction ends.
     *
     * @param known a state that this node remembers; taken if it is still the newest
     */
    public Optional<EntrySnapshot> lock(EntryId id, Optional<Made> known) {
        var row = entityManager.find(EntryRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
        return row == null
                ? Optional.empty()
                : known.flatMap(EntrySnapshot::of)
                        .filter(state -> state.entry().version() == row.version)
                        .or(() -> Optional.of(
                                load(List.of(row), Extent.FROM_NOW_ON).getFirst()));
    }

    /** The name of the entry's type, which never changes. */
    public Optional<String> typeOf(EntryId id) {
        return entityManager
                .createQuery("select e.type from EntryRow e where e.id = :id", String.class)
                .setParameter("id", id.toString())
                .getResultStream()
                .findFirst();
    }

    /** Entries with their whole past. */
    public List<EntrySnapshot> load(Set<EntryId> ids) {
        return load(ids, Extent.WHOLE);
    }

    /** One entry, with what is seen of it from its last write on. */
    public Optional<EntrySnapshot> find(EntryId id) {
        return load(Set.of(id), Extent.FROM_NOW_ON).stream().findFirst();
    }

    private List<EntrySnapshot> load(Set<EntryId> ids, Extent extent) {
        return ids.isEmpty()
                ? List.of()
                : load(
                        entityManager
                                .createQuery("select e from EntryRow e where e.id in :ids", EntryRow.class)
                                .setParameter(
                                        "ids",
                                        ids.stream().map(EntryId::toString).toList())
                                .getResultList(),
                        extent);
    }

    /** Which revisions are loaded besides the head: those that publications name. */
    private enum Extent {
        WHOLE("exists (select p.revision from PublicationRow p where p.entryId = r.entryId and p.revision = r.number)"),
        FROM_NOW_ON(
                "exists (select p.revision from PublicationRow p where p.entryId = r.entryId and p.revision = r.number"
                        + " and p.untilAt >= e.updatedAt)");

        private final String published;

        Extent(String published) {
            this.published = published;
        }
    }

    public List<EntrySnapshot> after(String lastId, int limit) {
        return load(
                entityManager
                        .createQuery("select e from EntryRow e where e.id > :last order by e.id", EntryRow.class)
                        .setParameter("last", lastId)
                        .setMaxResults(limit)
                        .getResultList(),
                Extent.WHOLE);
    }

    public Optional<Revision> revision(EntryId id, int number) {
        return Optional.ofNullable(entityManager.find(RevisionRow.class, new RevisionRow.Key(id.toString(), number)))
                .map(RevisionRow::toRevision);
    }

    /** All revisions, newest first. */
    public List<Revision> revisions(EntryId id) {
        return entityManager
                .createQuery(
                        "select r from RevisionRow r where r.entryId = :id order by r.number desc", RevisionRow.class)
                .setParameter("id", id.toString())
                .getResultStream()
                .map(RevisionRow::toRevision)
                .toList();
    }

    /** Adds an entry with its first revision. */
    public EntrySnapshot insert(EntryId id, String type, Revision first) {
        var row = new EntryRow();
        row.id = id.toString();
        row.type = type;
        row.version = 1;
        row.head = first.number();
        row.createdAt = first.at().toEpochMilli();
        row.updatedAt = row.createdAt;
        entityManager.persist(row);
        entityManager.flush(); // without relations JPA does not know that the revision must come second
        entityManager.persist(RevisionRow.of(row.id, first));
        entityManager.flush();
        return new EntrySnapshot(entry(row, List.of()), Map.of(first.number(), first), Optional.of(Held.NOTHING));
    }

    /** Makes the revision the entry's head, in place of {@code replaced} if that is given. */
    public EntrySnapshot append(EntrySnapshot old, Revision next, Optional<Integer> replaced) {
        var row = row(old);
        replaced.ifPresent(number ->
                entityManager.remove(entityManager.find(RevisionRow.class, new RevisionRow.Key(row.id, number))));
        entityManager.persist(RevisionRow.of(row.id, next));
        row.head = next.number();
        var after = touched(row, next.at(), old.entry().publications());
        return old.becoming(after, Map.of(next.number(), next));
    }

    /** Stores the entry's publications as they shall be. */
    public EntrySnapshot publish(EntrySnapshot old, List<Publication> publications, Instant now) {
        var row = row(old);
        new PublicationStore(entityManager).replace(row.id, old.entry().publications(), publications);
        var after = touched(row, now, publications);
        return old.becoming(after, missing(old, after));
    }

    /** The revisions that are shown from now on and were not before: an old one may be published again. */
    private Map<Integer, Revision> missing(EntrySnapshot old, Entry after) {
        var missing = new HashMap<Integer, Revision>();
        for (var publication : after.publications()) {
            int number = publication.revision();
            if (publication.during().until() >= old.entry().updated().toEpochMilli()
                    && !old.revisions().containsKey(number)) {
                missing.computeIfAbsent(
                        number, ignored -> revision(old.id(), number).orElseThrow());
            }
        }
        return missing;
    }

    public EntrySnapshot markDeleted(EntrySnapshot old, boolean deleted, Instant now) {
        var row = row(old);
        row.deleted = deleted;
        return old.becoming(touched(row, now, old.entry().publications()), Map.of());
    }

    /** Brings the entry's unique values and references in line with its draft and with what is or will be published. */
    public EntrySnapshot hold(ContentType type, EntrySnapshot snapshot, long now) {
        return new Holdings(entityManager).update(type, snapshot, now);
    }

    /** The locales in which the values have any text, at any depth. */
    public static Set<LocaleTag> localesOf(ContentType type, Values values) {
        var locales = new TreeSet<LocaleTag>();
        FieldWalk.over(
                type.fields(),
                values,
                (field, path, locale, value) -> LocaleTag.parse(locale).ifPresent(locales::add));
        return locales;
    }

    private EntryRow row(EntrySnapshot snapshot) {
        return entityManager.find(EntryRow.class, snapshot.entry().id().toString());
    }

    private static Entry touched(EntryRow row, Instant now, List<Publication> publications) {
        row.updatedAt = now.toEpochMilli();
        row.version++;
        return entry(row, publications);
    }

    private List<EntrySnapshot> load(List<EntryRow> rows, Extent extent) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(row -> row.id).toList();
        var publications = new PublicationStore(entityManager).of(ids);
        var revisions = entityManager
                .createQuery(
                        "select r from RevisionRow r, EntryRow e where r.entryId = e.id and e.id in :ids"
                                + " and (r.number = e.head or " + extent.published + ")",
                        RevisionRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.entryId,
                        Collectors.mapping(
                                RevisionRow::toRevision, Collectors.toMap(Revision::number, Function.identity()))));
        var loaded = new ArrayList<EntrySnapshot>();
        for (var row : rows) {
            loaded.add(new EntrySnapshot(
                    entry(row, publications.getOrDefault(row.id, List.of())),
                    revisions.getOrDefault(row.id, Map.of())));
        }
        return loaded;
    }

    private static Entry entry(EntryRow row, List<Publication> publications) {
        var id = EntryId.parse(row.id).orElseThrow(() -> new IllegalStateException("entry has the id " + row.id));
        return new Entry(
                id,
                row.type,
                row.version,
                row.head,
                Instant.ofEpochMilli(row.createdAt),
                Instant.ofEpochMilli(row.updatedAt),
                row.deleted,
                publications);
    }
}
