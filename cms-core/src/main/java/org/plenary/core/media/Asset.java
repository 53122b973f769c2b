package org.plenary.core.media;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An uploaded file. Its bytes never change; other bytes are another asset.
 *
 * @param name what its sender called it, cleaned: see {@link FileName}
 * @param size in bytes
 * @param sha256 of the bytes, in lower-case hexadecimal
 * @param dimensions of raster images only
 * @param actor who uploaded it
 */
public record Asset(
        AssetId id,
        String name,
        MediaKind kind,
        long size,
        String sha256,
        Optional<Dimensions> dimensions,
        AssetWords words,
        Instant created,
        String actor) {

    /** Where it is read, without scheme and host. */
    public String url() {
        return "/media/%s/%s"
                .formatted(id, URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** What readers get of it, its words in every language. */
    public Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", id.toString());
        tree.put("url", url());
        tree.put("name", name);
        tree.put("mediaType", kind.mediaType());
        tree.put("size", size);
        dimensions.ifPresent(pixels -> {
            tree.put("width", (long) pixels.width());
            tree.put("height", (long) pixels.height());
        });
        tree.putAll(words.tree());
        return tree;
    }

    Asset with(AssetWords other) {
        return new Asset(id, name, kind, size, sha256, dimensions, other, created, actor);
    }
}
