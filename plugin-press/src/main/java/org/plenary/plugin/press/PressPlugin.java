package org.plenary.plugin.press;

import org.plenary.spi.Plugin;
import org.plenary.spi.PluginSpec;

/** Declares press releases, articles, announcements and the home page. */
public final class PressPlugin implements Plugin {

    @Override
    public void describe(PluginSpec plugin) {
        ReleaseTypes.describe(plugin);
        SiteTypes.describe(plugin);
        plugin.wording(PressPlugin.class, "en", "ar", "ru");
    }
}
