package org.plenary.core.read;

import java.util.List;
import java.util.function.IntFunction;

/** Joins fragments to the JSON of items, with what their references lead to. */
final class ItemsJson {
    /** What ends an item that its {@code _meta} ends. */
    private static final int CLOSING = 2;

    private static final byte[] NOTHING = {};
    private static final byte[] OPEN = {'['};
    private static final byte[] NEXT = {','};
    private static final byte[] CLOSE = {']'};

    private final List<Filling.Opened> items;
    private final JsonBuffer json;

    ItemsJson(List<Filling.Opened> items) {
        this.items = items;
        int gaps =
                items.stream().mapToInt(item -> item.fragment().gaps().size()).sum();
        this.json = new JsonBuffer(2 + 4 * items.size() + 3 * gaps);
    }

    /** The only one. */
    JsonBuffer one() {
        item(items.getFirst());
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
     */
    JsonBuffer all(IntFunction<byte[]> more) {
        json.add(OPEN);
        for (int i = 0; i < items.size(); i++) {
            json.add(i == 0 ? NOTHING : NEXT);
            var item = items.get(i);
            byte[] bytes = item.fragment().json();
            int rest = bytes.length - CLOSING;
            upTo(rest, item);
            json.add(more.apply(i)).add(bytes, rest, bytes.length);
        }
        json.add(CLOSE);
        return json;
    }

    private void item(Filling.Opened item) {
        upTo(item.fragment().json().length, item);
    }

    private void upTo(int end, Filling.Opened item) {
        byte[] bytes = item.fragment().json();
        var gaps = item.fragment().gaps();
        int from = 0;
        for (int i = 0; i < gaps.size(); i++) {
            var gap = gaps.get(i);
            json.join(bytes, from, gap.from());
            fill(gap, item.at(i), bytes);
            from = gap.until();
        }
        json.join(bytes, from, end);
    }

    private void fill(Fragment.Gap gap, Filling filling, byte[] around) {
        switch (filling) {
            case Filling.Nothing ignored -> {}
            case Filling.Named(byte[] reference) -> {
                json.join(around, gap.from(), gap.until());
                json.add(reference);
            }
            case Filling.Opened included -> {
                json.join(around, gap.from(), gap.until());
                item(included);
            }
        }
    }
}
