package org.plenary.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.entry.Rules.RuleCase;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.plugin.PluginStatus.State;
import org.plenary.core.type.Model;
import org.plenary.core.type.ModelAssembly;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.FieldPath;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.rule.Delete;
import org.plenary.spi.rule.Occasion;
import org.plenary.spi.rule.Publish;
import org.plenary.spi.rule.Save;
import org.plenary.spi.rule.Unpublish;

class PluginRulesTest {
    private static final LocaleTag EN = LocaleTag.of("en");
    private static final LocaleTag AR = LocaleTag.of("ar");
    private static final String RULES = Sources.describing("Ruled", """
            plugin.type("note", type -> type.text("headline").key("text").localised().integer("length").text("code"));
            plugin.before(Save.of("note"), context -> context.set("length", context.after().get("headline").toString().length()));
            plugin.before(Publish.of("note"), context -> context.require("headline", "A note needs a headline."));
            plugin.before(Publish.of("note"), context -> context.reject("code", "Never."));
            plugin.before(Unpublish.of("note"), context -> {
                throw new IllegalStateException("the secret of the plugin");
            });
            plugin.after(Save.of("note"), context -> context.set("code", "too late"));
            plugin.before(Delete.of("note"), context -> {
                %s
            });
            """.formatted(Sources.HANG));

    @TempDir
    Path folder;

    private PluginHost host;
    private LoadedPlugins plugins;
    private PluginRules rules;
    private Model model;

    @BeforeEach
    void load() {
        new JarMaker(folder).jar("ruled.jar", RULES);
        host = new PluginHost(java.util.List.of(folder), Duration.ofSeconds(10));
        plugins = host.load();
        model = new ModelAssembly(plugins.contributions(), EN)
                .assemble(java.util.List.of())
                .model();
        rules = new PluginRules(plugins, () -> model, Clock.systemUTC(), Duration.ofMillis(300));
    }

    @AfterEach
    void close() {
        rules.close();
        host.close();
    }

    @Test
    void letsARuleChangeTheDraftByTheNamesOfItsDeclaration() {
        var values = rules.before(Save.of("note"), change(Map.of("text", Map.of("en", "Yes"))));

        assertThat(values.fields()).isEqualTo(Map.of("text", Map.of("en", "Yes"), "length", 18L));
    }

    @Test
    void refusesWithEveryReason() {
        var thrown = refused(Publish.of("note"), change(Map.of("text", Map.of("en", "Yes"))));

        assertThat(thrown.code()).isEqualTo(ErrorCode.REJECTED_BY_RULE);
        assertThat(thrown.violations())
                .containsExactly(
                        Violation.at(FieldPath.of("headline"), "A note needs a headline."),
                        Violation.at(FieldPath.of("code"), "Never."));
    }

    @Test
    void failsAChangeWhoseRuleBreaksWithoutTellingWhy() {
        var thrown = refused(Unpublish.of("note"), change(Map.of()));

        assertThat(thrown.code()).isEqualTo(ErrorCode.PLUGIN_FAILED);
        assertThat(thrown).hasMessageContaining("plugin 'ruled'").hasMessageNotContaining("secret");
    }

    @Test
    void failsAChangeWhoseRuleHangs() {
        assertThat(refused(Delete.of("note"), change(Map.of())).code()).isEqualTo(ErrorCode.PLUGIN_FAILED);
    }

    @Test
    void stopsAskingAPluginThatKeepsFailingAndSaysSo() {
        var change = change(Map.of());
        for (int failure = 0; failure < Breaker.TOLERATED; failure++) {
            assertThat(refused(Unpublish.of("note"), change).code()).isEqualTo(ErrorCode.PLUGIN_FAILED);
        }

        assertThat(rules.before(Unpublish.of("note"), change)).isEqualTo(change.after());
        var status = plugins.statuses().getFirst();
        assertThat(status.state()).isEqualTo(State.RULES_DISABLED);
        assertThat(status.reason().orElseThrow()).contains("the secret of the plugin");
    }

    @Test
    void onlyReportsWhatFailsAfterACommit() {
        rules.after(Save.of("note"), change(Map.of()));

        assertThat(plugins.statuses()).extracting(PluginStatus::state).containsExactly(State.ACTIVE);
    }

    @Test
    void leavesTypesWithoutRulesAlone() {
        var change = change(Map.of());

        assertThat(rules.before(Save.of("other"), change)).isSameAs(change.after());
    }

    private PlenaryException refused(Occasion occasion, RuleCase change) {
        return catchThrowableOfType(PlenaryException.class, () -> rules.before(occasion, change));
    }

    private RuleCase change(Map<String, Object> values) {
        return new RuleCase(
                model.type("note"),
                new EntryId(new UUID(1, 2)),
                Optional.empty(),
                new Values(values),
                Set.of(EN, AR),
                Instant.EPOCH);
    }
}
