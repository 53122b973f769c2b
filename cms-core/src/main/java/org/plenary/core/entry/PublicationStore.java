package org.plenary.core.entry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.core.timeline.Interval;
import org.plenary.core.timeline.Publication;
import org.plenary.core.timeline.Track;

/**
 * The rows of publications; inside a transaction of the caller's. An entry has the more of them the longer it is in use, so that
 * they are read as plain values: a flush looks at every row that is at hand.
 */
final class PublicationStore {
    private final EntityManager entityManager;

    PublicationStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** By entry, in the order of track and time. */
    Map<String, List<Publication>> of(Collection<String> ids) {
        return entityManager
                .createQuery(
                        "select p.entryId, p.track, p.revision, p.fromAt, p.untilAt from PublicationRow p"
                                + " where p.entryId in :ids order by p.track, p.fromAt",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(PublicationStore::publication, Collectors.toList())));
    }

    /**
     * Makes an entry's publications those that they shall be: what is new is added, what is gone removed, ends are moved.
     *
     * @param stored those that there are
     */
    void replace(String id, List<Publication> stored, List<Publication> wanted) {
        var there = Set.copyOf(stored);
        var stays = Set.copyOf(wanted);
        var added = wanted.stream()
                .filter(publication -> !there.contains(publication))
                .collect(Collectors.toMap(publication -> key(id, publication), Function.identity()));
        // Removals and shortenings first: at no moment do two rows of a track overlap.
        for (var publication : stored) {
            if (!stays.contains(publication)) {
                var key = key(id, publication);
                var shorter = Optional.ofNullable(added.get(key)).filter(next -> shortens(publication, next));
                if (shorter.isPresent()) {
                    added.remove(key);
                    end(key, shorter.get());
                } else {
                    remove(key);
                }
            }
        }
        added.values().forEach(publication -> entityManager.persist(PublicationRow.of(id, publication)));
    }

    private static boolean shortens(Publication old, Publication next) {
        return next.revision() == old.revision()
                && next.during().until() < old.during().until();
    }

    private void end(PublicationRow.Key key, Publication shortened) {
        at(key, "update PublicationRow p set p.untilAt = :until")
                .setParameter("until", shortened.during().until())
                .executeUpdate();
    }

    private void remove(PublicationRow.Key key) {
        at(key, "delete from PublicationRow p").executeUpdate();
    }

    private Query at(PublicationRow.Key key, String verb) {
        return entityManager
                .createQuery(verb + " where p.entryId = :id and p.track = :track and p.fromAt = :from")
                .setParameter("id", key.entryId())
                .setParameter("track", key.track())
                .setParameter("from", key.fromAt());
    }

    private static PublicationRow.Key key(String id, Publication publication) {
        return new PublicationRow.Key(
                id, publication.track().word(), publication.during().from());
    }

    private static Publication publication(Object[] row) {
        var track = Track.parse((String) row[1])
                .orElseThrow(
                        () -> new IllegalStateException("publication of %s names track %s".formatted(row[0], row[1])));
        return new Publication(track, (int) row[2], new Interval((long) row[3], (long) row[4]));
    }
}
