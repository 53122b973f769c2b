package org.plenary.core.plugin;

import java.util.List;
import java.util.stream.Stream;
import org.plenary.core.type.ModelAssembly.Contribution;
import org.plenary.spi.exchange.Importer;

/** The plugins at work, and what became of the other jars. */
public final class LoadedPlugins {
    private final List<LoadedPlugin> active;
    private final List<PluginStatus> others;

    LoadedPlugins(List<LoadedPlugin> active, List<PluginStatus> others) {
        this.active = List.copyOf(active);
        this.others = List.copyOf(others);
    }

    /** What they bring to the model, in the order in which they were loaded. */
    public List<Contribution> contributions() {
        return active.stream().map(LoadedPlugin::contribution).toList();
    }

    /** The formats that they read; no two of one name. */
    public List<Importer> importers() {
        return active.stream()
                .flatMap(plugin -> plugin.declared().importers().stream())
                .toList();
    }

    /** Every jar that was found, as it is now. */
    public List<PluginStatus> statuses() {
        return Stream.concat(active.stream().map(LoadedPlugin::status), others.stream())
                .toList();
    }

    List<LoadedPlugin> active() {
        return active;
    }
}
