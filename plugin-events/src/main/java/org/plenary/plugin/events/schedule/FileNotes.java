package org.plenary.plugin.events.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was noticed about the file as a whole; the same remark about many events becomes one with a number. */
final class FileNotes {
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>();

    void add(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    /** Counts one more event of which the remark is true; it completes the sentence "Of so many events: ...". */
    void count(String remark) {
        counted.merge(remark, 1, Integer::sum);
    }

    List<String> all() {
        var all = new ArrayList<>(notes);
        counted.forEach(
                (remark, times) -> all.add("Of %d event%s: %s".formatted(times, times == 1 ? "" : "s", remark)));
        return all;
    }
}
