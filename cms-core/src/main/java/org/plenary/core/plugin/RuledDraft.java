package org.plenary.core.plugin;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.core.entry.Rules.RuleCase;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.Violation;
import org.plenary.core.error.Violations;
import org.plenary.core.type.Languages;
import org.plenary.core.type.NamedValues;
import org.plenary.core.type.ValuesCheck;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.FieldPath;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.Field;
import org.plenary.spi.rule.Occasion;
import org.plenary.spi.rule.RuleContext;
import org.plenary.spi.rule.Save;

/** One change as the rules see it, by field name; collects what they set and refuse. Closed once they have been asked. */
final class RuledDraft implements RuleContext {
    private final Occasion occasion;
    private final RuleCase change;
    private final ValuesCheck check;
    private final Clock clock;
    private final Violations rejections = new Violations();
    private Values values;
    private boolean committed;
    private volatile boolean closed;

    RuledDraft(Occasion occasion, RuleCase change, Languages languages, Clock clock) {
        this.occasion = occasion;
        this.change = change;
        this.check = new ValuesCheck(languages);
        this.clock = clock;
        this.values = change.after();
    }

    @Override
    public EntryId entry() {
        return change.entry();
    }

    @Override
    public Optional<Values> before() {
        return change.before().map(this::named);
    }

    @Override
    public Values after() {
        return named(values);
    }

    @Override
    public Set<LocaleTag> locales() {
        return change.locales();
    }

    @Override
    public Instant effective() {
        return change.effective();
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void set(String field, @Nullable Object value) {
        requireOpen();
        if (committed || !(occasion instanceof Save)) {
            throw new IllegalStateException(
                    "A rule can set '%s' only before a save, not %s".formatted(field, occasion));
        }
        var sent = new LinkedHashMap<String, @Nullable Object>();
        sent.put(field, value);
        var checked = check.patched(change.type(), values, sent);
        if (!checked.violations().isEmpty()) {
            throw new IllegalArgumentException("A rule set '%s' to what cannot be stored: %s"
                    .formatted(
                            field,
                            checked.violations().stream()
                                    .map(Violation::message)
                                    .collect(Collectors.joining("; "))));
        }
        values = checked.values();
    }

    @Override
    public void reject(String field, String reason) {
        requireOpen();
        if (committed) {
            throw new IllegalStateException("The change is committed; it can no longer be refused");
        }
        rejections.add(FieldPath.of(field), reason);
    }

    @Override
    public void require(String field, String reason) {
        var path = FieldPath.of(field);
        var first =
                change.type().field(path.steps().isEmpty() ? "" : path.steps().getFirst());
        if (first.isEmpty()) {
            throw new IllegalArgumentException("Type '%s' has no field '%s' to require"
                    .formatted(change.type().name(), field));
        }
        if (!present(first.get(), path)) {
            reject(field, reason);
        }
    }

    /** From now on a rule that still runs can change nothing. */
    void close() {
        closed = true;
    }

    /** The change has happened: rules may look on. */
    void commit() {
        committed = true;
    }

    Values values() {
        return values;
    }

    void throwIfRejected() {
        rejections.throwIfPresent(
                ErrorCode.REJECTED_BY_RULE,
                rejections.list().isEmpty() ? "" : rejections.list().getFirst().message());
    }

    private boolean present(Field first, FieldPath path) {
        @Nullable Object value = named(values).fields().get(first.name());
        if (first.localised()) {
            return value instanceof Map<?, ?> perLocale
                    && change.locales().stream().allMatch(locale -> perLocale.containsKey(locale.value()));
        }
        for (var step : path.steps().subList(1, path.steps().size())) {
            value = value instanceof Map<?, ?> group ? group.get(step) : null;
        }
        return value != null;
    }

    private Values named(Values byKey) {
        return new Values(NamedValues.of(change.type(), byKey));
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The change has been decided; a rule must not keep its context");
        }
    }
}
