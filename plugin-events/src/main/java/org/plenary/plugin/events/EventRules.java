package org.plenary.plugin.events;

import java.util.List;
import org.plenary.spi.PluginSpec;
import org.plenary.spi.rule.Embargo;
import org.plenary.spi.rule.InOrder;
import org.plenary.spi.rule.NotItself;
import org.plenary.spi.rule.Publish;
import org.plenary.spi.rule.Save;

/** Which rule guards which type. */
final class EventRules {
    private EventRules() {}

    static void describe(PluginSpec plugin) {
        edition(plugin);
        places(plugin);
        programme(plugin);
    }

    private static void edition(PluginSpec plugin) {
        var edition = Save.of("edition");
        plugin.before(edition, InOrder.days("startDate", "endDate", "The last day cannot lie before the first."));
        plugin.before(edition, new KnownTimeZone("timeZone"));
    }

    private static void places(PluginSpec plugin) {
        plugin.before(Save.of("venue"), new KnownTimeZone("timeZone"));
        plugin.before(
                Save.of("room"), new NotItself(List.of("parent", "combines"), "A room cannot be a part of itself."));
        plugin.before(Save.of("topic"), NotItself.in("broader", "A topic cannot be broader than itself."));
    }

    private static void programme(PluginSpec plugin) {
        var session = Save.of("session");
        plugin.before(session, new OncePerRole());
        plugin.before(session, InOrder.times("startsAt", "endsAt", "The session must end after it starts."));
        plugin.before(
                session, new NotItself(List.of("parent", "replaces"), "A session cannot stand in for itself here."));
        plugin.before(
                Publish.of("session"),
                Embargo.until(
                        "embargoUntil",
                        "The session is under embargo: publish it from the end of the embargo, or change the embargo."));
        plugin.before(Save.of("slot"), new WholeMinutes());
        plugin.before(Publish.of("slot"), new PlacedSlot());
    }
}
