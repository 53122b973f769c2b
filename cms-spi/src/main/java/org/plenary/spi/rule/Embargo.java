package org.plenary.spi.rule;

import java.time.Instant;

/** Keeps an entry from being seen before the instant that one of its fields names; set it before {@link Publish}. */
public final class Embargo implements Rule {
    private final String field;
    private final String reason;

    private Embargo(String field, String reason) {
        this.field = field;
        this.reason = reason;
    }

    /** @param field of kind instant; without a value there is no embargo */
    public static Embargo until(String field, String reason) {
        return new Embargo(field, reason);
    }

    @Override
    public void check(RuleContext context) {
        context.after()
                .get(field)
                .map(value -> Instant.parse((String) value))
                .filter(end -> context.effective().isBefore(end))
                .ifPresent(end -> context.reject(field, reason));
    }
}
