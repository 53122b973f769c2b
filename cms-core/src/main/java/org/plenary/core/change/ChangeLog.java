package org.plenary.core.change;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plenary.core.access.Principal;
import org.plenary.core.change.NewestChanges.Committed;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.store.Database;
import org.plenary.core.store.UniqueViolation;
import org.plenary.spi.entry.EntryId;

/**
 * The log of all committed changes. Every write of content goes through {@link #write}, which appends to the log in the
 * same transaction; the number is taken last, under a lock, so that order of numbers is order of commits.
 */
public final class ChangeLog {
    private static final int ATTEMPTS = 10;

    private final Database database;
    private final Clock clock;
    private final Followers followers;
    private final NewestChanges newest = new NewestChanges();

    public ChangeLog(Database database, Clock clock, Followers followers) {
        this.database = database;
        this.clock = clock;
        this.followers = followers;
    }

    /** Runs the work, appends its changes, commits durably, and returns when this node's followers have caught up. */
    public <T> T write(Principal who, Function<UnitOfWork, T> work) {
        var done = again(() -> database.write(entityManager -> run(entityManager, who, work)));
        newest.add(done.committed());
        followers.wake(done.seq());
        done.afterwards().forEach(Runnable::run);
        followers.awaitReached(done.seq());
        return done.value();
    }

    /** Like {@link #write}, for one of many writes in a row: {@link #settle} must follow the last of them. */
    public <T> T writeOneOfMany(Principal who, Function<UnitOfWork, T> work) {
        return database.writeUnsynced(entityManager -> run(entityManager, who, work))
                .value();
    }

    /** Returns when everything committed so far is durable and known to this node's followers. */
    public void settle() {
        database.sync();
        long seq = newest();
        followers.wake(seq);
        followers.awaitReached(seq);
    }

    /** Some of the next changes after the given number, oldest first; none when there are none. For who follows. */
    public List<Change> next(long seq, int limit) {
        var known = newest.after(seq, limit);
        return known.isEmpty() ? after(seq, limit) : known;
    }

    /** The state of an entry after that change or a later one, if this node has made it and remembers. */
    public Optional<Made> made(EntryId id, long seq) {
        return newest.made(id, seq);
    }

    /** The next changes after the given number, oldest first. */
    public List<Change> after(long seq, int limit) {
        return database.ask(entityManager -> entityManager
                .createQuery("select c from ChangeRow c where c.seq > :seq order by c.seq", ChangeRow.class)
                .setParameter("seq", seq)
                .setMaxResults(limit)
                .getResultStream()
                .map(ChangeRow::toChange)
                .toList());
    }

    /** The number of the newest committed change; 0 when there is none. */
    public long newest() {
        return database.ask(entityManager -> entityManager.find(ChangeHeadRow.class, ChangeHeadRow.ONLY).seq);
    }

    private <T> Done<T> run(EntityManager entityManager, Principal who, Function<UnitOfWork, T> work) {
        var unit = new UnitOfWork(
                entityManager, who, clock.instant().truncatedTo(ChronoUnit.MILLIS), id -> newest.made(id, 0));
        T value = work.apply(unit);
        entityManager.flush();
        return new Done<>(value, unit.pending().isEmpty() ? List.of() : append(unit), unit.afterwards());
    }

    /** Somebody may take a unique value between our look and our commit; looking again tells a clear story or finds another. */
    private static <T> T again(Supplier<T> attempt) {
        for (int tries = 1; tries < ATTEMPTS; tries++) {
            try {
                return attempt.get();
            } catch (UniqueViolation lostRace) {
                // the next attempt sees who won
            }
        }
        try {
            return attempt.get();
        } catch (UniqueViolation lostRace) {
            throw new PlenaryException(
                    ErrorCode.NOT_UNIQUE, "Another entry took a value that must be unique; try again.", lostRace);
        }
    }

    private static List<Committed> append(UnitOfWork unit) {
        var head = unit.entityManager().find(ChangeHeadRow.class, ChangeHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
        var appended = new ArrayList<Committed>();
        for (var pending : unit.pending()) {
            head.seq++;
            var row = row(head.seq, pending, unit);
            unit.entityManager().persist(row);
            appended.add(new Committed(row.toChange(), pending.made()));
        }
        return appended;
    }

    private static ChangeRow row(long seq, UnitOfWork.Pending pending, UnitOfWork unit) {
        var row = new ChangeRow();
        row.seq = seq;
        row.madeAt = unit.now().toEpochMilli();
        row.kind = pending.kind().name();
        row.entryId = pending.entry().map(Object::toString).orElse("");
        row.type = pending.type();
        row.tracks = String.join(",", pending.tracks());
        row.actor = unit.who().name();
        return row;
    }

    private record Done<T>(T value, List<Committed> committed, List<Runnable> afterwards) {
        /** Of the last change; 0 where nothing changed. */
        long seq() {
            return committed.isEmpty() ? 0 : committed.getLast().change().seq();
        }
    }
}
