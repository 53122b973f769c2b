package org.plenary.core.search;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.plenary.core.query.Leaf;
import org.plenary.core.type.ZonedTimes;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.FieldKind;

/** Adds the values of one entry to its document. */
final class ValuesWriter {
    /** In UTF-8 still below what a Lucene term may have, and beyond what a query may ask for. */
    private static final int LONGEST_TERM = 10_000;

    private final Document document;
    private final Collators collators;
    private final Wording wording;
    private final boolean privateToo;
    private final Set<String> marked = new HashSet<>();
    private final Map<String, Items> items = new HashMap<>();

    ValuesWriter(Document document, Collators collators, Wording wording, boolean privateToo) {
        this.document = document;
        this.collators = collators;
        this.wording = wording;
        this.privateToo = privateToo;
    }

    void write(List<Slot> slots, Map<?, ?> values) {
        fields(slots, values, "");
        items.forEach((path, counted) -> counted.complete().forEach(locale -> mark(path + Leaf.EACH, locale)));
    }

    private void fields(List<Slot> slots, Map<?, ?> values, String locale) {
        for (var slot : slots) {
            Object value = values.get(slot.field().key());
            if (value != null && (privateToo || slot.open())) {
                field(slot, value, locale);
            }
        }
    }

    private void field(Slot slot, Object value, String locale) {
        if (slot.field().localised() && locale.isEmpty() && value instanceof Map<?, ?> texts) {
            if (slot.translatedInEachItem()) {
                items.computeIfAbsent(slot.leaf().path(), ignored -> new Items())
                        .add(texts);
            }
            texts.forEach((tag, text) -> several(slot, text, (String) tag));
        } else {
            several(slot, value, locale);
        }
    }

    private void several(Slot slot, Object value, String locale) {
        if (value instanceof List<?> list && !(slot.field().kind() instanceof FieldKind.Json)) {
            list.forEach(one -> one(slot, one, locale));
        } else {
            one(slot, value, locale);
        }
    }

    private void one(Slot slot, Object value, String locale) {
        mark(slot.leaf().path(), locale);
        switch (value) {
            case Map<?, ?> group
            when slot.field().kind() instanceof FieldKind.Group -> fields(slot.parts(), group, locale);
            case Map<?, ?> block when slot.field().kind() instanceof FieldKind.Blocks -> block(slot, block, locale);
            case Map<?, ?> file
            when slot.field().kind() instanceof FieldKind.Asset && file.get("id") instanceof String id ->
                file(slot, id, locale);
            case String text -> text(slot, text, locale);
            case Boolean truth -> number(slot, truth ? 1 : 0, locale);
            case BigDecimal real -> real(slot, real.doubleValue(), locale);
            case Long whole -> {
                if (slot.field().kind() instanceof FieldKind.Decimal) {
                    real(slot, whole.doubleValue(), locale);
                } else {
                    number(slot, whole, locale);
                }
            }
            default -> {
                // points and JSON are only there or not
            }
        }
    }

    private void block(Slot slot, Map<?, ?> block, String locale) {
        var name = String.valueOf(block.get("_block"));
        mark(slot.leaf().path() + "." + name, locale);
        fields(slot.blocks().getOrDefault(name, List.of()), block, locale);
    }

    private void file(Slot slot, String id, String locale) {
        document.add(new KeywordField(name(Names.WORD, slot, locale), id, Store.NO));
        document.add(new StringField(Names.FILE, id, Store.NO));
    }

    private void text(Slot slot, String text, String locale) {
        switch (slot.field().kind()) {
            case FieldKind.Day ignored -> number(slot, LocalDate.parse(text).toEpochDay(), locale);
            case FieldKind.Moment ignored -> number(slot, Instant.parse(text).toEpochMilli(), locale);
            case FieldKind.Span ignored -> number(slot, Duration.parse(text).toMillis(), locale);
            case FieldKind.ZonedTime ignored -> zoned(slot, text, locale);
            case FieldKind.Reference ignored ->
                EntryId.parse(text)
                        .ifPresent(id -> document.add(
                                new KeywordField(name(Names.WORD, slot, locale), Names.bytes(id), Store.NO)));
            case FieldKind.Choice(var options) -> choice(slot, text, options, locale);
            default -> words(slot, text, locale);
        }
    }

    private void zoned(Slot slot, String text, String locale) {
        var time = ZonedTimes.parse(text);
        number(slot, time.toInstant().toEpochMilli(), locale);
        long wall = time.toLocalDateTime().toInstant(ZoneOffset.UTC).toEpochMilli();
        document.add(new LongField(name(Names.WALL, slot, locale), wall, Store.NO));
    }

    private void choice(Slot slot, String text, List<String> options, String locale) {
        document.add(new KeywordField(name(Names.WORD, slot, locale), text, Store.NO));
        if (slot.leaf().sortable()) {
            int place = options.indexOf(text);
            document.add(
                    new LongField(name(Names.ORDINAL, slot, locale), place < 0 ? options.size() : place, Store.NO));
        }
    }

    private void words(Slot slot, String text, String locale) {
        switch (slot.leaf().form()) {
            case TEXT -> {
                document.add(new KeywordField(name(Names.WORD, slot, locale), term(text), Store.NO));
                var folded = term(Collators.fold(text));
                document.add(new StringField(name(Names.FOLDED, slot, locale), folded, Store.NO));
                document.add(Grams.field(name(Names.GRAMS, slot, locale), folded));
                if (slot.leaf().sortable() && !slot.leaf().repeated()) {
                    document.add(new SortedDocValuesField(name(Names.SORT, slot, locale), collators.key(text, locale)));
                }
            }
            case WORD -> document.add(new KeywordField(name(Names.WORD, slot, locale), term(text), Store.NO));
            case NUMBER, REAL, OPAQUE -> {
                // long texts are only searched
            }
        }
        if (slot.searchable()) {
            var words = wording.of(text, locale);
            document.add(words.exact().field(name(Names.EXACT, slot, locale), TextField.TYPE_NOT_STORED));
            words.stems()
                    .ifPresent(stems ->
                            document.add(stems.field(name(Names.STEMMED, slot, locale), TextField.TYPE_NOT_STORED)));
        }
    }

    private void number(Slot slot, long value, String locale) {
        document.add(new LongField(name(Names.NUMBER, slot, locale), value, Store.NO));
    }

    private void real(Slot slot, double value, String locale) {
        document.add(new DoubleField(name(Names.REAL, slot, locale), value + 0.0, Store.NO));
    }

    private void mark(String path, String locale) {
        var mark = Names.localised(path, locale);
        if (marked.add(mark)) {
            document.add(new StringField(Names.HAS, mark, Store.NO));
        }
    }

    private static String term(String text) {
        return text.length() <= LONGEST_TERM ? text : text.substring(0, LONGEST_TERM);
    }

    private static String name(String prefix, Slot slot, String locale) {
        return Names.localised(prefix + slot.leaf().path(), locale);
    }

    /** Counts in how many items of a list a text is there, and in which locales. */
    private static final class Items {
        private final Map<String, Integer> perLocale = new HashMap<>();
        private int all;

        void add(Map<?, ?> texts) {
            all++;
            texts.keySet().forEach(locale -> perLocale.merge((String) locale, 1, Integer::sum));
        }

        List<String> complete() {
            var complete = new ArrayList<String>();
            perLocale.forEach((locale, count) -> {
                if (count == all) {
                    complete.add(locale);
                }
            });
            return complete;
        }
    }
}
