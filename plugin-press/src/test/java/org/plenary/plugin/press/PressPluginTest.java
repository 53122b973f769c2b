package org.plenary.plugin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.spi.Plugin;
import org.plenary.spi.PluginSpec;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.kit.TypeListing;
import org.plenary.spi.kit.TypeReview;

class PressPluginTest {
    private static final Set<LocaleTag> CONSOLE = Set.of(LocaleTag.of("en"), LocaleTag.of("ar"), LocaleTag.of("ru"));
    private static final Set<String> OF_OTHER_PLUGINS =
            Set.of("edition", "organisation", "person", "room", "session", "topic");

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Plugin.class).stream().map(ServiceLoader.Provider::type))
                .containsExactly(PressPlugin.class);
    }

    @Test
    void declaresTheTypesOfTheListing() throws IOException {
        try (var listing = PressPluginTest.class.getResourceAsStream("types.txt")) {
            assertThat(listing).isNotNull();
            var expected = new String(listing.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(TypeListing.of(declared().types()))
                    .containsExactlyElementsOf(expected.lines().toList());
        }
    }

    @Test
    void keepsTheRulesForNamesTitlesAndReferences() {
        assertThat(TypeReview.of(declared().types(), CONSOLE, OF_OTHER_PLUGINS)).isEmpty();
    }

    private static PluginSpec.Declared declared() {
        var plugin = new PluginSpec();
        new PressPlugin().describe(plugin);
        return plugin.declared();
    }
}
