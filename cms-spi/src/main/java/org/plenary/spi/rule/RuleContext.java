package org.plenary.spi.rule;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;

/** All that a rule may see and touch of one change. Field names here are those of the type's declaration. */
public interface RuleContext {
    EntryId entry();

    /** The values before the change; empty for a new entry. */
    Optional<Values> before();

    /** The values as they will be. */
    Values after();

    /** The locales that the change concerns; of a save those it touches, of a publication those published. */
    Set<LocaleTag> locales();

    /** From when the change holds: of a publish the first visible instant, which may lie ahead; else now. */
    Instant effective();

    Clock clock();

    /** Changes a value of the draft; only before a save. */
    void set(String field, Object value);

    /** Refuses the change, naming a field (dotted path) and a reason that an editor understands. */
    void reject(String field, String reason);

    /** Refuses the change when the field has no value: for a localised field, in any locale that the change concerns. */
    void require(String field, String reason);
}
