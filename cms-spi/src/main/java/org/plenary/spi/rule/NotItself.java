package org.plenary.spi.rule;

import java.util.List;

/**
 * Refuses a change after which an entry refers to itself by one of these fields.
 *
 * @param fields references, single or many
 * @param reason what an editor reads at the field
 */
public record NotItself(List<String> fields, String reason) implements Rule {
    public NotItself {
        fields = List.copyOf(fields);
    }

    /** The rule for one field. */
    public static NotItself in(String field, String reason) {
        return new NotItself(List.of(field), reason);
    }

    @Override
    public void check(RuleContext context) {
        var itself = context.entry().toString();
        for (var field : fields) {
            context.after()
                    .get(field)
                    .filter(value -> value.equals(itself) || value instanceof List<?> list && list.contains(itself))
                    .ifPresent(value -> context.reject(field, reason));
        }
    }
}
