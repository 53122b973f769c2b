package org.plenary.core.plugin;

import java.nio.file.Path;
import java.util.Optional;
import org.plenary.core.type.ModelAssembly.Contribution;
import org.plenary.spi.PluginSpec;

/** A plugin at work: what it declared, and its class loader. */
final class LoadedPlugin {
    private final String id;
    private final String version;
    private final Path file;
    private final PluginSpec.Declared declared;
    private final ClassLoader loader;
    private final Breaker breaker = new Breaker();

    LoadedPlugin(PluginJar jar, PluginSpec.Declared declared, ClassLoader loader) {
        this.id = jar.id();
        this.version = jar.version();
        this.file = jar.file();
        this.declared = declared;
        this.loader = loader;
    }

    String id() {
        return id;
    }

    PluginSpec.Declared declared() {
        return declared;
    }

    ClassLoader loader() {
        return loader;
    }

    Breaker breaker() {
        return breaker;
    }

    Contribution contribution() {
        return new Contribution(id, declared.types(), declared.languages());
    }

    PluginStatus status() {
        return breaker.tripped()
                .map(reason ->
                        new PluginStatus(id, version, file, PluginStatus.State.RULES_DISABLED, Optional.of(reason)))
                .orElseGet(() -> new PluginStatus(id, version, file, PluginStatus.State.ACTIVE, Optional.empty()));
    }
}
