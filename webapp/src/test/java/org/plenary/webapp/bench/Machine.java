package org.plenary.webapp.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where and when something was measured. */
final class Machine {
    private Machine() {}

    /** The beginning of a result; the rest is put in. */
    static Map<String, Object> describe(String bench) {
        var description = new LinkedHashMap<String, Object>();
        description.put("bench", bench);
        description.put("date", LocalDate.now(Clock.systemUTC()).toString());
        description.put("processors", Runtime.getRuntime().availableProcessors());
        description.put("java", Runtime.version().toString());
        return description;
    }
}
