package org.plenary.webapp.bench;

import java.util.Locale;

/** What a figure should be. */
sealed interface Goal {

    /** At least this part of the rate at which files are served. */
    record Ratio(double least) implements Goal {}

    /** At least so many answers a second, 99 of 100 within so many milliseconds, at many connections. */
    record Rate(double least, double p99) implements Goal {}

    record None() implements Goal {}

    /** In a few characters, for a table. */
    default String text() {
        return switch (this) {
            case Ratio(var least) -> String.format(Locale.ROOT, ">= %.2f", least);
            case Rate(var least, var p99) -> String.format(Locale.ROOT, ">= %.0f/s, p99 < %.0f", least, p99);
            case None ignored -> "";
        };
    }

    default boolean met(Row row) {
        return switch (this) {
            case Ratio(var least) -> row.ratio() >= least;
            case Rate(var least, var p99) ->
                row.load().connections() == 1
                        || (row.plenary().perSecond() >= least && row.plenary().p99() < p99);
            case None ignored -> true;
        };
    }
}
