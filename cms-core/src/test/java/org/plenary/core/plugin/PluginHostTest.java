package org.plenary.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.plugin.PluginStatus.State;
import org.plenary.core.type.ModelAssembly.Contribution;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;

class PluginHostTest {
    private static final String ONE_TYPE = "plugin.type(\"note\", type -> type.text(\"text\"));";

    @TempDir
    Path root;

    private final List<PluginHost> hosts = new ArrayList<>();

    @AfterEach
    void close() {
        hosts.forEach(PluginHost::close);
    }

    @Test
    void loadsTheExampleOfTheContract() {
        bundled().jar("partners.jar", Sources.PARTNERS);

        var plugins = load();

        assertThat(plugins.contributions()).extracting(Contribution::source).containsExactly("partners");
        var partner = plugins.contributions().getFirst().types().getFirst();
        assertThat(partner.fields())
                .extracting(Field::name)
                .containsExactly("name", "slug", "statement", "logo", "tier", "edition");
        assertThat(partner.headline().orElseThrow().name()).isEqualTo("name");
        assertThat(plugins.statuses()).extracting(PluginStatus::state).containsExactly(State.ACTIVE);
    }

    @Test
    void showsAPluginTheContractAndNothingOfTheCore() {
        bundled().jar("walls.jar", Sources.describing("Walls", """
                                if (!sees("org.plenary.spi.entry.Values") || !sees("java.sql.Driver")) {
                                    throw new IllegalStateException("sees too little");
                                }
                                for (var hidden : new String[] {
                                    "org.plenary.core.error.ErrorCode", "org.apache.lucene.index.IndexReader",
                                    "org.pf4j.PluginManager", "jakarta.persistence.EntityManager",
                                    "tools.jackson.databind.ObjectMapper", "org.h2.Driver"
                                }) {
                                    if (sees(hidden)) {
                                        throw new IllegalStateException("sees " + hidden);
                                    }
                                }
                                if (getClass().getClassLoader().getResource("org/plenary/core/error/ErrorCode.class") != null) {
                                    throw new IllegalStateException("finds the core's files");
                                }
                                """ + ONE_TYPE));

        assertThat(load().statuses()).extracting(PluginStatus::state).containsExactly(State.ACTIVE);
    }

    @Test
    void reportsWhatFailsWithItsReasonAndGoesOn() throws IOException {
        bundled().jar("throws.jar", Sources.describing("Throws", "throw new IllegalStateException(\"no licence\");"));
        bundled().jar("recurses.jar", Sources.describing("Recurses", "describe(plugin);"));
        bundled().jar("hangs.jar", Sources.describing("Hangs", Sources.HANG));
        bundled().jar("nobody.jar", Sources.describing("Nobody", ONE_TYPE), "org.example.Missing");
        bundled()
                .jar("badtype.jar", Sources.describing("Bad", "plugin.type(\"Bad Name\", type -> type.text(\"id\"));"));
        Files.writeString(root.resolve("bundled/text.jar"), "This is not a jar.");
        bundled().jar("works.jar", Sources.PARTNERS);

        var plugins = load();

        assertThat(plugins.contributions()).extracting(Contribution::source).containsExactly("works");
        assertThat(reason(plugins, "throws")).contains("IllegalStateException: no licence");
        assertThat(reason(plugins, "recurses")).contains("StackOverflowError");
        assertThat(reason(plugins, "hangs")).contains("did not answer within 2000 ms");
        assertThat(reason(plugins, "nobody")).contains("org.example.Missing");
        assertThat(reason(plugins, "badtype")).contains("kebab-case").contains("word of the system");
        assertThat(reason(plugins, "text.jar")).contains("not a jar that can be read");
    }

    @Test
    void refusesTheSecondOfTwoPluginsThatDeclareOneType() {
        bundled().jar("a-notes.jar", Sources.describing("First", ONE_TYPE));
        bundled().jar("b-notes.jar", Sources.describing("Second", ONE_TYPE));

        var plugins = load();

        assertThat(plugins.contributions()).extracting(Contribution::source).containsExactly("a-notes");
        assertThat(reason(plugins, "b-notes"))
                .contains("declares the type 'note', which plugin 'a-notes' has declared already");
    }

    @Test
    void replacesABundledPluginByANewerOneThatWasDroppedIn() {
        bundled()
                .manifest("Plugin-Id", "notes")
                .manifest("Plugin-Version", "1.2.0")
                .jar("notes.jar", source("Old", "old"));
        dropped().jar("notes-1.10.0.jar", source("New", "newer"));

        var plugins = load();

        assertThat(types(plugins)).containsExactly("newer");
        assertThat(reason(plugins, "notes")).contains("version 1.10.0").contains("is used instead");
    }

    @Test
    void keepsTheBundledPluginWhenTheNewerOneIsBroken() {
        bundled()
                .manifest("Plugin-Id", "notes")
                .manifest("Plugin-Version", "1.2.0")
                .jar("notes.jar", source("Old", "old"));
        dropped().jar("notes-1.10.0.jar", Sources.describing("New", "throw new Error(\"broken\");"));
        dropped().jar("notes-1.0.jar", source("Older", "older"));

        var plugins = load();

        assertThat(types(plugins)).containsExactly("old");
        assertThat(plugins.statuses())
                .extracting(status -> status.version() + " " + status.state())
                .containsExactlyInAnyOrder("1.2.0 ACTIVE", "1.10.0 FAILED", "1.0 SUPERSEDED");
    }

    @Test
    void loadsAPluginAfterThoseItNeeds() {
        bundled().manifest("Plugin-Dependencies", "z-base").jar("a-uses.jar", source("Uses", "uses"));
        bundled().jar("z-base.jar", source("Base", "base"));
        bundled().manifest("Plugin-Dependencies", "nowhere").jar("alone.jar", source("Alone", "alone"));

        var plugins = load();

        assertThat(types(plugins)).containsExactly("base", "uses");
        assertThat(reason(plugins, "alone")).contains("needs the plugins nowhere");
    }

    @Test
    void startsWithoutAnyPlugin() {
        assertThat(load().statuses()).isEmpty();
        try (var bare = new PluginHost(List.of(), Duration.ofSeconds(2))) {
            assertThat(bare.load().contributions()).isEmpty();
        }
    }

    private LoadedPlugins load() {
        var host = new PluginHost(List.of(root.resolve("bundled"), root.resolve("dropped")), Duration.ofSeconds(2));
        hosts.add(host);
        return host.load();
    }

    private JarMaker bundled() {
        return new JarMaker(root.resolve("bundled"));
    }

    private JarMaker dropped() {
        return new JarMaker(root.resolve("dropped"));
    }

    private static String source(String className, String type) {
        return Sources.describing(className, "plugin.type(\"%s\", type -> type.text(\"text\"));".formatted(type));
    }

    private static List<String> types(LoadedPlugins plugins) {
        return plugins.contributions().stream()
                .flatMap(plugin -> plugin.types().stream())
                .map(ContentType::name)
                .toList();
    }

    private static String reason(LoadedPlugins plugins, String id) {
        return plugins.statuses().stream()
                .filter(status -> status.id().equals(id) && status.reason().isPresent())
                .findFirst()
                .flatMap(PluginStatus::reason)
                .orElseThrow();
    }
}
