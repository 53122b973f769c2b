package org.plenary.core.plugin;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginRuntimeException;

/**
 * A jar that is meant to be a plugin.
 *
 * <p>Its manifest may name {@code Plugin-Id}, {@code Plugin-Version} and {@code Plugin-Dependencies}. Without, the id is the
 * file's name up to its version, and the version that of the manifest's {@code Implementation-Version}, else the file's.
 */
record PluginJar(Path file, PluginDescriptor descriptor) {
    private static final Pattern FILE_NAME = Pattern.compile("(.+?)(?:-(\\d.*))?\\.jar");
    private static final String NO_VERSION = "0";

    /** The newest first; of two equal ones the one found first, that is the bundled one. */
    static final Comparator<PluginJar> NEWEST_FIRST =
            Comparator.comparing((PluginJar jar) -> comparable(jar.version())).reversed();

    String id() {
        return descriptor.getPluginId();
    }

    String version() {
        return descriptor.getVersion();
    }

    /** The ids of the plugins without which this one cannot be. */
    List<String> needs() {
        return descriptor.getDependencies().stream()
                .filter(dependency -> !dependency.isOptional())
                .map(PluginDependency::getPluginId)
                .toList();
    }

    /** Reads descriptors for PF4J. */
    static final class Finder implements PluginDescriptorFinder {
        @Override
        public boolean isApplicable(Path file) {
            return file.getFileName().toString().endsWith(".jar");
        }

        /** @throws PluginRuntimeException when the file is not a jar */
        @Override
        public PluginDescriptor find(Path file) {
            try (var jar = new JarFile(file.toFile())) {
                var manifest = jar.getManifest();
                return descriptor(file, (manifest == null ? new Manifest() : manifest).getMainAttributes());
            } catch (IOException unreadable) {
                throw new PluginRuntimeException(
                        unreadable, "is not a jar that can be read: {}", unreadable.getMessage());
            }
        }
    }

    private static PluginDescriptor descriptor(Path file, Attributes manifest) {
        var name = FILE_NAME.matcher(file.getFileName().toString());
        boolean matches = name.matches();
        var fileVersion = matches && name.group(2) != null ? name.group(2) : NO_VERSION;
        var descriptor = new DefaultPluginDescriptor(
                value(
                        manifest,
                        "Plugin-Id",
                        matches ? name.group(1) : file.getFileName().toString()),
                value(manifest, "Plugin-Description", ""),
                "",
                value(manifest, "Plugin-Version", value(manifest, "Implementation-Version", fileVersion)),
                value(manifest, "Plugin-Requires", "*"),
                value(manifest, "Plugin-Provider", ""),
                value(manifest, "Plugin-License", ""));
        for (var dependency : value(manifest, "Plugin-Dependencies", "").split(",", -1)) {
            if (!dependency.isBlank()) {
                descriptor.addDependency(new PluginDependency(dependency.strip()));
            }
        }
        return descriptor;
    }

    private static String value(Attributes manifest, String name, String otherwise) {
        var value = manifest.getValue(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static Version comparable(String version) {
        try {
            return Version.parse(version);
        } catch (IllegalArgumentException notAVersion) {
            return Version.parse(NO_VERSION);
        }
    }
}
