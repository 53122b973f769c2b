package org.plenary.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
 * One import under way. Every record is a transaction of its own: one that is refused is reported and hinders no other.
 * Records that refer to each other in a circle are stored first and joined, and published, when all of them exist.
 */
final class ImportRun {
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
        for (var record : RecordOrder.of(batch.records())) {
            attempt(record, () -> first(record));
            coming.remove(RecordOrder.keyOf(record));
        }
        for (var record : unfinished) {
            attempt(record, () -> finish(record));
        }
        if (!known.isEmpty()) {
            log.settle();
        }
        return List.copyOf(lines.values());
    }

    private void attempt(ImportRecord record, Supplier<Line> work) {
        var key = RecordOrder.keyOf(record);
        try {
            lines.put(key, work.get());
        } catch (PlenaryException refused) {
            var notes = new ArrayList<>(record.notes());
            notes.add(refused.getMessage());
            var entry = Optional.ofNullable(known.get(key)).map(Known::entry);
            lines.put(key, new Line(record.type(), record.key(), Outcome.FAILED, entry, notes, refused.violations()));
        }
    }

    private Line first(ImportRecord record) {
        var key = RecordOrder.keyOf(record);
        var hash = RecordHash.of(record);
        var before = Optional.ofNullable(known.get(key));
        if (before.filter(old -> old.hash().equals(hash)).isPresent()) {
            return line(record, Outcome.UNCHANGED, before.get().entry(), List.of());
        }
        var refs = new RefResolving(ref -> Optional.ofNullable(known.get(ref)).map(Known::entry));
        var stored = log.writeOneOfMany(who, unit -> store(unit, record, refs, before));
        boolean complete = stored.complete();
        known.put(key, new Known(stored.entry().entry().id(), complete ? hash : ""));
        if (!complete) {
            unfinished.add(record);
        }
        return line(
                record,
                before.isPresent() ? Outcome.UPDATED : Outcome.CREATED,
                stored.entry().entry().id(),
                stored.notes());
    }

    private Stored store(UnitOfWork unit, ImportRecord record, RefResolving refs, Optional<Known> before) {
        var writer = new RecordWriter(model, rules, unit, "Imported from " + batch.system());
        var entry = before.isPresent()
                ? writer.update(locked(unit, before.get()), record, refs)
                : writer.create(record, refs);
        var notes = new ArrayList<String>();
        boolean complete = refs.open().stream().noneMatch(coming::contains);
        refs.open().stream()
                .filter(ref -> !coming.contains(ref))
                .forEach(ref -> notes.add("There is no %s '%s' to refer to; the reference is left out."
                        .formatted(ref.type(), ref.key())));
        if (complete) {
            notes.addAll(writer.publish(entry, record));
        }
        new ExternalIds(unit.entityManager(), batch.system())
                .put(RecordOrder.keyOf(record), new Known(entry.entry().id(), complete ? RecordHash.of(record) : ""));
        return new Stored(entry, notes, complete);
    }

    /** All records exist now: fills in what was left open, and publishes. */
    private Line finish(ImportRecord record) {
        var key = RecordOrder.keyOf(record);
        var first = lines.get(key);
        var before = known.get(key);
        if (first == null || before == null) {
            throw new IllegalStateException("unfinished but never begun: " + key);
        }
        var refs = new RefResolving(ref -> Optional.ofNullable(known.get(ref)).map(Known::entry));
        var stored = log.writeOneOfMany(who, unit -> store(unit, record, refs, Optional.of(before)));
        return line(record, first.outcome(), before.entry(), stored.notes());
    }

    private static EntrySnapshot locked(UnitOfWork unit, Known known) {
        return new EntryStore(unit.entityManager())
                .lock(known.entry())
                .orElseThrow(() -> new IllegalStateException("imported before but gone: " + known.entry()));
    }

    private static Line line(ImportRecord record, Outcome outcome, EntryId entry, List<String> more) {
        var notes = new ArrayList<>(record.notes());
        notes.addAll(more);
        return new Line(record.type(), record.key(), outcome, Optional.of(entry), notes, List.of());
    }

    private record Stored(EntrySnapshot entry, List<String> notes, boolean complete) {}
}
