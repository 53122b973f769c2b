package org.plenary.plugin.speakers;

import org.plenary.spi.Plugin;
import org.plenary.spi.PluginSpec;

/** Declares people, organisations and partners. */
public final class SpeakersPlugin implements Plugin {

    @Override
    public void describe(PluginSpec plugin) {
        PeopleTypes.describe(plugin);
        PartnerTypes.describe(plugin);
        plugin.wording(SpeakersPlugin.class, "en", "ar", "ru");
    }
}
