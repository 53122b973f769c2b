package org.plenary.core.change;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.core.access.Principal;
import org.plenary.spi.entry.EntryId;

/** One writing transaction: what it stores, and the changes that it will append to the log just before it commits. */
public final class UnitOfWork {
    private final EntityManager entityManager;
    private final Principal who;
    private final Instant now;
    private final Function<EntryId, Optional<Made>> known;
    private final List<Pending> pending = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    /** @param known what this node has last made of an entry */
    UnitOfWork(EntityManager entityManager, Principal who, Instant now, Function<EntryId, Optional<Made>> known) {
        this.entityManager = entityManager;
        this.who = who;
        this.now = now;
        this.known = known;
    }

    public EntityManager entityManager() {
        return entityManager;
    }

    /**
     * Sends what is pending to the database and forgets the rows. Every flush looks at all rows at hand; without this, many
     * entries in one transaction would cost the square of their number.
     */
    public void letGo() {
        entityManager.flush();
        entityManager.clear();
    }

    public Principal who() {
        return who;
    }

    /** The instant of the transaction, the same for all that it writes; whole milliseconds. */
    public Instant now() {
        return now;
    }

    /** What this node has last made of an entry, if it remembers; another node may have written to it since. */
    public Optional<Made> known(EntryId id) {
        return known.apply(id);
    }

    /** @param made the entry as it is now: nothing may change it any more in this transaction without recording that too */
    public void record(Change.Kind kind, Made made, Collection<String> tracks) {
        pending.add(new Pending(kind, Optional.of(made.id()), made.type(), List.copyOf(tracks), Optional.of(made)));
    }

    /** A change of an entry by something that does not know its state. */
    public void record(Change.Kind kind, EntryId entry, String type, Collection<String> tracks) {
        pending.add(new Pending(kind, Optional.of(entry), type, List.copyOf(tracks), Optional.empty()));
    }

    public void recordModelChange(String type) {
        pending.add(new Pending(Change.Kind.MODEL_CHANGED, Optional.empty(), type, List.of(), Optional.empty()));
    }

    /** Somebody may read now who could not before, or the other way round. */
    public void recordAccessChange() {
        pending.add(new Pending(Change.Kind.ACCESS_CHANGED, Optional.empty(), "", List.of(), Optional.empty()));
    }

    /** To be done once the transaction is committed and durable; not at all when it fails. */
    public void afterwards(Runnable task) {
        afterwards.add(task);
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    List<Pending> pending() {
        return pending;
    }

    record Pending(Change.Kind kind, Optional<EntryId> entry, String type, List<String> tracks, Optional<Made> made) {}
}
