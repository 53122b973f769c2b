package org.plenary.plugin.events;

import java.time.ZoneId;
import java.util.Set;
import org.plenary.spi.rule.Rule;
import org.plenary.spi.rule.RuleContext;

/**
 * Refuses a time zone that is not a place's name in the IANA database or UTC. Abbreviations such as GMT or EST are refused
 * too: schedule apps drop a whole programme over them, and they do not know summer time.
 */
record KnownTimeZone(String field) implements Rule {
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    @Override
    public void check(RuleContext context) {
        context.after()
                .get(field)
                .filter(zone -> !isKnown(zone.toString()))
                .ifPresent(zone -> context.reject(
                        field,
                        "'%s' is not a time zone. Give the name of a place, such as Asia/Dubai, or UTC."
                                .formatted(zone)));
    }

    private static boolean isKnown(String zone) {
        return zone.equals("UTC") || zone.contains("/") && KNOWN.contains(zone);
    }
}
