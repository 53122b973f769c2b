package org.plenary.webapp.launch;

import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** The server's answer to an import, as text for the terminal. */
record ImportReport(JsonNode answer) {
    private static final int LONGEST_LIST = 50;

    boolean hasFailures() {
        return failed() > 0;
    }

    /** "12 created, 3 updated, 940 unchanged, 0 failed", in the server's order, then a line for each failure. */
    String text() {
        var lines = new StringJoiner(System.lineSeparator());
        lines.add(summary());
        long shown = 0;
        for (var message : answer.path("records")) {
            if (isFailure(message) && shown++ < LONGEST_LIST) {
                lines.add("  " + line(message));
            }
        }
        if (failed() > LONGEST_LIST) {
            lines.add("  … and " + (failed() - LONGEST_LIST) + " more");
        }
        return lines.toString();
    }

    private String summary() {
        var counts = new StringJoiner(", ");
        answer.path("summary").forEachEntry((name, count) -> {
            if (count.isNumber()) {
                counts.add(count.asString() + " " + name);
            }
        });
        return counts.toString();
    }

    private long failed() {
        return answer.path("summary").path("failed").asLong(0);
    }

    private static boolean isFailure(JsonNode message) {
        return "failed".equals(message.path("outcome").asString(""));
    }

    private static String line(JsonNode message) {
        return message.path("type").asString("") + " " + message.path("key").asString("") + ": "
                + message.path("message").asString("");
    }
}
