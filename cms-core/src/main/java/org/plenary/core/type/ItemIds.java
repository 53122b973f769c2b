package org.plenary.core.type;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives each item of a list an {@code _id} of its own.
 *
 * <p>An item without one gets it from its content, so that the same import twice gives the same values, and an item that
 * was taken out and put back finds its translations again.
 */
final class ItemIds {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final int BYTES = 6;

    private final Set<String> reserved = new HashSet<>();
    private final Set<String> given = new HashSet<>();

    ItemIds(@Nullable Object list) {
        if (list instanceof List<?> items) {
            items.forEach(item -> {
                if (item instanceof Map<?, ?> map && map.get("_id") instanceof String id) {
                    reserved.add(id);
                }
            });
        }
    }

    /** The item as checked, with its id in front; empty when nothing is in it. */
    Optional<Map<String, Object>> identified(
            Map<String, Object> sent, Spot spot, UnaryOperator<Map<String, Object>> check) {
        var rest = new LinkedHashMap<>(sent);
        var own = rest.remove("_id");
        var canonical = check.apply(rest);
        if (canonical.isEmpty()) {
            return Optional.empty();
        }
        return (own == null ? Optional.of(made(canonical)) : kept(own, spot.then("_id"))).map(id -> {
            var item = new LinkedHashMap<String, Object>();
            item.put("_id", id);
            item.putAll(canonical);
            return item;
        });
    }

    private Optional<String> kept(Object own, Spot spot) {
        if (!(own instanceof String id) || !SHAPE.matcher(id).matches()) {
            return spot.refuse("must be 1 to 40 letters, digits, - or _; leave it out for a new item");
        }
        return given.add(id) ? Optional.of(id) : spot.refuse("'%s' is the _id of another item too".formatted(id));
    }

    private String made(Map<String, Object> content) {
        var stem = HexFormat.of().formatHex(digest(content.toString()), 0, BYTES);
        var id = stem;
        for (int twin = 2; !reserved.add(id); twin++) {
            id = stem + "-" + twin;
        }
        return id;
    }

    private static byte[] digest(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
