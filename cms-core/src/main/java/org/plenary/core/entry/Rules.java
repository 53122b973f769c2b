package org.plenary.core.entry;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.error.PlenaryException;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.rule.Occasion;

/** What plugins say of a change before it is made, and hear of it afterwards. The plugin host answers this port. */
public interface Rules {

    /** Nobody has anything to say. */
    Rules NONE = new Rules() {
        @Override
        public Values before(Occasion occasion, RuleCase change) {
            return change.after();
        }

        @Override
        public void after(Occasion occasion, RuleCase change) {}
    };

    /**
     * Asks the rules set before this occasion, all of them, in the order of their plugins.
     *
     * @return the values as the rules leave them, canonical and checked; other than {@code change.after()} only before a save
     * @throws PlenaryException REJECTED_BY_RULE with every reason; PLUGIN_FAILED, which names the plugin, when a rule breaks
     *     or does not answer in time
     */
    Values before(Occasion occasion, RuleCase change);

    /** Tells the rules set after this occasion; call it once the change is committed. A failing rule is reported, never thrown. */
    void after(Occasion occasion, RuleCase change);

    /**
     * A change as rules see it.
     *
     * @param before by field key; empty for a new entry
     * @param after by field key
     * @param locales of a save those it touches, of a publication those published
     * @param effective from when it holds: of a publication the first visible instant, else the instant of the change
     */
    record RuleCase(
            ContentType type,
            EntryId entry,
            Optional<Values> before,
            Values after,
            Set<LocaleTag> locales,
            Instant effective) {
        public RuleCase {
            locales = Set.copyOf(locales);
        }
    }
}
