package org.plenary.spi;

/**
 * The one interface a plugin implements, named in its jar's {@code META-INF/services/org.plenary.spi.Plugin}.
 *
 * <p>The host makes one instance with the public no-argument constructor and calls {@link #describe} exactly once. There
 * is nothing to clean up: the host undoes every registration when the plugin goes.
 */
public interface Plugin {
    /** States what the plugin brings. An exception here keeps the plugin from loading; nothing else is touched. */
    void describe(PluginSpec plugin);
}
