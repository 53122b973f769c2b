package org.plenary.plugin.events;

import java.util.List;
import org.plenary.spi.entry.Values;
import org.plenary.spi.rule.Rule;
import org.plenary.spi.rule.RuleContext;

/** What a published slot must tell: where it is held, and if it holds a session, which. A cancelled one is held nowhere. */
final class PlacedSlot implements Rule {

    @Override
    public void check(RuleContext context) {
        var slot = context.after();
        if (!has(slot, "status", "cancelled") && !has(slot, "allRooms", true) && lacks(slot, "rooms")) {
            context.reject("rooms", "A published slot needs a room, or is held in all rooms.");
        }
        if (slot.get("kind").orElse("session").equals("session") && lacks(slot, "session")) {
            context.reject("session", "A published slot of kind session needs its session.");
        }
    }

    private static boolean has(Values values, String field, Object expected) {
        return values.get(field).filter(expected::equals).isPresent();
    }

    private static boolean lacks(Values values, String field) {
        return values.get(field).filter(value -> !value.equals(List.of())).isEmpty();
    }
}
