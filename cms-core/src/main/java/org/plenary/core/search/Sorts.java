package org.plenary.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.comparators.DoubleComparator;
import org.apache.lucene.search.comparators.LongComparator;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.ContentQuery.Order;
import org.plenary.core.query.Form;
import org.plenary.core.query.Leaf;
import org.plenary.core.query.Locales;
import org.plenary.spi.model.FieldKind;

/**
 * The order of a list. Ends with the id, so that it is total; entries without a value come last. A localised value is that
 * of the first locale of the reader's chain which has one.
 */
final class Sorts {
    static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, IdComparator.field(false));

    private Sorts() {}

    /** @param pruned whether whole blocks of documents that come too late are to be passed over: worth its cost in many only */
    static Sort of(ContentQuery query, boolean pruned) {
        var fields = new ArrayList<SortField>();
        if (byScore(query)) {
            fields.add(SortField.FIELD_SCORE);
        }
        for (var order : query.order()) {
            if (order.leaf().equals(Leaf.ID)) {
                return sort(fields, order.descending()); // what follows decides nothing
            }
            fields.add(field(order, query.locales(), pruned));
        }
        return sort(fields, false);
    }

    /** Whether what is found best comes first. */
    static boolean byScore(ContentQuery query) {
        return query.order().isEmpty() && query.text().isPresent();
    }

    private static Sort sort(List<SortField> fields, boolean descendingIds) {
        fields.add(IdComparator.field(descendingIds));
        return new Sort(fields.toArray(SortField[]::new));
    }

    private static SortField field(Order order, Locales locales, boolean pruned) {
        var leaf = order.leaf();
        var names = names(leaf, locales);
        if (leaf.kind() instanceof FieldKind.Choice || leaf.form() == Form.NUMBER) {
            return longs(names, order.descending(), pruned && names.size() == 1);
        }
        return leaf.form() == Form.REAL ? reals(names, order.descending()) : bytes(names, order.descending());
    }

    /** The fields to look into, the first that has a value counts. */
    private static List<String> names(Leaf leaf, Locales locales) {
        var prefix = prefix(leaf);
        return leaf.localisedAt().isEmpty()
                ? List.of(prefix + leaf.path())
                : locales.tags().stream()
                        .map(tag -> Names.localised(prefix + leaf.path(), tag.value()))
                        .toList();
    }

    private static String prefix(Leaf leaf) {
        return switch (leaf.form()) {
            case NUMBER -> Names.NUMBER;
            case REAL -> Names.REAL;
            case TEXT -> leaf.kind() instanceof FieldKind.Text ? Names.SORT : Names.WORD;
            case WORD -> leaf.kind() instanceof FieldKind.Choice ? Names.ORDINAL : Names.WORD;
            case OPAQUE -> throw new IllegalStateException("Lists cannot be sorted by " + leaf.name());
        };
    }

    private static SortField longs(List<String> names, boolean descending, boolean pruned) {
        long absent = descending ? Long.MIN_VALUE : Long.MAX_VALUE;
        return source(
                names,
                descending,
                (hits, pruning, reversed) ->
                        new LongComparator(hits, names.getFirst(), absent, reversed, pruned ? pruning : Pruning.NONE) {
                            @Override
                            public LeafFieldComparator getLeafComparator(LeafReaderContext context) throws IOException {
                                return new LongLeafComparator(context) {
                                    @Override
                                    protected NumericDocValues getNumericDocValues(
                                            LeafReaderContext leaf, String ignored) throws IOException {
                                        return FirstOf.numbers(leaf.reader(), names, SortField.Type.LONG);
                                    }
                                };
                            }
                        });
    }

    private static SortField reals(List<String> names, boolean descending) {
        double absent = descending ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        if (names.size() == 1) {
            return new SortedNumericSortField(
                    names.getFirst(), SortField.Type.DOUBLE, descending, SortedNumericSelector.Type.MIN, absent);
        }
        return source(
                names,
                descending,
                (hits, pruning, reversed) ->
                        new DoubleComparator(hits, names.getFirst(), absent, reversed, Pruning.NONE) {
                            @Override
                            public LeafFieldComparator getLeafComparator(LeafReaderContext context) throws IOException {
                                return new DoubleLeafComparator(context) {
                                    @Override
                                    protected NumericDocValues getNumericDocValues(
                                            LeafReaderContext leaf, String ignored) throws IOException {
                                        return FirstOf.numbers(leaf.reader(), names, SortField.Type.DOUBLE);
                                    }
                                };
                            }
                        });
    }

    private static SortField bytes(List<String> names, boolean descending) {
        if (names.size() == 1) {
            var field = new SortedSetSortField(names.getFirst(), descending);
            field.setMissingValue(descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
            return field;
        }
        boolean last = !descending;
        return source(
                names,
                descending,
                (hits, pruning, reversed) -> new FieldComparator.TermValComparator(hits, names.getFirst(), last) {
                    @Override
                    protected BinaryDocValues getBinaryDocValues(LeafReaderContext context, String ignored)
                            throws IOException {
                        return FirstOf.words(context.reader(), names);
                    }
                });
    }

    private static SortField source(List<String> names, boolean descending, Comparing comparing) {
        var source = new FieldComparatorSource() {
            @Override
            public FieldComparator<?> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
                return comparing.comparator(hits, pruning, reversed);
            }
        };
        return new SortField(names.getFirst(), source, descending);
    }

    private interface Comparing {
        FieldComparator<?> comparator(int hits, Pruning pruning, boolean reversed);
    }
}
