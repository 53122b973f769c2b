package org.plenary.core.type;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/** Refuses values too large or too deep to be one entry, before anything is computed from them. */
final class SizeLimit {
    private static final int DEPTH = 40;
    private static final int NODES = 50_000;
    private static final long CHARACTERS = 4_000_000;

    private int nodes;
    private long characters;

    private SizeLimit() {}

    static void check(Map<String, ?> sent) {
        new SizeLimit().visit(sent, 1);
    }

    private void visit(@Nullable Object value, int depth) {
        nodes++;
        require(depth <= DEPTH, "nest deeper than %d levels".formatted(DEPTH));
        require(nodes <= NODES, "have more than %d parts".formatted(NODES));
        switch (value) {
            case String text -> count(text);
            case Map<?, ?> map ->
                map.forEach((name, inner) -> {
                    count(String.valueOf(name));
                    visit(inner, depth + 1);
                });
            case List<?> list -> list.forEach(inner -> visit(inner, depth + 1));
            case null, default -> {}
        }
    }

    private void count(String text) {
        characters += text.length();
        require(characters <= CHARACTERS, "have more than %d characters of text".formatted(CHARACTERS));
    }

    private static void require(boolean within, String excess) {
        if (!within) {
            throw new PlenaryException(
                    ErrorCode.TOO_LARGE, "The values of one entry may not %s; split it.".formatted(excess));
        }
    }
}
