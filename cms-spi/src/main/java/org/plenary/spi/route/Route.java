package org.plenary.spi.route;

import org.plenary.spi.query.BadParameter;

/** Answers one address of a plugin. Called by many threads at once. */
@FunctionalInterface
public interface Route {
    /**
     * The answer, the same for the same request and the same content: the clock, chance and what happens elsewhere have no part
     * in it.
     *
     * @throws BadParameter for a parameter of its own that cannot be used; what else is thrown is the plugin's failure
     */
    Reply answer(RouteRequest request) throws Exception;
}
