package org.plenary.webapp.bench;

/**
 * How long to measure.
 *
 * @param many how many addresses are so many that no cache of answers helps
 * @param warming the most seconds for which each kind of answer is asked for before it is measured
 * @param seconds of one round, in which each side is asked once
 */
record Pace(int many, int warming, int seconds, int rounds) {
    static final Pace QUICK = new Pace(2_000, 30, 1, 1);
    static final Pace NORMAL = new Pace(20_000, 120, 2, 3);
}
