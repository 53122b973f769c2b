package org.plenary.core.plugin;

import java.util.List;
import org.plenary.spi.Plugin;

/**
 * The parent of every plugin's class loader: the JDK, and of the host's classes only those in the contract. A plugin that
 * names anything else must bring it.
 */
final class SharedClasses extends ClassLoader {
    private static final List<String> SHARED = List.of(
            // The contract itself: host and plugin must mean the same classes.
            "org.plenary.spi.",
            // Annotations of the contract and of plugins' routes.
            "jakarta.annotation.",
            "jakarta.ws.rs.",
            "org.jspecify.annotations.");

    private final ClassLoader host;

    SharedClasses() {
        super("plenary-shared", ClassLoader.getPlatformClassLoader());
        host = Plugin.class.getClassLoader();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return SHARED.stream().anyMatch(name::startsWith) ? host.loadClass(name) : super.loadClass(name, resolve);
    }
}
