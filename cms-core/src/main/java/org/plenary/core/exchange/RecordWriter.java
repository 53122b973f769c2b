package org.plenary.core.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.core.change.UnitOfWork;
import org.plenary.core.entry.Drafts;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.entry.NewEntry;
import org.plenary.core.entry.Rules;
import org.plenary.core.entry.SaveEntry;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.publish.PublishEntry;
import org.plenary.core.publish.Publishing;
import org.plenary.core.timeline.Track;
import org.plenary.core.type.Model;
import org.plenary.spi.exchange.ImportRecord;

/** Stores one record inside the caller's transaction: draft, later revisions, publication. */
final class RecordWriter {
    private final Model model;
    private final Rules rules;
    private final UnitOfWork unit;
    private final String note;

    RecordWriter(Model model, Rules rules, UnitOfWork unit, String note) {
        this.model = model;
        this.rules = rules;
        this.unit = unit;
        this.note = note;
    }

    EntrySnapshot create(ImportRecord record, RefResolving refs) {
        var drafts = new Drafts(model, rules, unit);
        var entry = drafts.create(new NewEntry(record.type(), refs.values(record.values()), note));
        return later(drafts, entry, record, refs);
    }

    EntrySnapshot update(EntrySnapshot old, ImportRecord record, RefResolving refs) {
        var drafts = new Drafts(model, rules, unit);
        return later(drafts, patched(drafts, old, refs.values(record.values())), record, refs);
    }

    /**
     * Publishes as the record wishes.
     *
     * @return why it stayed a draft; empty when it did not
     */
    List<String> publish(EntrySnapshot entry, ImportRecord record) {
        if (!(record.publishing() instanceof ImportRecord.Publishing.During during)) {
            return List.of();
        }
        try {
            new Publishing(model, rules, unit)
                    .publish(
                            entry,
                            new PublishEntry(
                                    entry.entry().id(),
                                    entry.entry().version(),
                                    tracks(during),
                                    Optional.empty(),
                                    during.from().filter(from -> from.isAfter(unit.now())),
                                    during.until()));
            return List.of();
        } catch (PlenaryException refused) {
            var reasons = new ArrayList<>(List.of("Kept as a draft: " + refused.getMessage()));
            refused.violations().forEach(violation -> reasons.add(violation.where() + ": " + violation.message()));
            return reasons;
        }
    }

    private EntrySnapshot later(Drafts drafts, EntrySnapshot first, ImportRecord record, RefResolving refs) {
        var entry = first;
        for (var revision : record.laterRevisions()) {
            entry = patched(drafts, entry, refs.values(revision));
        }
        return entry;
    }

    private EntrySnapshot patched(Drafts drafts, EntrySnapshot old, Map<String, Object> values) {
        return drafts.save(
                new SaveEntry(old.entry().id(), old.entry().version(), SaveEntry.Extent.PATCH, values, note));
    }

    private static Set<Track> tracks(ImportRecord.Publishing.During during) {
        var tracks = new TreeSet<Track>();
        if (!during.locales().isEmpty()) {
            tracks.add(Track.SHARED);
            during.locales().forEach(locale -> tracks.add(Track.of(locale)));
        }
        return tracks;
    }
}
