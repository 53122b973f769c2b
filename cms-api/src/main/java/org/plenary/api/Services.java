package org.plenary.api;

import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.plenary.api.http.Sender;
import org.plenary.core.access.Policy;
import org.plenary.core.account.Accounts;
import org.plenary.core.account.PreviewTokens;
import org.plenary.core.entry.Entries;
import org.plenary.core.exchange.Imports;
import org.plenary.core.media.Assets;
import org.plenary.core.media.ServedFiles;
import org.plenary.core.media.rendition.Renditions;
import org.plenary.core.plugin.PluginRoutes;
import org.plenary.core.plugin.PluginStatus;
import org.plenary.core.publish.Publications;
import org.plenary.core.read.Reader;
import org.plenary.core.sync.Changes;
import org.plenary.core.type.LiveModel;
import org.plenary.core.type.RuntimeTypes;

/** What the resources ask for, in groups. */
public record Services(Content content, Media media, Administration administration, Surroundings surroundings) {

    /**
     * Content and its model.
     *
     * @param routes of the plugins
     */
    public record Content(
            LiveModel model,
            Reader reader,
            PluginRoutes routes,
            Changes changes,
            Entries entries,
            Publications publications) {}

    /** Uploaded files, for editors and for readers. */
    public record Media(Assets assets, ServedFiles files, Renditions renditions) {}

    /**
     * What administrators do.
     *
     * @param plugins what became of every plugin jar, as it is now
     */
    public record Administration(
            Policy policy,
            Accounts accounts,
            PreviewTokens previews,
            RuntimeTypes types,
            Imports imports,
            Supplier<List<PluginStatus>> plugins) {}

    /**
     * What the process knows.
     *
     * @param clientAddress the network address that the present request comes from
     * @param ready whether the node can serve; asked often
     * @param sender answers with what may be kept
     */
    public record Surroundings(Clock clock, Supplier<String> clientAddress, BooleanSupplier ready, Sender sender) {}
}
