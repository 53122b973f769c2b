package org.plenary.plugin.speakers;

import org.plenary.spi.Plugin;
import org.plenary.spi.PluginSpec;
import org.plenary.spi.rule.InOrder;
import org.plenary.spi.rule.Save;

/** Declares people, organisations and partners. */
public final class SpeakersPlugin implements Plugin {

    @Override
    public void describe(PluginSpec plugin) {
        PeopleTypes.describe(plugin);
        PartnerTypes.describe(plugin);
        plugin.before(
                Save.of("partnership"),
                InOrder.days("from", "until", "The last day of a partnership cannot lie before its first."));
        plugin.wording(SpeakersPlugin.class, "en", "ar", "ru");
    }
}
