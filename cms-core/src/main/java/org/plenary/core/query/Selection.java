package org.plenary.core.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of an item is delivered, and which relations are expanded in it.
 *
 * @param fields dotted names of the fields to deliver; empty for all
 * @param include per dotted name of a reference, what of its targets is delivered
 * @param rendering how Markdown is delivered, in the item and in all that stands in it
 */
public record Selection(Optional<Set<String>> fields, Map<String, Selection> include, Rendering rendering) {
    public static final Selection WHOLE = new Selection(Optional.empty(), Map.of(), Rendering.SOURCE);

    /** The same, with Markdown delivered in another way. */
    public Selection rendered(Rendering other) {
        var below = new LinkedHashMap<String, Selection>();
        include.forEach((name, selection) -> below.put(name, selection.rendered(other)));
        return new Selection(fields, below, other);
    }

    /** Whether the field of this dotted name is wanted, itself or in part. */
    public boolean wants(String name) {
        return fields.isEmpty() || fields.get().stream().anyMatch(wanted -> covers(wanted, name));
    }

    public Optional<Selection> included(String name) {
        return Optional.ofNullable(include.get(name));
    }

    private static boolean covers(String wanted, String name) {
        return wanted.equals(name) || wanted.startsWith(name + ".") || name.startsWith(wanted + ".");
    }

    /** A selection as it grows while a query is read. */
    static final class Growing {
        private final Map<String, Growing> include = new LinkedHashMap<>();
        private Optional<Set<String>> fields = Optional.empty();

        Growing include(String reference) {
            return include.computeIfAbsent(reference, ignored -> new Growing());
        }

        Optional<Growing> included(String reference) {
            return Optional.ofNullable(include.get(reference));
        }

        Map<String, Growing> includes() {
            return include;
        }

        void fields(Set<String> names) {
            fields = Optional.of(new TreeSet<>(names));
        }

        /** What is included is wanted too, also where fields are chosen. */
        Selection grown() {
            var grown = new LinkedHashMap<String, Selection>();
            include.forEach((name, below) -> grown.put(name, below.grown()));
            fields.ifPresent(chosen -> chosen.addAll(include.keySet()));
            return new Selection(fields, grown, Rendering.SOURCE);
        }
    }
}
