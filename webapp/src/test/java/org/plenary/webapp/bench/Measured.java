package org.plenary.webapp.bench;

import java.util.List;

/**
 * One kind of answer to be measured.
 *
 * @param leastBytes @param mostBytes between which the mean answer lies, headers included: another size is another answer
 */
record Measured(String name, Walks walks, long leastBytes, long mostBytes, Goal goal) {

    /**
     * What is asked for.
     *
     * @param warming at Plenary, before it is measured
     * @param plenary while it is measured
     * @param files answers of the kind from the file server; empty where there is no need to compare
     */
    record Walks(Wrk.Walk warming, Wrk.Walk plenary, List<Wrk.Walk> files) {}

    /** @throws IllegalStateException when an answer was an error, or did not come at all */
    void check(Wrk.Result result) {
        if (result.errors() > 0) {
            throw new IllegalStateException(
                    "%s: %d errors in %d answers".formatted(name, result.errors(), result.answers()));
        }
    }

    /** Whether the answers were of the size of those that were asked for. */
    boolean expected(Wrk.Result result) {
        double bytes = result.bytesPerAnswer();
        return bytes >= leastBytes && bytes <= mostBytes;
    }
}
