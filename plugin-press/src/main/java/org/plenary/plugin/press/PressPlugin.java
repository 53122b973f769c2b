package org.plenary.plugin.press;

import org.plenary.plugin.press.feed.ReleaseFeeds;
import org.plenary.spi.Plugin;
import org.plenary.spi.PluginSpec;
import org.plenary.spi.rule.Embargo;
import org.plenary.spi.rule.InOrder;
import org.plenary.spi.rule.NotItself;
import org.plenary.spi.rule.Publish;
import org.plenary.spi.rule.Save;

/** Declares press releases, articles, announcements and the home page, and the feeds of releases. */
public final class PressPlugin implements Plugin {

    @Override
    public void describe(PluginSpec plugin) {
        ReleaseTypes.describe(plugin);
        SiteTypes.describe(plugin);
        ReleaseFeeds.describe(plugin);
        plugin.before(
                Save.of("announcement"), InOrder.times("from", "until", "The announcement must end after it begins."));
        plugin.before(
                Save.of("press-release"), NotItself.in("correctionOf", "A release cannot be a correction of itself."));
        plugin.before(
                Publish.of("press-release"),
                Embargo.until(
                        "embargoUntil",
                        "The release is under embargo: publish it from the end of the embargo, or change the embargo."));
        plugin.wording(PressPlugin.class, "en", "ar", "ru");
    }
}
