package org.plenary.core.read;

import java.util.List;
import java.util.function.IntFunction;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.query.QueryLimits;
import org.plenary.core.search.Piece;

/** Joins fragments to the JSON of items, with what their references lead to. */
final class ItemsJson {
    /** What ends an item that its {@code _meta} ends. */
    private static final int CLOSING = 2;

    private static final byte[] NOTHING = {};
    private static final byte[] OPEN = {'['};
    private static final byte[] NEXT = {','};
    private static final byte[] CLOSE = {']'};

    private final List<Fragment> items;
    private final Level level;
    private final JsonBuffer json;
    private long placed;

    ItemsJson(List<Fragment> items, Level level) {
        this.items = items;
        this.level = level;
        int gaps = items.stream().mapToInt(item -> item.gaps().size()).sum();
        this.json = new JsonBuffer(2 + 4 * items.size() + 3 * gaps);
    }

    /** The only one. */
    JsonBuffer one() {
        item(items.getFirst(), level);
        return json;
    }

    /** All as an array. */
    JsonBuffer all() {
        return all(place -> NOTHING);
    }

    /**
     * All as an array.
     *
     * @param more what is added to the {@code _meta} of the item of a place, members with a comma before each
     * @throws PlenaryException INVALID_QUERY when more would be included than an answer may have
     */
    JsonBuffer all(IntFunction<byte[]> more) {
        json.add(OPEN);
        for (int i = 0; i < items.size(); i++) {
            json.add(i == 0 ? NOTHING : NEXT);
            var item = items.get(i);
            int rest = item.json().length - CLOSING;
            upTo(rest, item, level);
            json.add(more.apply(i)).add(item.json(), rest, item.json().length);
        }
        json.add(CLOSE);
        return json;
    }

    private void item(Fragment item, Level around) {
        upTo(item.json().length, item, around);
    }

    private void upTo(int end, Fragment item, Level around) {
        int from = 0;
        for (var gap : item.gaps()) {
            json.join(item.json(), from, gap.from());
            fill(gap, item, around);
            from = gap.until();
        }
        json.join(item.json(), from, end);
    }

    private void fill(Fragment.Gap gap, Fragment item, Level around) {
        var below = around.included().get(gap.hole().name());
        if (below == null) {
            var piece = around.plain().get(gap.hole().id());
            if (piece != null) {
                json.join(item.json(), gap.from(), gap.until());
                reference(piece);
            }
            return;
        }
        var included = below.items().get(gap.hole().id());
        if (included != null) {
            check(++placed);
            json.join(item.json(), gap.from(), gap.until());
            item(included, below.level());
        }
    }

    /** Neither an id nor the name of a type has a character that would need an escape. */
    private void reference(Piece piece) {
        json.ascii("{\"id\":\"" + piece.id() + "\",\"type\":\"" + piece.type() + "\"}");
    }

    static void check(long nodes) {
        if (nodes > QueryLimits.NODES) {
            var message = "include would bring more than %d items into one answer. Ask for smaller pages or less of it."
                    .formatted(QueryLimits.NODES);
            throw new PlenaryException(ErrorCode.INVALID_QUERY, message, List.of(Violation.of("include", message)));
        }
    }
}
