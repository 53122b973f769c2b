package org.plenary.webapp;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.core.change.ChangeLog;
import org.plenary.core.change.Followers;
import org.plenary.core.entry.EntrySource;
import org.plenary.core.entry.Rules;
import org.plenary.core.entry.StoredEntries;
import org.plenary.core.media.DescribedEntries;
import org.plenary.core.media.FolderMediaStore;
import org.plenary.core.media.Intake;
import org.plenary.core.media.rendition.Renditions;
import org.plenary.core.plugin.LoadedPlugins;
import org.plenary.core.plugin.PluginHost;
import org.plenary.core.plugin.PluginRoutes;
import org.plenary.core.plugin.PluginRules;
import org.plenary.core.read.Reader;
import org.plenary.core.store.Database;
import org.plenary.core.type.LiveModel;
import org.plenary.core.type.ModelAssembly;
import org.plenary.spi.entry.LocaleTag;

/**
 * What everything else stands on: the database with its log, and what the plugins declare.
 *
 * @param model still without the types that administrators declared
 * @param intake of uploaded files
 * @param renditions of those that are images
 */
record Foundation(
        Database database,
        Followers followers,
        ChangeLog log,
        LoadedPlugins plugins,
        Rules rules,
        ModelAssembly assembly,
        LiveModel model,
        Intake intake,
        Renditions renditions) {
    /** How long a plugin may take to describe itself, its rules over one change, and a route over one answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** The locale of readers who ask for none. */
    private static final LocaleTag PREFERRED = LocaleTag.of("en");

    /** @param bundled the folder of the plugins that come with Plenary */
    static Foundation lay(Opened opened, Settings settings, Path bundled, Clock clock) {
        var database = opened.add(Database.open(settings.database()));
        var followers = new Followers();
        var plugins = opened.add(new PluginHost(pluginFolders(settings, bundled), PATIENCE))
                .load();
        var assembly = new ModelAssembly(plugins.contributions(), PREFERRED);
        var model = new LiveModel(assembly.assemble(List.of()).model(), clock);
        var rules = opened.add(new PluginRules(plugins, model, clock, PATIENCE));
        var media = settings.media();
        var renditions = Renditions.open(
                FolderMediaStore.open(settings.dataDirectory().resolve("media"), clock),
                settings.dataDirectory().resolve("renditions"),
                media.renditions());
        return new Foundation(
                database,
                followers,
                new ChangeLog(database, clock, followers),
                plugins,
                rules,
                assembly,
                model,
                new Intake(renditions.forgetful(), media.maxSize(), clock),
                renditions);
    }

    /** The present state of entries with their files described, for the index. */
    EntrySource entries() {
        return new DescribedEntries(new StoredEntries(database, log), database, model);
    }

    /** What the plugins serve at addresses of their own. */
    PluginRoutes routes(Reader reader, Settings settings) {
        var root = URI.create(settings.baseUrl() + "/");
        return new PluginRoutes(plugins, new PluginRoutes.Sources(model, reader, root), PATIENCE);
    }

    /** The data directory's, then that beside the command in a distribution, whose launcher says where it is. */
    private static List<Path> pluginFolders(Settings settings, Path bundled) {
        var own = settings.dataDirectory().resolve("plugins");
        return Optional.ofNullable(System.getProperty("plenary.home"))
                .map(home -> List.of(own, Path.of(home, "plugins"), bundled))
                .orElseGet(() -> List.of(own, bundled));
    }
}
