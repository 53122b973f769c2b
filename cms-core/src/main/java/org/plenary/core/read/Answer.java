package org.plenary.core.read;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.plenary.core.json.Json;
import org.plenary.spi.entry.LocaleTag;

/**
 * What a read gives, in the one shape of the delivery API: JSON in UTF-8, which is also read back into ordered trees of
 * {@code Map}, {@code List}, {@code String}, {@code Long}, {@code BigDecimal} and {@code Boolean} for who asks for those.
 */
public sealed interface Answer {

    /** What stands before the data. */
    byte[] DATA = "{\"data\":".getBytes(StandardCharsets.US_ASCII);
    /** What stands between the data and the rest. */
    byte[] COMMA = {','};

    Meta meta();

    /** What it is about: an item, or an array of them. */
    JsonBuffer dataJson();

    /** All that stands behind the data. */
    Map<String, @Nullable Object> rest();

    /** The whole answer as it is sent. */
    default byte[] json() {
        var rest = Json.writeBytes(rest());
        var data = dataJson();
        return new JsonBuffer(data.pieces() + 3)
                .add(DATA)
                .add(data)
                .add(COMMA)
                .add(rest, 1, rest.length)
                .toBytes();
    }

    /** The whole answer as a tree, made anew each time. */
    @SuppressWarnings("unchecked") // an object
    default Map<String, @Nullable Object> tree() {
        return (Map<String, @Nullable Object>) Json.reread(json());
    }

    /** One item. */
    record One(JsonBuffer dataJson, Meta meta) implements Answer {
        /** The item as a tree, made anew each time. */
        @SuppressWarnings("unchecked") // written as an object
        public Map<String, Object> data() {
            return (Map<String, Object>) Json.reread(dataJson.toBytes());
        }

        @Override
        public Map<String, @Nullable Object> rest() {
            var rest = new LinkedHashMap<String, @Nullable Object>();
            rest.put("meta", meta.tree());
            return rest;
        }
    }

    /**
     * A page of items.
     *
     * @param facets per asked field its values, most frequent first; empty when none were asked for
     */
    record Many(JsonBuffer dataJson, Page page, Map<String, List<FacetValue>> facets, Meta meta) implements Answer {
        /** The items as trees, made anew each time. */
        @SuppressWarnings("unchecked") // written as an array of objects
        public List<Map<String, Object>> data() {
            return (List<Map<String, Object>>) Json.reread(dataJson.toBytes());
        }

        @Override
        public Map<String, @Nullable Object> rest() {
            var rest = new LinkedHashMap<String, @Nullable Object>();
            rest.put("page", page.tree());
            if (!facets.isEmpty()) {
                rest.put("facets", facetTree());
            }
            rest.put("meta", meta.tree());
            return rest;
        }

        private Map<String, Object> facetTree() {
            var tree = new LinkedHashMap<String, Object>();
            facets.forEach((field, values) ->
                    tree.put(field, values.stream().map(FacetValue::tree).toList()));
            return tree;
        }
    }

    /**
     * What somebody may be about to type.
     *
     * @param data entries, best first, each as a small tree: {@code text}, {@code highlight}, {@code id}, {@code type} …
     * @param spelling all that was typed as it is probably meant; empty when there is nothing to correct
     */
    record Suggestions(List<Map<String, Object>> data, Optional<String> spelling, Meta meta) implements Answer {
        @Override
        public JsonBuffer dataJson() {
            return JsonBuffer.of(Json.writeBytes(data));
        }

        @Override
        public Map<String, @Nullable Object> rest() {
            var about = meta.tree();
            spelling.ifPresent(words -> about.put("spelling", words));
            var rest = new LinkedHashMap<String, @Nullable Object>();
            rest.put("meta", about);
            return rest;
        }
    }

    /**
     * Where the answer stands among all items.
     *
     * @param after the cursor of the next page; empty on the last one
     * @param total how many items there are on all pages; empty unless asked for by {@code count=true}
     */
    record Page(int size, Optional<String> after, boolean hasMore, OptionalLong total) {
        Map<String, Object> tree() {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("size", size);
            after.ifPresent(cursor -> tree.put("after", cursor));
            tree.put("hasMore", hasMore);
            total.ifPresent(number -> tree.put("total", number));
            return tree;
        }
    }

    /** How many of the found items have this value; the label is what a person reads for it. */
    record FacetValue(String value, String label, long count) {
        Map<String, Object> tree() {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("value", value);
            tree.put("label", label);
            tree.put("count", count);
            return tree;
        }
    }

    /**
     * What is true of the answer as a whole.
     *
     * @param snapshot the number of the change up to which the answer knows everything
     * @param asOf the instant asked for; empty for now
     * @param nextChangeAt when, after the instant that it looks from, something of the answer's types begins or ends next, as it
     *     is planned; empty when nothing is, and for whoever may not be told
     * @param locale the locale the answer is in, for Content-Language; empty for all of them
     * @param keeping for those who keep the answer; says more than its readers may know, and is not part of it
     */
    record Meta(
            long snapshot,
            Optional<Instant> asOf,
            Optional<Instant> nextChangeAt,
            Optional<LocaleTag> locale,
            Keeping keeping) {
        Map<String, @Nullable Object> tree() {
            var tree = new LinkedHashMap<String, @Nullable Object>();
            tree.put("snapshot", snapshot);
            tree.put("asOf", asOf.map(Instant::toString).orElse(null));
            nextChangeAt.ifPresent(at -> tree.put("nextChangeAt", at.toString()));
            return tree;
        }
    }
}
