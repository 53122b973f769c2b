package org.plenary.webapp.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One server's figures in all rounds of a measurement.
 *
 * @param processorSeconds that the server used meanwhile
 */
record Side(List<Wrk.Result> rounds, double processorSeconds) {
    static final Side NONE = new Side(List.of(), 0);

    /** The middle of the rounds. */
    double perSecond() {
        return median(rounds.stream().map(Wrk.Result::perSecond).toList());
    }

    double p50() {
        return median(rounds.stream().map(Wrk.Result::p50).toList());
    }

    double p99() {
        return median(rounds.stream().map(Wrk.Result::p99).toList());
    }

    long errors() {
        return rounds.stream().mapToLong(Wrk.Result::errors).sum();
    }

    /** Microseconds of the server's processor time for one answer. */
    double processorMicros() {
        long answers = rounds.stream().mapToLong(Wrk.Result::answers).sum();
        return answers == 0 ? 0 : processorSeconds * 1e6 / answers;
    }

    Map<String, Object> tree() {
        var tree = new TreeMap<String, Object>();
        tree.put(
                "perSecond",
                rounds.stream().map(round -> Math.round(round.perSecond())).toList());
        tree.put("p50Ms", p50());
        tree.put("p99Ms", p99());
        tree.put("maxMs", rounds.stream().map(Wrk.Result::max).toList());
        tree.put("processorMicros", Math.round(processorMicros()));
        tree.put("errors", errors());
        return tree;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        int middle = sorted.size() / 2;
        return sorted.isEmpty()
                ? 0
                : sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
