package org.plenary.core.query;

import java.util.List;
import java.util.Optional;
import org.plenary.spi.model.ContentType;

/**
 * A question to the repository, resolved against the model: every name in it is known and every operand typed.
 *
 * @param types the content types to look in; one for a list
 * @param text narrows, and unless there is an order ranks, by full text
 * @param order what to sort by before the id, which always comes last
 * @param facets the fields whose values are to be counted
 * @param highlight whether to show where the text was found
 * @param print equal for queries that differ in the page only; what a cursor belongs to
 */
public record ContentQuery(
        List<ContentType> types,
        Perspective perspective,
        Locales locales,
        Filter filter,
        Optional<FullText> text,
        List<Order> order,
        Paging paging,
        Selection selection,
        List<Leaf> facets,
        boolean highlight,
        long print) {

    public ContentQuery {
        types = List.copyOf(types);
        order = List.copyOf(order);
        facets = List.copyOf(facets);
    }

    /** The same with another filter. */
    public ContentQuery with(Filter other) {
        return new ContentQuery(
                types, perspective, locales, other, text, order, paging, selection, facets, highlight, print);
    }

    /** The same with other words. */
    public ContentQuery with(FullText other) {
        return new ContentQuery(
                types,
                perspective,
                locales,
                filter,
                Optional.of(other),
                order,
                paging,
                selection,
                facets,
                highlight,
                print);
    }

    /** The same with another page. */
    public ContentQuery with(Paging other) {
        return new ContentQuery(
                types, perspective, locales, filter, text, order, other, selection, facets, highlight, print);
    }

    /** Entries without a value come last, in both directions. */
    public record Order(Leaf leaf, boolean descending) {}

    /**
     * Which page.
     *
     * @param after the cursor as sent; only with number 1
     * @param number counted from 1
     * @param count whether the total is wanted
     */
    public record Paging(int size, Optional<String> after, int number, boolean count) {
        public static final Paging FIRST = new Paging(QueryLimits.USUAL_PAGE, Optional.empty(), 1, false);
    }
}
