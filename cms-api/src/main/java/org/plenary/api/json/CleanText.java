package org.plenary.api.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.spi.entry.FieldPath;

/**
 * Refuses what JSON can spell and Unicode text is not: half a surrogate pair, which no UTF-8 can carry, and the character
 * U+0000, which PostgreSQL cannot store.
 */
final class CleanText {
    private CleanText() {}

    static void check(Map<?, ?> tree) {
        check(tree, FieldPath.WHOLE);
    }

    private static void check(@Nullable Object value, FieldPath path) {
        switch (value) {
            case String text -> text(text, path);
            case Map<?, ?> map ->
                map.forEach((name, member) -> {
                    text((String) name, path);
                    check(member, path.then((String) name));
                });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    check(list.get(i), path.then(Integer.toString(i)));
                }
            }
            case null, default -> {}
        }
    }

    private static void text(String text, FieldPath path) {
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(CleanText::isHalf)) {
            var message = "A text has the character U+0000 or half of a surrogate pair.";
            throw new PlenaryException(ErrorCode.INVALID_REQUEST, message, List.of(Violation.at(path, message)));
        }
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
