package org.plenary.core.media;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plenary.core.json.Json;

/**
 * What people say of a file.
 *
 * @param alt per language tag what is to be seen, for those who do not see it
 * @param caption per language tag what stands below it
 * @param credit whose work it is
 */
public record AssetWords(Map<String, String> alt, Map<String, String> caption, Optional<String> credit) {
    static final AssetWords NONE = new AssetWords(Map.of(), Map.of(), Optional.empty());

    public AssetWords {
        alt = Map.copyOf(alt);
        caption = Map.copyOf(caption);
    }

    /** By name, as JSON; what there is nothing of is left out. */
    public Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        if (!alt.isEmpty()) {
            tree.put("alt", new TreeMap<>(alt));
        }
        if (!caption.isEmpty()) {
            tree.put("caption", new TreeMap<>(caption));
        }
        credit.ifPresent(text -> tree.put("credit", text));
        return tree;
    }

    String json() {
        return Json.write(tree());
    }

    static AssetWords read(String json) {
        var tree = Json.readObject(json);
        return new AssetWords(
                texts(tree.get("alt")), texts(tree.get("caption")), Optional.ofNullable((String) tree.get("credit")));
    }

    @SuppressWarnings("unchecked") // written by json()
    private static Map<String, String> texts(@Nullable Object tree) {
        return tree == null ? Map.of() : (Map<String, String>) tree;
    }
}
