package org.plenary.core.plugin;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plenary.core.entry.Rules;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.type.Model;
import org.plenary.spi.PluginSpec;
import org.plenary.spi.PluginSpec.SetRule;
import org.plenary.spi.entry.Values;
import org.plenary.spi.rule.Occasion;
import org.plenary.spi.rule.Rule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the rules of the plugins, each within a time budget. A rule that breaks stops the change it was asked about; a plugin
 * whose rules keep breaking is not asked any more, which its {@link PluginStatus} says.
 */
public final class PluginRules implements Rules, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginRules.class);

    private final Supplier<Model> model;
    private final Clock clock;
    private final TimeBudget budget;
    private final Map<Occasion, List<Asked>> before;
    private final Map<Occasion, List<Asked>> after;

    /** @param patience how long the rules of one plugin may take over one change */
    public PluginRules(LoadedPlugins plugins, Supplier<Model> model, Clock clock, Duration patience) {
        this.model = model;
        this.clock = clock;
        this.budget = new TimeBudget(patience);
        this.before = byOccasion(plugins, PluginSpec.Declared::before);
        this.after = byOccasion(plugins, PluginSpec.Declared::after);
    }

    /** A plugin with its rules for one occasion. */
    private record Asked(LoadedPlugin plugin, List<Rule> rules) {}

    @Override
    public Values before(Occasion occasion, RuleCase change) {
        var asked = before.getOrDefault(occasion, List.of());
        if (asked.isEmpty()) {
            return change.after();
        }
        var draft = new RuledDraft(occasion, change, model.get().languages(), clock);
        for (var one : asked) {
            try {
                ask(one, draft);
            } catch (PluginFailure failure) {
                draft.close();
                LOG.warn(
                        "A rule of plugin {} for {} failed: {}",
                        one.plugin().id(),
                        occasion,
                        failure.getMessage(),
                        failure);
                throw new PlenaryException(
                        ErrorCode.PLUGIN_FAILED,
                        "The change was not made: plugin '%s', which is asked about it, failed. The server's log says why."
                                .formatted(one.plugin().id()));
            }
        }
        draft.close();
        draft.throwIfRejected();
        return draft.values();
    }

    @Override
    public void after(Occasion occasion, RuleCase change) {
        for (var one : after.getOrDefault(occasion, List.of())) {
            var seen = new RuledDraft(occasion, change, model.get().languages(), clock);
            seen.commit();
            try {
                ask(one, seen);
            } catch (PluginFailure failure) {
                LOG.warn("Plugin {} failed after {}: {}", one.plugin().id(), occasion, failure.getMessage(), failure);
            }
            seen.close();
        }
    }

    @Override
    public void close() {
        budget.close();
    }

    private void ask(Asked asked, RuledDraft draft) throws PluginFailure {
        var breaker = asked.plugin().breaker();
        if (breaker.tripped().isPresent()) {
            return;
        }
        try {
            budget.run(asked.plugin().loader(), () -> {
                asked.rules().forEach(rule -> rule.check(draft));
                return true;
            });
            breaker.succeeded();
        } catch (PluginFailure failure) {
            breaker.failed(String.valueOf(failure.getMessage()));
            breaker.tripped()
                    .ifPresent(
                            reason -> LOG.error("Plugin {}: {}", asked.plugin().id(), reason));
            throw failure;
        }
    }

    private static Map<Occasion, List<Asked>> byOccasion(
            LoadedPlugins plugins, Function<PluginSpec.Declared, List<SetRule>> rules) {
        Map<Occasion, List<Asked>> byOccasion = new LinkedHashMap<>();
        for (var plugin : plugins.active()) {
            Map<Occasion, List<Rule>> own = new LinkedHashMap<>();
            rules.apply(plugin.declared())
                    .forEach(set -> own.computeIfAbsent(set.occasion(), occasion -> new ArrayList<>())
                            .add(set.rule()));
            own.forEach((occasion, list) -> byOccasion
                    .computeIfAbsent(occasion, any -> new ArrayList<>())
                    .add(new Asked(plugin, list)));
        }
        return byOccasion;
    }
}
