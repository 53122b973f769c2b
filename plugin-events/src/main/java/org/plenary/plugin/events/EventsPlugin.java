package org.plenary.plugin.events;

import org.plenary.plugin.events.calendar.ProgrammeCalendar;
import org.plenary.plugin.events.schedule.ScheduleJsonImporter;
import org.plenary.plugin.events.schedule.ScheduleXmlImporter;
import org.plenary.spi.Plugin;
import org.plenary.spi.PluginSpec;

/** Declares the types, rules and formats of a summit. */
public final class EventsPlugin implements Plugin {

    @Override
    public void describe(PluginSpec plugin) {
        EditionTypes.describe(plugin);
        PlaceTypes.describe(plugin);
        TopicTypes.describe(plugin);
        SessionTypes.describe(plugin);
        SlotTypes.describe(plugin);
        EventRules.describe(plugin);
        plugin.importer(new ScheduleXmlImporter());
        plugin.importer(new ScheduleJsonImporter());
        ProgrammeCalendar.describe(plugin);
        plugin.wording(EventsPlugin.class, "en", "ar", "ru");
    }
}
