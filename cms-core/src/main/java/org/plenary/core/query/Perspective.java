package org.plenary.core.query;

import java.time.Instant;

/** Whose view is asked for: the world's, now or at another instant, or the editors'. */
public sealed interface Perspective {
    /**
     * What is published now.
     *
     * @param foretold whether the reader may be told when that will be otherwise
     */
    record Live(boolean foretold) implements Perspective {
        /** A stranger's. */
        public Live() {
            this(false);
        }
    }

    /**
     * What was published then, or will be.
     *
     * @param foretold as of {@link Live}
     */
    record AsOf(Instant at, boolean foretold) implements Perspective {}

    /**
     * The newest revision of everything that is not in the trash.
     *
     * @param secrets with the private fields
     */
    record Draft(boolean secrets) implements Perspective {}

    /** Whether its reader may be told when what she sees will be otherwise; drafts know no time. */
    default boolean isForetold() {
        return switch (this) {
            case Live(var foretold) -> foretold;
            case AsOf(var ignored, var foretold) -> foretold;
            case Draft ignored -> false;
        };
    }
}
