package org.plenary.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.plenary.core.search.Viewpoint.Shelf;
import org.plenary.spi.entry.EntryId;

/** When readers of some locales see which entries: the present, the past, and what is planned. */
final class Spells {
    private final Shelves shelves;

    Spells(Shelves shelves) {
        this.shelves = shelves;
    }

    /** All spells of these entries. */
    List<Spell> of(Collection<EntryId> ids, Viewpoint from) throws IOException {
        var spells = new ArrayList<Spell>();
        collect(Queries.all(List.of(Queries.ofIds(ids), Queries.inLocales(from))), spells::add);
        return spells;
    }

    /**
     * The next turns up to the viewpoint's instant.
     *
     * @param after exclusive
     * @param wanted the entries to look at
     * @return in order, at most so many
     */
    NavigableSet<Turn> turns(Turn after, Viewpoint from, Predicate<EntryId> wanted, int most) throws IOException {
        var turns = new TreeSet<Turn>();
        if (after.at() > from.at()) {
            return turns;
        }
        Consumer<Spell> keep =
                spell -> LongStream.of(spell.during().from(), spell.during().until())
                        .filter(at -> at <= from.at())
                        .mapToObj(at -> new Turn(at, spell.id()))
                        .filter(turn -> turn.compareTo(after) > 0 && wanted.test(turn.id()))
                        .forEach(turn -> {
                            turns.add(turn);
                            if (turns.size() > most) {
                                turns.pollLast();
                            }
                        });
        var turning = Queries.any(List.of(
                LongField.newRangeQuery(Names.FROM, after.at(), from.at()),
                LongField.newRangeQuery(Names.UNTIL, after.at(), from.at())));
        collect(Queries.all(List.of(turning, Queries.inLocales(from))), keep);
        return turns;
    }

    /** The instant of the next turn of anything after this one, as far as it is planned. */
    OptionalLong next(long after) throws IOException {
        var instants = new ArrayList<Long>();
        for (var field : List.of(Names.FROM, Names.UNTIL)) {
            var first = live().search(
                            LongField.newRangeQuery(field, after + 1, Long.MAX_VALUE),
                            1,
                            new Sort(new SortedNumericSortField(field, SortField.Type.LONG)));
            if (first.scoreDocs.length > 0) {
                instants.add((Long) ((FieldDoc) first.scoreDocs[0]).fields[0]);
            }
        }
        return instants.stream().mapToLong(Long::longValue).min();
    }

    private void collect(Query query, Consumer<Spell> found) throws IOException {
        shelves.searcher(Shelf.ALL_TIMES).search(query, SpellCollector.manager(found));
    }

    private IndexSearcher live() {
        return shelves.searcher(Shelf.LIVE);
    }
}
