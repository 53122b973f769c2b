package org.plenary.core.plugin;

import org.plenary.spi.route.DeclaredRoute;

/** A route, and the plugin by whose id its address begins. */
public record OfferedRoute(String plugin, DeclaredRoute route) {
    /** {@code /x/press/releases.atom}. */
    public String address() {
        return "/x/%s/%s".formatted(plugin, route.name());
    }
}
