package org.plenary.webapp.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was measured of one kind of answer at one number of connections. */
record Row(Measured measured, Wrk.Load load, Side plenary, Side files) {
    private static final String HEADINGS = "%-28s%6s%11s%11s%8s%9s%9s%11s%11s  %s";
    private static final String FIGURES = "%-28s%6d%11.0f%11s%8s%9.2f%9.2f%11.0f%11s  %s";

    static String headings() {
        return HEADINGS.formatted(
                "", "conn", "plenary/s", "nginx/s", "ratio", "p50 ms", "p99 ms", "cpu µs", "nginx µs", "goal");
    }

    /** Of the rates, round by round: both sides of a round met the same moment of the machine. */
    double ratio() {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < files.rounds().size(); round++) {
            ratios.add(plenary.rounds().get(round).perSecond()
                    / files.rounds().get(round).perSecond());
        }
        return Side.median(ratios);
    }

    String line() {
        boolean compared = !files.rounds().isEmpty();
        return FIGURES.formatted(
                measured.name(),
                load.connections(),
                plenary.perSecond(),
                compared ? "%.0f".formatted(files.perSecond()) : "",
                compared ? String.format(Locale.ROOT, "%.2f", ratio()) : "",
                plenary.p50(),
                plenary.p99(),
                plenary.processorMicros(),
                compared ? "%.0f".formatted(files.processorMicros()) : "",
                verdict());
    }

    Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", measured.name());
        tree.put("connections", load.connections());
        tree.put("seconds", load.seconds());
        tree.put("plenary", plenary.tree());
        if (!files.rounds().isEmpty()) {
            tree.put("nginx", files.tree());
            tree.put("ratio", Math.round(ratio() * 1_000) / 1_000.0);
        }
        tree.put("goal", measured.goal().text());
        tree.put("met", met());
        return tree;
    }

    /** Whether the goal was reached, with the answers that were asked for. */
    boolean met() {
        return asExpected() && measured.goal().met(this);
    }

    boolean asExpected() {
        return plenary.rounds().stream().allMatch(measured::expected);
    }

    private String verdict() {
        if (!asExpected()) {
            return "OTHER ANSWERS: %.0f bytes each"
                    .formatted(plenary.rounds().getFirst().bytesPerAnswer());
        }
        return measured.goal().text() + (met() ? "" : "  MISSED");
    }
}
