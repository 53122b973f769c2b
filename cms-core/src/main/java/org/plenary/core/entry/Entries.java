package org.plenary.core.entry;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.change.ChangeLog;
import org.plenary.core.change.UnitOfWork;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.store.Database;
import org.plenary.core.type.LiveModel;
import org.plenary.core.type.NamedValues;
import org.plenary.spi.entry.EntryId;

/**
 * Drafts, revisions and the trash: a table of contents, each method a right, a verb and a transaction. A writing method
 * returns once the change is durable and this node's readers see it.
 */
public final class Entries {
    private final ChangeLog log;
    private final Database database;
    private final LiveModel model;
    private final Rules rules;
    private final Policy policy;

    public Entries(ChangeLog log, Database database, LiveModel model, Rules rules, Policy policy) {
        this.log = log;
        this.database = database;
        this.model = model;
        this.rules = rules;
        this.policy = policy;
    }

    public EntrySnapshot create(NewEntry command, Principal who) {
        policy.require(who, Action.CREATE, command.type());
        return log.write(who, unit -> new Drafts(model.get(), rules, unit).create(command));
    }

    public EntrySnapshot save(SaveEntry command, Principal who) {
        return writing(command.id(), Action.SAVE, who, unit -> new Drafts(model.get(), rules, unit).save(command));
    }

    public EntrySnapshot delete(DeleteEntry command, Principal who) {
        return writing(command.id(), Action.DELETE, who, unit -> new Trash(model.get(), rules, unit).delete(command));
    }

    /** Takes an entry out of the trash, as a draft. */
    public EntrySnapshot undelete(EntryId id, long basedOn, Principal who) {
        return writing(id, Action.RESTORE, who, unit -> new Trash(model.get(), rules, unit).undelete(id, basedOn));
    }

    /** Makes the values of an old revision the new draft; the world sees nothing of it until it is published. */
    public EntrySnapshot restoreRevision(EntryId id, int number, long basedOn, Principal who) {
        return writing(id, Action.SAVE, who, unit -> {
            var drafts = new Drafts(model.get(), rules, unit);
            var old = drafts.lock(id, basedOn);
            var wanted =
                    new EntryStore(unit.entityManager()).revision(id, number).orElseThrow(() -> noRevision(id, number));
            return drafts.store(old, wanted.values(), "Restored from revision " + number, false);
        });
    }

    /** The entry as editors see it, also from the trash. @throws PlenaryException NOT_FOUND */
    public EntrySnapshot draft(EntryId id, Principal who) {
        var found = database.read(entityManager -> new EntryStore(entityManager).find(id));
        requireReading(id, found.map(EntrySnapshot::type), who);
        return found.orElseThrow();
    }

    /**
     * Sees that somebody may do this with an entry of which she knows the id alone.
     *
     * @throws PlenaryException NOT_FOUND for who may read drafts, or NOT_ALLOWED
     */
    public void require(EntryId id, Action action, Principal who) {
        var type = database.ask(entityManager -> new EntryStore(entityManager).typeOf(id));
        requireReading(id, type, who);
        policy.require(who, action, type.orElseThrow());
    }

    private void requireReading(EntryId id, Optional<String> type, Principal who) {
        policy.require(who, Action.READ_DRAFT, type.orElse("*"));
        if (type.isEmpty()) {
            throw Drafts.notFound(id);
        }
    }

    /** All revisions, newest first. */
    public List<Revision> revisions(EntryId id, Principal who) {
        require(id, Action.READ_DRAFT, who);
        return database.read(entityManager -> new EntryStore(entityManager).revisions(id));
    }

    public Revision revision(EntryId id, int number, Principal who) {
        require(id, Action.READ_DRAFT, who);
        return database.read(entityManager -> new EntryStore(entityManager).revision(id, number))
                .orElseThrow(() -> noRevision(id, number));
    }

    public Comparison compare(EntryId id, int from, int to, Principal who) {
        var type = model.get().type(draft(id, who).entry().type());
        var before = NamedValues.of(type, revision(id, from, who).values());
        var after = NamedValues.of(type, revision(id, to, who).values());
        return new Comparison(from, to, Comparison.between(before, after));
    }

    /** Who refers to the entry, in drafts and in what is or will be published. */
    public List<UsedBy> usedBy(EntryId id, Principal who) {
        require(id, Action.READ_DRAFT, who);
        return database.read(entityManager -> new Uses(entityManager).of(id));
    }

    private EntrySnapshot writing(EntryId id, Action action, Principal who, Function<UnitOfWork, EntrySnapshot> verb) {
        require(id, action, who);
        return log.write(who, verb);
    }

    private static PlenaryException noRevision(EntryId id, int number) {
        return new PlenaryException(ErrorCode.NOT_FOUND, "Entry %s has no revision %d.".formatted(id, number));
    }
}
