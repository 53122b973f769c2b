package org.plenary.core.plugin;

import java.nio.file.Path;
import java.util.List;
import org.pf4j.AbstractPluginManager;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultExtensionFactory;
import org.pf4j.DefaultExtensionFinder;
import org.pf4j.DefaultVersionManager;
import org.pf4j.ExtensionFactory;
import org.pf4j.ExtensionFinder;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginRepository;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginStatusProvider;
import org.pf4j.VersionManager;

/** PF4J as this host uses it: jars only, our descriptors, shared classes from above and nothing else. */
final class PluginJars extends AbstractPluginManager {

    PluginJars(List<Path> folders) {
        super(folders);
    }

    @Override
    protected PluginRepository createPluginRepository() {
        return new JarPluginRepository(pluginsRoots);
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new PluginJar.Finder();
    }

    @Override
    protected PluginLoader createPluginLoader() {
        var shared = new SharedClasses();
        return new JarPluginLoader(this) {
            @Override
            protected PluginClassLoader createPluginClassLoader(Path file, PluginDescriptor descriptor) {
                // Shared classes first, so that a copy of the SPI in a jar is never taken for the SPI.
                return new PluginClassLoader(pluginManager, descriptor, shared, ClassLoadingStrategy.APD);
            }
        };
    }

    /** PF4J's own idea of a plugin is not used: ours has no lifecycle beyond being described. */
    @Override
    protected PluginFactory createPluginFactory() {
        return wrapper -> new org.pf4j.Plugin() {};
    }

    @Override
    protected ExtensionFactory createExtensionFactory() {
        return new DefaultExtensionFactory();
    }

    @Override
    protected ExtensionFinder createExtensionFinder() {
        return new DefaultExtensionFinder(this);
    }

    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String id) {
                return false;
            }

            @Override
            public void disablePlugin(String id) {}

            @Override
            public void enablePlugin(String id) {}
        };
    }

    @Override
    protected VersionManager createVersionManager() {
        return new DefaultVersionManager();
    }
}
