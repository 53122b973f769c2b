package org.plenary.spi.kit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.rule.Rule;
import org.plenary.spi.rule.RuleContext;

/**
 * Tries a rule on values without a host, for the tests of a plugin, and notes what the rule rejects and sets. It knows no
 * types: say which fields are localised.
 */
public final class RuleTrial implements RuleContext {
    private final EntryId entry = new EntryId(new UUID(0, 1));
    private final List<Rejection> rejections = new ArrayList<>();
    private final Set<LocaleTag> locales;
    private final Set<String> localised = new HashSet<>();
    private final Clock clock;
    private Values values;
    private Instant effective;

    public RuleTrial(Values values, Set<LocaleTag> locales, Clock clock) {
        this.values = values;
        this.locales = Set.copyOf(locales);
        this.clock = clock;
        this.effective = clock.instant();
    }

    /** A new entry with these values, changed in English. */
    public static RuleTrial of(Map<String, Object> values) {
        return new RuleTrial(new Values(values), Set.of(LocaleTag.of("en")), Clock.systemUTC());
    }

    /** These fields hold a map from language tag to value. */
    public RuleTrial localised(String... fields) {
        localised.addAll(List.of(fields));
        return this;
    }

    /** The change holds from then on. */
    public RuleTrial effective(Instant from) {
        effective = from;
        return this;
    }

    /** Runs the rule and gives what it has rejected, in order. */
    public List<Rejection> rejections(Rule rule) {
        rejections.clear();
        rule.check(this);
        return List.copyOf(rejections);
    }

    @Override
    public EntryId entry() {
        return entry;
    }

    @Override
    public Optional<Values> before() {
        return Optional.empty();
    }

    @Override
    public Values after() {
        return values;
    }

    @Override
    public Set<LocaleTag> locales() {
        return locales;
    }

    @Override
    public Instant effective() {
        return effective;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void set(String field, Object value) {
        values = values.with(field, value);
    }

    @Override
    public void reject(String field, String reason) {
        rejections.add(new Rejection(field, reason));
    }

    @Override
    public void require(String field, String reason) {
        var missing = localised.contains(field)
                ? locales.stream().anyMatch(locale -> values.get(field, locale).isEmpty())
                : values.get(field).isEmpty();
        if (missing) {
            reject(field, reason);
        }
    }

    /** What a rule refused. */
    public record Rejection(String field, String reason) {}
}
