package org.plenary.core.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.pf4j.PluginRuntimeException;
import org.plenary.spi.Plugin;
import org.plenary.spi.PluginSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the jars of some folders, bundled ones and dropped in ones by the same code.
 *
 * <p>Of several jars with one id the highest version is used, of equal ones the one in the earlier folder; when it fails, the
 * next takes its place. So an operator replaces a bundled plugin by dropping in a newer one, and a broken newer one does no
 * harm.
 */
public final class PluginHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);

    private final List<Path> folders;
    private final PluginJars jars;
    private final TimeBudget budget;
    private final Registry registry = new Registry();
    private final List<LoadedPlugin> active = new ArrayList<>();
    private final List<PluginStatus> others = new ArrayList<>();

    /**
     * @param folders in order of rank; a missing one is an empty one
     * @param patience how long a plugin may take to describe itself
     */
    public PluginHost(List<Path> folders, Duration patience) {
        this.folders = List.copyOf(folders);
        this.jars = new PluginJars(this.folders);
        this.budget = new TimeBudget(patience);
    }

    /** Loads everything, once. Never throws because of a plugin. */
    public LoadedPlugins load() {
        var waiting = new ArrayList<>(byId().values());
        for (var next = ready(waiting); next.isPresent(); next = ready(waiting)) {
            waiting.remove(next.get());
            loadOne(next.get());
        }
        waiting.forEach(jarsOfOne -> jarsOfOne.forEach(jar -> report(
                jar,
                PluginStatus.State.FAILED,
                "needs the plugins %s, of which not all are loaded".formatted(String.join(", ", jar.needs())))));
        return new LoadedPlugins(active, others);
    }

    /** Lets go of all plugins; what they declared must no longer be used. */
    @Override
    public void close() {
        budget.close();
        // One by one and the last first: unloading all at once has failed in PF4J 3.15.
        active.reversed().forEach(plugin -> jars.unloadPlugin(plugin.id()));
    }

    /** The jars by plugin id, each list with the one to prefer first. */
    private Map<String, List<PluginJar>> byId() {
        var byId = new LinkedHashMap<String, List<PluginJar>>();
        var finder = new PluginJar.Finder();
        for (var file : files()) {
            try {
                var jar = new PluginJar(file, finder.find(file));
                byId.computeIfAbsent(jar.id(), id -> new ArrayList<>()).add(jar);
            } catch (PluginRuntimeException unreadable) {
                report(file, String.valueOf(unreadable.getMessage()));
            }
        }
        byId.values().forEach(same -> same.sort(PluginJar.NEWEST_FIRST));
        return byId;
    }

    private List<Path> files() {
        var files = new ArrayList<Path>();
        for (var folder : folders) {
            if (Files.isDirectory(folder)) {
                try (var listing = Files.newDirectoryStream(folder, "*.jar")) {
                    var found = new ArrayList<Path>();
                    listing.forEach(found::add);
                    found.stream().filter(Files::isRegularFile).sorted().forEach(files::add);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException("The plugin folder %s cannot be read".formatted(folder), unreadable);
                }
            }
        }
        return files;
    }

    /** The next plugin all of whose needs are met. */
    private Optional<List<PluginJar>> ready(List<List<PluginJar>> waiting) {
        var loaded = active.stream().map(LoadedPlugin::id).toList();
        return waiting.stream()
                .filter(same -> loaded.containsAll(same.getFirst().needs()))
                .findFirst();
    }

    private void loadOne(List<PluginJar> same) {
        Optional<PluginJar> used = Optional.empty();
        for (var jar : same) {
            if (used.isPresent()) {
                var reason = "version %s in %s is used instead"
                        .formatted(used.get().version(), used.get().file());
                report(jar, PluginStatus.State.SUPERSEDED, reason);
            } else if (load(jar)) {
                used = Optional.of(jar);
            }
        }
    }

    private boolean load(PluginJar jar) {
        try {
            jars.loadPlugin(jar.file());
            var loader = jars.getPluginClassLoader(jar.id());
            var claim = budget.run(loader, () -> Registry.Claim.of(jar.id(), describe(loader)));
            registry.register(claim);
            jars.startPlugin(jar.id());
            active.add(new LoadedPlugin(jar, claim.declared(), loader));
            LOG.info("Plugin {} {} is loaded from {}", jar.id(), jar.version(), jar.file());
            return true;
        } catch (PluginFailure | PluginRuntimeException failure) {
            LOG.debug("Plugin {} failed", jar.id(), failure);
            report(jar, PluginStatus.State.FAILED, String.valueOf(failure.getMessage()));
            jars.unloadPlugin(jar.id());
            return false;
        }
    }

    private static PluginSpec.Declared describe(ClassLoader loader) throws PluginFailure {
        // A plugin sees those it needs, with their service files; only its own class describes it.
        var found = ServiceLoader.load(Plugin.class, loader).stream()
                .filter(plugin -> plugin.type().getClassLoader() == loader)
                .toList();
        if (found.size() != 1) {
            throw new PluginFailure("must name one class in META-INF/services/%s, and names %d"
                    .formatted(Plugin.class.getName(), found.size()));
        }
        var spec = new PluginSpec();
        found.getFirst().get().describe(spec);
        return spec.declared();
    }

    private void report(PluginJar jar, PluginStatus.State state, String reason) {
        others.add(new PluginStatus(jar.id(), jar.version(), jar.file(), state, Optional.of(reason)));
        LOG.warn("Plugin {} {} in {} is not used: {}", jar.id(), jar.version(), jar.file(), reason);
    }

    private void report(Path file, String reason) {
        var name = file.getFileName().toString();
        others.add(new PluginStatus(name, "", file, PluginStatus.State.FAILED, Optional.of(reason)));
        LOG.warn("{} is not used: it {}", file, reason);
    }
}
