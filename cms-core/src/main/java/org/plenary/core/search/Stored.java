package org.plenary.core.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a commit says of itself.
 *
 * @param format of the documents
 * @param complete whether everything up to the position is in it; not while it is being built
 * @param position the last change that it has taken in
 * @param types per content type a fingerprint of what its documents look like
 * @param languages a fingerprint of how texts are analysed
 * @param skipped content types of entries that are not in it, because the type was not loaded
 */
record Stored(
        int format, boolean complete, long position, Map<String, String> types, String languages, Set<String> skipped) {
    /** Rises with every change of the documents; an older index is built anew. */
    static final int FORMAT = 8;

    private static final String TYPE = "type:";

    Map<String, String> toCommitData() {
        var data = new HashMap<String, String>();
        data.put("format", Integer.toString(format));
        data.put("complete", Boolean.toString(complete));
        data.put("position", Long.toString(position));
        data.put("languages", languages);
        data.put("skipped", String.join(",", skipped));
        types.forEach((type, print) -> data.put(TYPE + type, print));
        return data;
    }

    /** Empty when it says nothing that can be understood. */
    static Optional<Stored> read(Map<String, String> data) {
        try {
            var types = new HashMap<String, String>();
            data.forEach((name, value) -> {
                if (name.startsWith(TYPE)) {
                    types.put(name.substring(TYPE.length()), value);
                }
            });
            var skipped = new TreeSet<String>();
            for (String type : data.getOrDefault("skipped", "").split(",", -1)) {
                if (!type.isEmpty()) {
                    skipped.add(type);
                }
            }
            return Optional.of(new Stored(
                    Integer.parseInt(data.getOrDefault("format", "")),
                    Boolean.parseBoolean(data.getOrDefault("complete", "")),
                    Long.parseLong(data.getOrDefault("position", "")),
                    types,
                    data.getOrDefault("languages", ""),
                    skipped));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
