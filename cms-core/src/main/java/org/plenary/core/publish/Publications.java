package org.plenary.core.publish;

import java.time.Instant;
import java.util.function.Function;
import org.plenary.core.access.Action;
import org.plenary.core.access.Principal;
import org.plenary.core.change.ChangeLog;
import org.plenary.core.entry.Entries;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.Rules;
import org.plenary.core.timeline.Track;
import org.plenary.core.type.LiveModel;
import org.plenary.spi.entry.EntryId;

/**
 * What the world sees, and when: a table of contents, each method a right, a verb and a transaction. A method returns once
 * the change is durable and this node's readers see it.
 */
public final class Publications {
    private final ChangeLog log;
    private final Entries entries;
    private final LiveModel model;
    private final Rules rules;

    public Publications(ChangeLog log, Entries entries, LiveModel model, Rules rules) {
        this.log = log;
        this.entries = entries;
        this.model = model;
        this.rules = rules;
    }

    public EntrySnapshot publish(PublishEntry command, Principal who) {
        return writing(command.id(), Action.PUBLISH, who, publishing -> publishing.publish(command));
    }

    public EntrySnapshot unpublish(UnpublishEntry command, Principal who) {
        return writing(command.id(), Action.UNPUBLISH, who, publishing -> publishing.unpublish(command));
    }

    /** Takes back a beginning or an end that is planned for a track at the instant. */
    public EntrySnapshot cancelPlanned(Planned planned, Principal who) {
        return writing(
                planned.id(),
                Action.PUBLISH,
                who,
                publishing -> publishing.reschedule(
                        planned.id(),
                        planned.basedOn(),
                        timeline -> timeline.cancelPlanned(
                                planned.track(), planned.at().toEpochMilli(), publishing.now())));
    }

    /** Shows again what was visible before the last change of what is visible. */
    public EntrySnapshot undo(EntryId id, long basedOn, Principal who) {
        return writing(
                id,
                Action.PUBLISH,
                who,
                publishing -> publishing.reschedule(id, basedOn, timeline -> timeline.undo(publishing.now())));
    }

    private EntrySnapshot writing(EntryId id, Action action, Principal who, Function<Publishing, EntrySnapshot> verb) {
        entries.require(id, action, who);
        return log.write(who, unit -> verb.apply(new Publishing(model.get(), rules, unit)));
    }

    /** A planned change of one track. */
    public record Planned(EntryId id, long basedOn, Track track, Instant at) {}
}
