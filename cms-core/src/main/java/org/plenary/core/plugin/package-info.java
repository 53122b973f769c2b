/**
 * The plugin host: loads jars, each behind a wall of its own, keeps what they declare, and runs their rules within bounds.
 *
 * <p>The way of a jar: {@link org.plenary.core.plugin.PluginHost#load} reads its descriptor, gives it a class loader that
 * sees {@code org.plenary.spi} and nothing of core, lets it describe itself within a time budget, checks what it declared,
 * and either keeps all of it or nothing. What went wrong stands in its {@link org.plenary.core.plugin.PluginStatus}.
 *
 * <p>The wall contains faults, not malice: a plugin is code that the operator trusts.
 */
@NullMarked
package org.plenary.core.plugin;

import org.jspecify.annotations.NullMarked;
