package org.plenary.core.query;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.function.Consumer;

/**
 * What reading a query needs to know of its caller.
 *
 * @param languages in which she would like to read, best first; decides only where the query names no locale
 * @param secrets whether private fields are hers to see where she sees drafts
 * @param ahead whether she may be told of what is planned
 * @param gate is shown the perspective before anything else is resolved, and throws when it is not hers to take
 */
public record Asked(List<LanguageRange> languages, boolean secrets, boolean ahead, Consumer<Perspective> gate) {

    /** Somebody who sees no private fields and nothing of what is planned. */
    public Asked(List<LanguageRange> languages, Consumer<Perspective> gate) {
        this(languages, false, false, gate);
    }
}
