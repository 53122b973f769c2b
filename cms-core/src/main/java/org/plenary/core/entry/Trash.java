package org.plenary.core.entry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.change.Change;
import org.plenary.core.change.UnitOfWork;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.timeline.Timeline;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.rule.Delete;

/** Moving entries to the trash and back, inside the caller's transaction. Nothing in the trash is lost. */
final class Trash {
    private final Model model;
    private final Rules rules;
    private final UnitOfWork unit;
    private final EntryStore store;

    Trash(Model model, Rules rules, UnitOfWork unit) {
        this.model = model;
        this.rules = rules;
        this.unit = unit;
        this.store = new EntryStore(unit.entityManager());
    }

    EntrySnapshot delete(DeleteEntry command) {
        var old = new Drafts(model, rules, unit).lock(command.id(), command.basedOn());
        if (old.entry().deleted()) {
            return old;
        }
        var uses = usedBy(command.id());
        if (!uses.isEmpty() && !command.force()) {
            throw new StillReferenced(command.id(), uses);
        }
        var type = model.type(old.entry().type());
        var values = old.head().values();
        var change = new Rules.RuleCase(type, command.id(), Optional.of(values), values, Set.of(), unit.now());
        rules.before(Delete.of(type.name()), change);
        unit.afterwards(() -> rules.after(Delete.of(type.name()), change));
        long now = unit.now().toEpochMilli();
        var closed = new Timeline(old.entry().publications()).close(now).publications();
        var hidden = closed.equals(old.entry().publications()) ? old : store.publish(old, closed, unit.now());
        var released = new Holdings(unit.entityManager()).release(hidden);
        var deleted = store.markDeleted(released, true, unit.now());
        unit.record(Change.Kind.DELETED, deleted, List.of());
        return deleted;
    }

    /** Back as a draft; slugs that were taken meanwhile are refused by name. */
    EntrySnapshot undelete(EntryId id, long basedOn) {
        var old = new Drafts(model, rules, unit).lock(id, basedOn);
        if (!old.entry().deleted()) {
            throw new PlenaryException(ErrorCode.NOT_FOUND, "Entry %s is not in the trash.".formatted(id));
        }
        var type = model.type(old.entry().type());
        new Holdings(unit.entityManager()).refuseTaken(type, id, old.head().values());
        var back = store.hold(
                type, store.markDeleted(old, false, unit.now()), unit.now().toEpochMilli());
        unit.record(Change.Kind.UNDELETED, back, List.of());
        return back;
    }

    List<UsedBy> usedBy(EntryId id) {
        return new Uses(unit.entityManager()).of(id);
    }
}
