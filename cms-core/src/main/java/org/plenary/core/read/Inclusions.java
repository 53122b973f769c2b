package org.plenary.core.read;

import java.util.List;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.query.QueryLimits;

/** Counts the items that stand in others, in one answer: one that stands in several counts each time, as it is sent each time. */
final class Inclusions {
    private long count;

    /** @throws PlenaryException INVALID_QUERY when there are more than an answer may have */
    void add() {
        check(++count);
    }

    /** To be asked before they are looked up. @throws PlenaryException INVALID_QUERY when so many are more than an answer may have */
    void check(long items) {
        if (items > QueryLimits.NODES) {
            var message = "include would bring more than %d items into one answer. Ask for smaller pages or less of it."
                    .formatted(QueryLimits.NODES);
            throw new PlenaryException(ErrorCode.INVALID_QUERY, message, List.of(Violation.of("include", message)));
        }
    }
}
