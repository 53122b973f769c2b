package org.plenary.core.type;

import java.util.List;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.spi.entry.Values;

/**
 * What became of values that were sent.
 *
 * @param values all that was right, canonical, by field key
 * @param violations all that was wrong; what it concerns is not among the values
 */
public record CheckedValues(Values values, List<Violation> violations) {
    public CheckedValues {
        violations = List.copyOf(violations);
    }

    /** @throws PlenaryException INVALID_VALUES with every violation, when there is one */
    public Values orThrow() {
        if (!violations.isEmpty()) {
            throw new PlenaryException(
                    ErrorCode.INVALID_VALUES,
                    violations.size() == 1
                            ? "One value cannot be accepted."
                            : "%d values cannot be accepted.".formatted(violations.size()),
                    violations);
        }
        return values;
    }
}
