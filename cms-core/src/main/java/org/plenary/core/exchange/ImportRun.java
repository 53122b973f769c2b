package org.plenary.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.access.Principal;
import org.plenary.core.change.ChangeLog;
import org.plenary.core.change.UnitOfWork;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.EntryStore;
import org.plenary.core.entry.Rules;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.exchange.ExternalIds.Known;
import org.plenary.core.exchange.ImportReport.Line;
import org.plenary.core.exchange.ImportReport.Outcome;
import org.plenary.core.store.Database;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.exchange.ImportBatch;
import org.plenary.spi.exchange.ImportRecord;
import org.plenary.spi.exchange.Ref;

/**
 * One import under way. A record that is refused is reported and hinders no other.
 * Records that refer to each other in a circle are stored first and joined, and published, when all of them exist.
 */
final class ImportRun {
    private static final int BATCH = 50;

    private final ChangeLog log;
    private final Model model;
    private final Rules rules;
    private final Principal who;
    private final ImportBatch batch;
    private final Map<Ref, Known> known;
    private final Set<Ref> coming = new HashSet<>();
    private final Map<Ref, Line> lines = new LinkedHashMap<>();
    private final List<ImportRecord> unfinished = new ArrayList<>();

    ImportRun(ChangeLog log, Database database, Model model, Rules rules, Principal who, ImportBatch batch) {
        this.log = log;
        this.model = model;
        this.rules = rules;
        this.who = who;
        this.batch = batch;
        this.known = new HashMap<>(database.read(em -> new ExternalIds(em, batch.system()).all()));
    }

    List<Line> run() {
        batch.records().forEach(record -> coming.add(RecordOrder.keyOf(record)));
        inBatches(RecordOrder.of(batch.records()), this::first);
        inBatches(List.copyOf(unfinished), this::finish);
        if (!known.isEmpty()) {
            log.settle();
        }
        return List.copyOf(lines.values());
    }

    /** Stores one record inside the transaction. */
    private interface Storing {
        Result store(UnitOfWork unit, ImportRecord record);
    }

    /** Many records share a transaction; when one is refused, those of its batch are stored again one by one. */
    private void inBatches(List<ImportRecord> records, Storing storing) {
        for (int from = 0; from < records.size(); from += BATCH) {
            var some = records.subList(from, Math.min(from + BATCH, records.size()));
            try {
                together(some, storing);
            } catch (PlenaryException oneRefused) {
                some.forEach(record -> alone(record, storing));
            }
        }
    }

    private void together(List<ImportRecord> some, Storing storing) {
        var before = Map.copyOf(known);
        try {
            var results = log.writeOneOfMany(who, unit -> {
                known.clear();
                known.putAll(before);
                coming.addAll(some.stream().map(RecordOrder::keyOf).toList());
                return some.stream()
                        .map(record -> stored(unit, record, storing))
                        .toList();
            });
            results.forEach(this::keep);
        } catch (PlenaryException refused) {
            known.clear();
            known.putAll(before);
            throw refused;
        }
    }

    /** What is stored is known at once, so that the next record of the transaction can refer to it. */
    private Result stored(UnitOfWork unit, ImportRecord record, Storing storing) {
        var result = storing.store(unit, record);
        unit.letGo();
        known.put(RecordOrder.keyOf(record), result.known());
        coming.remove(RecordOrder.keyOf(record));
        return result;
    }

    private void alone(ImportRecord record, Storing storing) {
        try {
            together(List.of(record), storing);
        } catch (PlenaryException refused) {
            var key = RecordOrder.keyOf(record);
            coming.remove(key);
            var notes = new ArrayList<>(record.notes());
            notes.add(refused.getMessage());
            var entry = Optional.ofNullable(known.get(key)).map(Known::entry);
            lines.put(key, new Line(record.type(), record.key(), Outcome.FAILED, entry, notes, refused.violations()));
        }
    }

    private void keep(Result result) {
        lines.put(RecordOrder.keyOf(result.record()), result.line());
        if (!result.complete()) {
            unfinished.add(result.record());
        }
    }

    private Result first(UnitOfWork unit, ImportRecord record) {
        var before = Optional.ofNullable(known.get(RecordOrder.keyOf(record)));
        if (before.filter(old -> old.hash().equals(RecordHash.of(record))).isPresent()) {
            return new Result(
                    record,
                    before.get(),
                    line(record, Outcome.UNCHANGED, before.get().entry(), List.of()),
                    true);
        }
        return store(unit, record, before, before.isPresent() ? Outcome.UPDATED : Outcome.CREATED);
    }

    /** All records exist now: fills in what was left open, and publishes. */
    private Result finish(UnitOfWork unit, ImportRecord record) {
        var key = RecordOrder.keyOf(record);
        var first =
                Optional.ofNullable(lines.get(key)).orElseThrow(() -> new IllegalStateException("never begun: " + key));
        return store(unit, record, Optional.ofNullable(known.get(key)), first.outcome());
    }

    private Result store(UnitOfWork unit, ImportRecord record, Optional<Known> before, Outcome outcome) {
        var refs = new RefResolving(ref -> Optional.ofNullable(known.get(ref)).map(Known::entry));
        var writer = new RecordWriter(model, rules, unit, "Imported from " + batch.system());
        var entry = before.isPresent()
                ? writer.update(locked(unit, before.get()), record, refs)
                : writer.create(record, refs);
        boolean complete = refs.open().stream().noneMatch(coming::contains);
        var notes = missing(refs);
        if (complete) {
            notes.addAll(writer.publish(entry, record));
        }
        var now = new Known(entry.entry().id(), complete ? RecordHash.of(record) : "");
        new ExternalIds(unit.entityManager(), batch.system()).put(RecordOrder.keyOf(record), now);
        return new Result(record, now, line(record, outcome, now.entry(), notes), complete);
    }

    private List<String> missing(RefResolving refs) {
        var notes = new ArrayList<String>();
        refs.open().stream()
                .filter(ref -> !coming.contains(ref))
                .forEach(ref -> notes.add("There is no %s '%s' to refer to; the reference is left out."
                        .formatted(ref.type(), ref.key())));
        return notes;
    }

    private static EntrySnapshot locked(UnitOfWork unit, Known known) {
        return new EntryStore(unit.entityManager())
                .lock(known.entry(), unit.known(known.entry()))
                .orElseThrow(() -> new IllegalStateException("imported before but gone: " + known.entry()));
    }

    private static Line line(ImportRecord record, Outcome outcome, EntryId entry, List<String> more) {
        var notes = new ArrayList<>(record.notes());
        notes.addAll(more);
        return new Line(record.type(), record.key(), outcome, Optional.of(entry), notes, List.of());
    }

    /** @param complete whether no reference is left open, and so the record is published as it wishes */
    private record Result(ImportRecord record, Known known, Line line, boolean complete) {}
}
