package org.plenary.plugin.i18n;

import org.plenary.spi.Plugin;
import org.plenary.spi.PluginSpec;

/** Declares the languages in which content can be written. */
public final class LanguagesPlugin implements Plugin {

    @Override
    public void describe(PluginSpec plugin) {
        Languages.all().forEach(plugin::language);
    }
}
