package org.plenary.core.read;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.plenary.spi.entry.LocaleTag;

/**
 * What a read gives, in the one shape of the delivery API. Items are ordered trees of {@code Map}, {@code List},
 * {@code String}, {@code Long}, {@code BigDecimal} and {@code Boolean}; they are not changed after they are handed out.
 */
public sealed interface Answer {

    Meta meta();

    /** The whole answer as the tree that is sent as JSON. */
    Map<String, @Nullable Object> tree();

    /** One item. */
    record One(Map<String, Object> data, Meta meta) implements Answer {
        @Override
        public Map<String, @Nullable Object> tree() {
            var tree = new LinkedHashMap<String, @Nullable Object>();
            tree.put("data", data);
            tree.put("meta", meta.tree());
            return tree;
        }
    }

    /**
     * A page of items.
     *
     * @param facets per asked field its values, most frequent first; empty when none were asked for
     */
    record Many(List<Map<String, Object>> data, Page page, Map<String, List<FacetValue>> facets, Meta meta)
            implements Answer {
        @Override
        public Map<String, @Nullable Object> tree() {
            var tree = new LinkedHashMap<String, @Nullable Object>();
            tree.put("data", data);
            tree.put("page", page.tree());
            if (!facets.isEmpty()) {
                tree.put("facets", facetTree());
            }
            tree.put("meta", meta.tree());
            return tree;
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
        public Map<String, @Nullable Object> tree() {
            var tree = new LinkedHashMap<String, @Nullable Object>();
            tree.put("data", data);
            var about = meta.tree();
            spelling.ifPresent(words -> about.put("spelling", words));
            tree.put("meta", about);
            return tree;
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
     * @param locale the locale the answer is in, for Content-Language; empty for all of them
     */
    record Meta(long snapshot, Optional<Instant> asOf, Optional<LocaleTag> locale) {
        Map<String, @Nullable Object> tree() {
            var tree = new LinkedHashMap<String, @Nullable Object>();
            tree.put("snapshot", snapshot);
            tree.put("asOf", asOf.map(Instant::toString).orElse(null));
            return tree;
        }
    }
}
