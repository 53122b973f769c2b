package org.plenary.core.entry;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.change.Change;
import org.plenary.core.change.UnitOfWork;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.type.Model;
import org.plenary.core.type.ValuesCheck;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.rule.Save;

/** Creating and saving drafts, inside the caller's transaction: check, slug, rules, store, holdings, log. */
public final class Drafts {
    private final Model model;
    private final Rules rules;
    private final UnitOfWork unit;
    private final EntryStore store;

    public Drafts(Model model, Rules rules, UnitOfWork unit) {
        this.model = model;
        this.rules = rules;
        this.unit = unit;
        this.store = new EntryStore(unit.entityManager());
    }

    /** @throws PlenaryException INVALID_VALUES, NOT_UNIQUE or REJECTED_BY_RULE, with every violation */
    public EntrySnapshot create(NewEntry command) {
        var type = model.type(command.type());
        var id = EntryIds.next(unit.now());
        var checked =
                new ValuesCheck(model.languages()).fresh(type, command.values()).orThrow();
        var values = ready(type, id, Optional.empty(), checked);
        var first = revision(
                1, command.note(), false, values, Stamps.next(type.fields(), Values.NONE, Map.of(), values, 1));
        var created = store.insert(id, type.name(), first);
        return settled(type, created, Optional.empty(), Change.Kind.CREATED);
    }

    /** Loads and locks. @throws PlenaryException NOT_FOUND, or {@link StaleVersion} */
    public EntrySnapshot lock(EntryId id, long basedOn) {
        var snapshot = store.lock(id, unit.known(id)).orElseThrow(() -> notFound(id));
        if (snapshot.entry().version() != basedOn) {
            throw new StaleVersion(basedOn, snapshot);
        }
        return snapshot;
    }

    /** @throws PlenaryException as {@link #create}, and NOT_FOUND or {@link StaleVersion} */
    public EntrySnapshot save(SaveEntry command) {
        var old = lock(command.id(), command.basedOn());
        refuseTrash(old);
        var type = model.type(old.entry().type());
        var check = new ValuesCheck(model.languages());
        var checked = (switch (command.extent()) {
                    case WHOLE -> check.replaced(type, old.head().values(), command.values());
                    case PATCH, AUTOSAVE -> check.patched(type, old.head().values(), command.values());
                })
                .orThrow();
        return store(old, checked, command.note(), command.extent() == SaveEntry.Extent.AUTOSAVE);
    }

    /** Makes the values the new head, unless they are the old ones. */
    EntrySnapshot store(EntrySnapshot old, Values checked, String note, boolean autosave) {
        var type = model.type(old.entry().type());
        var head = old.head();
        var values = ready(type, old.entry().id(), Optional.of(head.values()), checked);
        if (values.equals(head.values()) && head.autosave() == autosave) {
            return old;
        }
        int number = head.number() + 1;
        var next = revision(
                number,
                note,
                autosave,
                values,
                Stamps.next(type.fields(), head.values(), head.stamps(), values, number));
        return settled(type, store.append(old, next, replaced(old)), Optional.of(head.values()), Change.Kind.SAVED);
    }

    /** An autosave gives way to the same author's next save, unless the world sees it or will. */
    private Optional<Integer> replaced(EntrySnapshot old) {
        var head = old.head();
        boolean published = old.entry().publications().stream().anyMatch(p -> p.revision() == head.number());
        return head.autosave() && !published && head.author().equals(unit.who().name())
                ? Optional.of(head.number())
                : Optional.empty();
    }

    private Values ready(ContentType type, EntryId id, Optional<Values> before, Values checked) {
        var holdings = new Holdings(unit.entityManager());
        holdings.refuseTaken(type, id, checked);
        var slugged = new SlugMaking(holdings, model.languages()).complete(type, id, checked);
        var touched = touchedLocales(before.orElse(Values.NONE), slugged);
        var change = new Rules.RuleCase(type, id, before, slugged, touched, unit.now());
        var ruled = rules.before(Save.of(type.name()), change);
        new ReferenceCheck(unit.entityManager()).check(type, ruled);
        new AssetUseStore(unit.entityManager()).check(type, ruled);
        unit.afterwards(() ->
                rules.after(Save.of(type.name()), new Rules.RuleCase(type, id, before, ruled, touched, unit.now())));
        return ruled;
    }

    private EntrySnapshot settled(ContentType type, EntrySnapshot written, Optional<Values> before, Change.Kind kind) {
        var stored = store.hold(type, written, unit.now().toEpochMilli());
        var tracks = touchedLocales(before.orElse(Values.NONE), stored.head().values()).stream()
                .map(LocaleTag::value)
                .sorted()
                .toList();
        unit.record(kind, stored, tracks);
        return stored;
    }

    private Revision revision(
            int number, String note, boolean autosave, Values values, Map<String, Map<String, Integer>> stamps) {
        return new Revision(number, unit.now(), unit.who().name(), note, autosave, values, stamps);
    }

    private static Set<LocaleTag> touchedLocales(Values before, Values after) {
        var touched = new HashSet<LocaleTag>();
        after.fields().forEach((key, value) -> {
            if (!value.equals(before.fields().get(key)) && value instanceof Map<?, ?> texts) {
                texts.keySet().forEach(tag -> LocaleTag.parse((String) tag).ifPresent(touched::add));
            }
        });
        return touched;
    }

    private static void refuseTrash(EntrySnapshot snapshot) {
        if (snapshot.entry().deleted()) {
            throw new PlenaryException(
                    ErrorCode.NOT_FOUND,
                    "Entry %s is in the trash; restore it first."
                            .formatted(snapshot.entry().id()));
        }
    }

    static PlenaryException notFound(EntryId id) {
        return new PlenaryException(ErrorCode.NOT_FOUND, "There is no entry %s.".formatted(id));
    }
}
