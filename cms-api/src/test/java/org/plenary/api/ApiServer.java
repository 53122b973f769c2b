package org.plenary.api;

import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.api.delivery.PlainReads;
import org.plenary.api.http.Sender;
import org.plenary.core.Repository;
import org.plenary.core.access.Policy;
import org.plenary.core.account.Accounts;
import org.plenary.core.account.PreviewTokens;
import org.plenary.core.entry.Rules;
import org.plenary.core.entry.StoredEntries;
import org.plenary.core.exchange.EntriesFileImporter;
import org.plenary.core.exchange.Imports;
import org.plenary.core.media.Assets;
import org.plenary.core.media.DescribedEntries;
import org.plenary.core.media.FolderMediaStore;
import org.plenary.core.media.GatedStore;
import org.plenary.core.media.Intake;
import org.plenary.core.media.ServedFiles;
import org.plenary.core.media.rendition.Renditions;
import org.plenary.core.plugin.LoadedPlugins;
import org.plenary.core.plugin.PluginHost;
import org.plenary.core.plugin.PluginRoutes;
import org.plenary.core.read.Reader;
import org.plenary.core.read.ShownFiles;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.store.TestDatabases;
import org.plenary.core.sync.Changes;
import org.plenary.core.sync.RecentChanges;
import org.plenary.core.type.JpaTypeStore;
import org.plenary.core.type.ModelAssembly;
import org.plenary.core.type.RuntimeTypes;

/** The API behind a small server, in front of a real repository. */
public final class ApiServer extends ApiClient implements AutoCloseable {
    public static final String EMAIL = "admin@example.org";
    public static final int LARGEST_FILE = 100_000;
    public static final String PASSWORD = "correct horse battery";

    public final Repository repository;
    public volatile String clientAddress = "192.0.2.1";
    private final SeBootstrap.Instance server;
    private final SearchIndex index;
    private final RecentChanges recent = new RecentChanges(0);
    private final String token;
    private final PluginHost host;
    private final LoadedPlugins plugins;
    /** Where uploaded files are kept. */
    public final Path media;
    /** What reads them. Nobody waits for a rendition while another one is made. */
    public final GatedStore files;

    public ApiServer(Path directory) {
        this(directory, List.of());
    }

    /** @param folders of plugins whose routes are served; their types are not */
    public ApiServer(Path directory, List<Path> folders) {
        host = new PluginHost(folders, Duration.ofSeconds(10));
        plugins = host.load();
        repository = new Repository(TestDatabases.h2(directory));
        var accounts = new Accounts(repository.database, repository.clock);
        accounts.createFirstAdministrator(EMAIL, Optional.of(PASSWORD));
        token = accounts.signIn(EMAIL, PASSWORD).token();
        index = SearchIndex.open(
                directory.resolve("index"),
                repository.model,
                new DescribedEntries(
                        new StoredEntries(repository.database, repository.log), repository.database, repository.model),
                repository.clock);
        repository.followers.start(index, repository.log::next);
        repository.followers.start(recent, repository.log::next);
        media = directory.resolve("media");
        files = new GatedStore(FolderMediaStore.open(media, repository.clock));
        server = start(Api.singletons(services(accounts)));
    }

    /** What answers strangers before Jakarta REST is asked, over the same content. */
    public PlainReads plainReads() {
        return new PlainReads(new Reader(repository.model, index, new Policy(), repository.clock), repository.model);
    }

    private Services services(Accounts accounts) {
        var policy = new Policy();
        var model = repository.model;
        var reader = new Reader(model, index, policy, repository.clock);
        var plugin = new ModelAssembly.Contribution(
                "test",
                List.copyOf(model.get().types()),
                List.copyOf(model.get().languages().all()));
        var assembly =
                new ModelAssembly(List.of(plugin), model.get().languages().preferred());
        var types = new RuntimeTypes(new JpaTypeStore(repository.database, repository.log), assembly, model, policy);
        var imports = new Imports(
                repository.log,
                repository.database,
                model,
                Rules.NONE,
                policy,
                () -> List.of(new EntriesFileImporter()));
        var queue = new Renditions.Queue(0, Duration.ZERO);
        var renditions = Renditions.open(files, media.resolveSibling("renditions"), 1_000_000, queue);
        var forgetful = renditions.forgetful();
        var intake = new Intake(forgetful, LARGEST_FILE, repository.clock);
        var shown = new ShownFiles(index, repository.clock);
        var when = new ServedFiles.Shown(id -> shown.contains(id.toString()), id -> shown.willContain(id.toString()));
        return new Services(
                new Services.Content(
                        model,
                        reader,
                        routes(reader),
                        new Changes(model, index, recent, policy, repository.clock),
                        repository.entries,
                        repository.publications),
                new Services.Media(
                        new Assets(repository.log, repository.database, intake, model, policy),
                        new ServedFiles(repository.database, forgetful, when, policy),
                        renditions),
                new Services.Administration(policy, accounts, previews(policy), types, imports, List::of),
                new Services.Surroundings(
                        repository.clock,
                        () -> clientAddress,
                        () -> true,
                        new Sender(repository.clock, Duration.ofMinutes(1))));
    }

    private PluginRoutes routes(Reader reader) {
        var sources = new PluginRoutes.Sources(repository.model, reader, URI.create("https://summit.example/"));
        return new PluginRoutes(plugins, sources, Duration.ofSeconds(5));
    }

    private PreviewTokens previews(Policy policy) {
        var previews = new PreviewTokens(repository.database, repository.log, policy, repository.clock);
        repository.followers.start(previews, repository.log::next);
        return previews;
    }

    private static SeBootstrap.Instance start(Set<Object> singletons) {
        var application = new Application() {
            @Override
            @SuppressWarnings("deprecation") // the standard's only way to hand over resources that are already made
            public Set<Object> getSingletons() {
                return singletons;
            }
        };
        var settings = SeBootstrap.Configuration.builder()
                .host("localhost")
                .port(SeBootstrap.Configuration.FREE_PORT)
                .build();
        return SeBootstrap.start(application, settings).toCompletableFuture().join();
    }

    @Override
    protected URI base() {
        return server.configuration().baseUri();
    }

    @Override
    protected String token() {
        return token;
    }

    @Override
    public void close() {
        server.stop().toCompletableFuture().join();
        repository.followers.close();
        index.close();
        host.close();
        repository.database.close();
    }
}
