package org.plenary.webapp;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plenary.api.Services;
import org.plenary.api.delivery.PlainReads;
import org.plenary.api.http.Sender;
import org.plenary.api.stream.Listeners;
import org.plenary.core.access.Policy;
import org.plenary.core.account.Accounts;
import org.plenary.core.account.PreviewTokens;
import org.plenary.core.entry.Entries;
import org.plenary.core.exchange.EntriesFileImporter;
import org.plenary.core.exchange.Imports;
import org.plenary.core.media.Assets;
import org.plenary.core.media.ServedFiles;
import org.plenary.core.plugin.LoadedPlugins;
import org.plenary.core.publish.Publications;
import org.plenary.core.read.Reader;
import org.plenary.core.read.ShownFiles;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.search.Snapshot;
import org.plenary.core.store.UnsafeDatabase;
import org.plenary.core.sync.ChangeFeed;
import org.plenary.core.sync.Changes;
import org.plenary.core.sync.RecentChanges;
import org.plenary.core.type.JpaTypeStore;
import org.plenary.core.type.RuntimeTypes;
import org.plenary.spi.exchange.Importer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All of Plenary as one object: every part is made once, in the order in which they need each other. */
final class Plenary implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Plenary.class);

    private final Opened opened;
    private final Foundation base;
    private final Policy policy = new Policy();
    private final Services.Content content;
    private final Services.Media media;
    private final Services.Administration administration;
    private final Readiness readiness;
    private final Listeners listeners;
    private final Clock clock;

    private Plenary(
            Settings settings, Opened opened, Foundation base, SearchIndex index, RecentChanges recent, Clock clock) {
        this.opened = opened;
        this.base = base;
        this.clock = clock;
        var entries = new Entries(base.log(), base.database(), base.model(), base.rules(), policy);
        var reader = new Reader(base.model(), index, policy, clock);
        this.content = new Services.Content(
                base.model(),
                reader,
                opened.add(base.routes(reader, settings)),
                new Changes(base.model(), index, recent, policy, clock),
                entries,
                new Publications(base.log(), entries, base.model(), base.rules()));
        var shown = new ShownFiles(index, clock);
        var when = new ServedFiles.Shown(id -> shown.contains(id.toString()), id -> shown.willContain(id.toString()));
        this.media = new Services.Media(
                new Assets(base.log(), base.database(), base.intake(), base.model(), policy),
                new ServedFiles(base.database(), base.intake().files(), when, policy),
                base.renditions());
        this.administration = new Services.Administration(
                policy,
                new Accounts(base.database(), clock),
                previews(base, policy, clock),
                types(base),
                new Imports(
                        base.log(), base.database(), base.model(), base.rules(), policy, () -> formats(base.plugins())),
                base.plugins()::statuses);
        this.readiness = new Readiness(base.log(), index, clock);
        var feed = opened.add(new ChangeFeed(base.model(), index, recent, policy, clock));
        this.listeners = opened.add(new Listeners(feed, settings.listeners()));
    }

    /**
     * Opens everything.
     *
     * @param bundled the folder of the plugins that come with Plenary
     * @throws UnsafeDatabase when the database cannot be used; then nothing stays open
     */
    static Plenary open(Settings settings, Path bundled, Clock clock) {
        var opened = new Opened();
        try {
            var base = Foundation.lay(opened, settings, bundled, clock);
            types(base).reload().forEach(problem -> LOG.warn("{}", problem));
            var index = opened.add(
                    SearchIndex.open(settings.dataDirectory().resolve("index"), base.model(), base.entries(), clock));
            index.problems().forEach(problem -> LOG.warn("{}", problem));
            // Added after what follows, to stop before it.
            opened.add(base.followers()).start(index, base.log()::next);
            catchUp(base, index);
            // Not waited for: until it knows the newest changes, who asks for them is told to ask again.
            var recent = new RecentChanges(base.log().newest());
            base.followers().start(recent, base.log()::next);
            return new Plenary(settings, opened, base, index, recent, clock);
        } catch (RuntimeException failed) {
            opened.close();
            throw failed;
        }
    }

    /** After a kill the index on disk is some changes behind: nobody may read from it before it knows them. */
    private static void catchUp(Foundation base, SearchIndex index) {
        var snapshot = index.newest();
        snapshot.ifPresent(Snapshot::close);
        if (snapshot.isPresent()) {
            base.log().settle();
        }
    }

    /** @param clientAddress the network address that the present request comes from */
    Services services(Supplier<String> clientAddress, Sender sender) {
        return new Services(
                content,
                media,
                administration,
                new Services.Surroundings(clock, clientAddress, readiness::isReady, sender));
    }

    /** The short way to what strangers read. */
    PlainReads plainReads() {
        return new PlainReads(content.reader(), content.model());
    }

    /** Those who are told of changes as they happen. */
    Listeners listeners() {
        return listeners;
    }

    Accounts accounts() {
        return administration.accounts();
    }

    Imports imports() {
        return administration.imports();
    }

    Reader reader() {
        return content.reader();
    }

    /** Whether nothing was ever written. */
    boolean isEmpty() {
        return base.log().newest() == 0;
    }

    private static PreviewTokens previews(Foundation base, Policy policy, Clock clock) {
        var previews = new PreviewTokens(base.database(), base.log(), policy, clock);
        base.followers().start(previews, base.log()::next);
        return previews;
    }

    private static RuntimeTypes types(Foundation base) {
        return new RuntimeTypes(
                new JpaTypeStore(base.database(), base.log()), base.assembly(), base.model(), new Policy());
    }

    private static List<Importer> formats(LoadedPlugins plugins) {
        return Stream.concat(Stream.of(new EntriesFileImporter()), plugins.importers().stream())
                .toList();
    }

    @Override
    public void close() {
        opened.close();
    }
}
