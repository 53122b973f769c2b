package org.plenary.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.exchange.ExternalIds.Known;
import org.plenary.core.exchange.ImportReport.Line;
import org.plenary.core.exchange.ImportReport.Outcome;
import org.plenary.core.store.Database;
import org.plenary.core.type.Model;
import org.plenary.core.type.ValuesCheck;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.FieldPath;
import org.plenary.spi.exchange.ImportBatch;
import org.plenary.spi.exchange.ImportRecord;
import org.plenary.spi.exchange.Ref;

/** Says what an import would do, and stores nothing. Rules of plugins and unique values are not asked. */
final class ImportRehearsal {
    private static final EntryId SOMEBODY =
            EntryId.parse("00000000-0000-7000-8000-000000000000").orElseThrow();

    private final Model model;
    private final ImportBatch batch;
    private final Map<Ref, Known> known;

    ImportRehearsal(Database database, Model model, ImportBatch batch) {
        this.model = model;
        this.batch = batch;
        this.known = new HashMap<>(database.read(em -> new ExternalIds(em, batch.system()).all()));
    }

    List<Line> run() {
        return RecordOrder.of(batch.records()).stream().map(this::line).toList();
    }

    private Line line(ImportRecord record) {
        var before = Optional.ofNullable(known.get(RecordOrder.keyOf(record)));
        var entry = before.map(Known::entry);
        if (before.filter(old -> old.hash().equals(RecordHash.of(record))).isPresent()) {
            return new Line(record.type(), record.key(), Outcome.UNCHANGED, entry, record.notes(), List.of());
        }
        var violations = violations(record);
        var outcome = violations.isEmpty() ? (before.isPresent() ? Outcome.UPDATED : Outcome.CREATED) : Outcome.FAILED;
        return new Line(record.type(), record.key(), outcome, entry, record.notes(), violations);
    }

    private List<Violation> violations(ImportRecord record) {
        var type = model.find(record.type());
        if (type.isEmpty()) {
            return List.of(Violation.at(FieldPath.WHOLE, "There is no content type '%s'.".formatted(record.type())));
        }
        var found = new ArrayList<Violation>();
        var refs = new RefResolving(ref -> Optional.of(SOMEBODY));
        try {
            var check = new ValuesCheck(model.languages());
            found.addAll(check.fresh(type.get(), refs.values(record.values())).violations());
            record.laterRevisions()
                    .forEach(later -> found.addAll(
                            check.fresh(type.get(), refs.values(later)).violations()));
        } catch (PlenaryException tooLarge) {
            found.add(Violation.at(FieldPath.WHOLE, tooLarge.getMessage()));
        }
        return found;
    }
}
