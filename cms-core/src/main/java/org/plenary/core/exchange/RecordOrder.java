package org.plenary.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.plenary.spi.exchange.ImportRecord;
import org.plenary.spi.exchange.Ref;

/**
 * Puts records so that each comes after those it refers to. Where they refer to each other in a circle, a reference to a
 * later record is left open, to be filled in when that one exists.
 */
final class RecordOrder {
    private final Map<Ref, ImportRecord> byKey = new HashMap<>();
    private final SequencedSet<Ref> done = new LinkedHashSet<>();
    private final Set<Ref> underWay = new HashSet<>();

    private RecordOrder(List<ImportRecord> records) {
        records.forEach(record -> byKey.putIfAbsent(keyOf(record), record));
        records.forEach(record -> visit(keyOf(record)));
    }

    /** Each key once: of records with the same key, the first. */
    static List<ImportRecord> of(List<ImportRecord> records) {
        var order = new RecordOrder(records);
        return order.done.stream().map(order::record).toList();
    }

    static Ref keyOf(ImportRecord record) {
        return new Ref(record.type(), record.key());
    }

    /** The records that the values refer to, at any depth. */
    static Set<Ref> refs(Object value) {
        var refs = new LinkedHashSet<Ref>();
        collect(value, refs);
        return refs;
    }

    private ImportRecord record(Ref key) {
        var record = byKey.get(key);
        if (record == null) {
            throw new IllegalStateException("ordered a record that was never given: " + key);
        }
        return record;
    }

    /** Depth first, with a stack of its own: a chain of references may be as long as the file. */
    private void visit(Ref start) {
        var stack = new ArrayList<>(List.of(start));
        while (!stack.isEmpty()) {
            var key = stack.getLast();
            if (done.contains(key) || !underWay.add(key)) {
                stack.removeLast();
                underWay.remove(key);
                done.add(key);
                continue;
            }
            for (var target : refs(List.of(record(key).values(), record(key).laterRevisions()))) {
                if (byKey.containsKey(target) && !done.contains(target) && !underWay.contains(target)) {
                    stack.add(target);
                }
            }
        }
    }

    private static void collect(Object value, Set<Ref> refs) {
        switch (value) {
            case Ref ref -> refs.add(ref);
            case Map<?, ?> map -> map.values().forEach(inner -> collect(inner, refs));
            case List<?> list -> list.forEach(inner -> collect(inner, refs));
            default -> {}
        }
    }
}
