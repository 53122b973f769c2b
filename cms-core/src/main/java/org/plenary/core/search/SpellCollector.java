package org.plenary.core.search;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.plenary.core.timeline.Interval;

/** Reads the spells of documents, without what they show. */
final class SpellCollector extends SimpleCollector {
    private final Consumer<Spell> found;
    private Ids ids = Ids.none();
    private SortedSetDocValues types = DocValues.emptySortedSet();
    private SortedNumericDocValues from = DocValues.emptySortedNumeric();
    private SortedNumericDocValues until = DocValues.emptySortedNumeric();

    private SpellCollector(Consumer<Spell> found) {
        this.found = found;
    }

    /** @param found called by the thread that searches, as our searchers have no others */
    static CollectorManager<SpellCollector, Boolean> manager(Consumer<Spell> found) {
        return new CollectorManager<>() {
            @Override
            public SpellCollector newCollector() {
                return new SpellCollector(found);
            }

            @Override
            public Boolean reduce(Collection<SpellCollector> collectors) {
                return true;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        ids = Ids.of(context.reader());
        types = DocValues.getSortedSet(context.reader(), Names.TYPE);
        from = DocValues.getSortedNumeric(context.reader(), Names.FROM);
        until = DocValues.getSortedNumeric(context.reader(), Names.UNTIL);
    }

    @Override
    public void collect(int doc) throws IOException {
        if (types.advanceExact(doc)) {
            found.accept(new Spell(
                    ids.of(doc),
                    types.lookupOrd(types.nextOrd()).utf8ToString(),
                    new Interval(value(from, doc, Interval.ALWAYS), value(until, doc, Interval.FOREVER))));
        }
    }

    private static long value(SortedNumericDocValues values, int doc, long none) throws IOException {
        return values.advanceExact(doc) ? values.nextValue() : none;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
