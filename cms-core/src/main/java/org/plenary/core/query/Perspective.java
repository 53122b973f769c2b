package org.plenary.core.query;

import java.time.Instant;

/** Whose view is asked for: the world's, now or at another instant, or the editors'. */
public sealed interface Perspective {
    /** What is published now. */
    record Live() implements Perspective {}

    /** What was published then, or will be. */
    record AsOf(Instant at) implements Perspective {}

    /**
     * The newest revision of everything that is not in the trash.
     *
     * @param secrets with the private fields
     */
    record Draft(boolean secrets) implements Perspective {}
}
