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

    /** Loads one entry with the revisions that matter, and locks it against other writers until the transaction ends. */
    public Optional<EntrySnapshot> lock(EntryId id) {
        var row = entityManager.find(EntryRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
        return row == null ? Optional.empty() : Optional.of(load(List.of(row)).getFirst());
    }

    public List<EntrySnapshot> load(Set<EntryId> ids) {
        return ids.isEmpty()
                ? List.of()
                : load(entityManager
                        .createQuery("select e from EntryRow e where e.id in :ids", EntryRow.class)
                        .setParameter("ids", ids.stream().map(EntryId::toString).toList())
                        .getResultList());
    }

    public List<EntrySnapshot> after(String lastId, int limit) {
        return load(entityManager
                .createQuery("select e from EntryRow e where e.id > :last order by e.id", EntryRow.class)
                .setParameter("last", lastId)
                .setMaxResults(limit)
                .getResultList());
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
        return new EntrySnapshot(entry(row, List.of()), Map.of(first.number(), first));
    }

    /** Makes the revision the entry's head, in place of {@code replaced} if that is given. */
    public EntrySnapshot append(EntrySnapshot old, Revision next, Optional<Integer> replaced) {
        var row = row(old);
        replaced.ifPresent(number ->
                entityManager.remove(entityManager.find(RevisionRow.class, new RevisionRow.Key(row.id, number))));
        entityManager.persist(RevisionRow.of(row.id, next));
        row.head = next.number();
        return touched(row, next.at(), old.entry().publications(), with(old, next));
    }

    /** Stores the entry's publications as they shall be: what is new is added, what is gone removed, ends are moved. */
    public EntrySnapshot publish(EntrySnapshot old, List<Publication> publications, Instant now) {
        var row = row(old);
        // Removals and shortenings first: at no moment do two rows of a track overlap.
        var wanted = publications.stream().collect(Collectors.toMap(p -> key(row.id, p), Function.identity()));
        for (var publication : old.entry().publications()) {
            var key = key(row.id, publication);
            var stays = wanted.remove(key);
            var stored = entityManager.find(PublicationRow.class, key);
            if (stays == null || stays.revision() != publication.revision()) {
                entityManager.remove(stored);
                Optional.ofNullable(stays).ifPresent(replaced -> wanted.put(key, replaced));
            } else if (stays.during().until() < publication.during().until()) {
                stored.untilAt = stays.during().until();
            } else if (!stays.during().equals(publication.during())) {
                entityManager.remove(stored);
                wanted.put(key, stays);
            }
        }
        entityManager.flush();
        wanted.values().forEach(publication -> entityManager.persist(PublicationRow.of(row.id, publication)));
        return touched(row, now, publications, revisionsOf(old, publications));
    }

    public EntrySnapshot markDeleted(EntrySnapshot old, boolean deleted, Instant now) {
        var row = row(old);
        row.deleted = deleted;
        return touched(row, now, old.entry().publications(), old.revisions());
    }

    /** Brings the entry's unique values and references in line with its draft and with what is or will be published. */
    public void hold(ContentType type, EntrySnapshot snapshot, long now) {
        new Holdings(entityManager).update(type, snapshot, now);
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

    private EntrySnapshot touched(
            EntryRow row, Instant now, List<Publication> publications, Map<Integer, Revision> revisions) {
        row.updatedAt = now.toEpochMilli();
        row.version++;
        entityManager.flush();
        return new EntrySnapshot(entry(row, publications), revisions);
    }

    private Map<Integer, Revision> revisionsOf(EntrySnapshot old, List<Publication> publications) {
        var revisions = new HashMap<>(old.revisions());
        publications.forEach(publication -> revisions.computeIfAbsent(
                publication.revision(),
                number -> revision(old.entry().id(), number).orElseThrow()));
        return revisions;
    }

    private List<EntrySnapshot> load(List<EntryRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(row -> row.id).toList();
        var publications = entityManager
                .createQuery(
                        "select p from PublicationRow p where p.entryId in :ids order by p.track, p.fromAt",
                        PublicationRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.entryId, Collectors.mapping(PublicationRow::toPublication, Collectors.toList())));
        var revisions = entityManager
                .createQuery(
                        "select r from RevisionRow r, EntryRow e where r.entryId = e.id and e.id in :ids"
                                + " and (r.number = e.head or exists (select p.revision from PublicationRow p"
                                + " where p.entryId = r.entryId and p.revision = r.number))",
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

    private static Map<Integer, Revision> with(EntrySnapshot old, Revision next) {
        var revisions = new HashMap<>(old.revisions());
        revisions.put(next.number(), next);
        return revisions;
    }

    private static PublicationRow.Key key(String id, Publication publication) {
        return new PublicationRow.Key(
                id, publication.track().word(), publication.during().from());
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
