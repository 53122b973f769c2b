package org.plenary.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.plenary.core.query.Filter;
import org.plenary.core.query.Leaf;
import org.plenary.core.query.Locales;
import org.plenary.core.query.Test;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.FieldKind;

/** Turns a filter into a query. What lies behind a relation is looked up first: the ids of the targets that fit. */
final class FilterQueries {
    private final Locales locales;
    private final Targets targets;

    /** Finds the visible entries of a type that a query matches. */
    interface Targets {
        Collection<EntryId> matching(String type, Query query) throws IOException;
    }

    FilterQueries(Locales locales, Targets targets) {
        this.locales = locales;
        this.targets = targets;
    }

    Query of(Filter filter) throws IOException {
        return switch (filter) {
            case Filter.All() -> MatchAllDocsQuery.INSTANCE;
            case Filter.And and -> Queries.all(all(and));
            case Filter.Or(var parts) -> Queries.any(each(parts));
            case Filter.Not(var part) -> Queries.not(of(part));
            case Filter.Condition(var leaf, var test) -> condition(leaf, test);
            case Filter.Related(var reference, var branches) -> related(reference, branches);
        };
    }

    /** What must all be matched. */
    List<Query> all(Filter filter) throws IOException {
        return each(filter instanceof Filter.And(var parts) ? JoinedRanges.of(parts) : List.of(filter));
    }

    private List<Query> each(List<Filter> parts) throws IOException {
        var queries = new ArrayList<Query>();
        for (var part : parts) {
            queries.add(of(part));
        }
        return queries;
    }

    private Query related(Leaf reference, List<Filter.Branch> branches) throws IOException {
        var ids = new ArrayList<BytesRef>();
        for (var branch : branches) {
            targets.matching(branch.type(), of(branch.filter())).forEach(id -> ids.add(Names.bytes(id)));
        }
        return ids.isEmpty()
                ? Queries.none()
                : PerLocale.of(
                        reference.localisedAt(),
                        locales,
                        locale -> Optional.of(new TermInSetQuery(name(Names.WORD, reference, locale), ids)));
    }

    private Query condition(Leaf leaf, Test test) {
        return PerLocale.of(leaf.localisedAt(), locales, locale -> Optional.of(condition(leaf, test, locale)));
    }

    private static Query condition(Leaf leaf, Test test, String locale) {
        return switch (test) {
            case Test.Exists() -> exists(leaf, locale);
            case Test.OneOf(var words) -> oneOf(leaf, words, locale);
            case Test.Within(var ranges) ->
                Queries.any(ranges.stream()
                        .map(range -> within(leaf, range, locale))
                        .toList());
            case Test.WithinReal(var ranges) ->
                Queries.any(ranges.stream()
                        .map(range ->
                                DoubleField.newRangeQuery(name(Names.REAL, leaf, locale), range.low(), range.high()))
                        .toList());
            case Test.Containing(var part) -> containing(leaf, Collators.fold(part), locale);
            case Test.StartingWith(var start) ->
                new BeginningQuery(new Term(name(Names.FOLDED, leaf, locale), Collators.fold(start)));
        };
    }

    /** What has all the grams of the part, looked into; of a part too short for any, every word is looked at. */
    private static Query containing(Leaf leaf, String part, String locale) {
        var queries = new ArrayList<Query>();
        for (var gram : Grams.of(part)) {
            queries.add(new TermQuery(new Term(name(Names.GRAMS, leaf, locale), gram)));
        }
        if (queries.isEmpty()) {
            return new ContainingQuery(name(Names.FOLDED, leaf, locale), part);
        }
        queries.add(new HoldingQuery(name(Names.WORD, leaf, locale), part));
        return Queries.all(queries);
    }

    private static Query exists(Leaf leaf, String locale) {
        boolean always = leaf.equals(Leaf.ID) || leaf.equals(Leaf.CREATED) || leaf.equals(Leaf.UPDATED);
        return always
                ? MatchAllDocsQuery.INSTANCE
                : new TermQuery(new Term(Names.HAS, Names.localised(leaf.path(), locale)));
    }

    private static Query within(Leaf leaf, Test.Range range, String locale) {
        return range.low() > range.high()
                ? Queries.none()
                : new RangeQuery(
                        name(range.wallClock() ? Names.WALL : Names.NUMBER, leaf, locale), range.low(), range.high());
    }

    private static Query oneOf(Leaf leaf, List<String> words, String locale) {
        if (leaf.equals(Leaf.ID)) {
            return new TermInSetQuery(Names.ID, ids(words));
        }
        if (leaf.path().equals(Names.TYPE)) {
            return new TermInSetQuery(
                    Names.TYPE, words.stream().map(BytesRef::new).toList());
        }
        var name = name(Names.WORD, leaf, locale);
        if (leaf.kind() instanceof FieldKind.Reference) {
            return new TermInSetQuery(name, ids(words));
        }
        return words.size() == 1
                ? new TermQuery(new Term(name, words.getFirst()))
                : new TermInSetQuery(name, words.stream().map(BytesRef::new).toList());
    }

    private static List<BytesRef> ids(List<String> words) {
        return words.stream()
                .flatMap(word -> EntryId.parse(word).stream())
                .map(Names::bytes)
                .toList();
    }

    private static String name(String prefix, Leaf leaf, String locale) {
        return Names.localised(prefix + leaf.path(), locale);
    }
}
