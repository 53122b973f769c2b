package org.plenary.spi.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.plenary.spi.PluginSpec;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.TypeSpec;

class TypeReviewTest {

    @Test
    void findsNothingInAProperType() {
        assertThat(review("partner", type -> {
                    type.title("en", "Partner");
                    type.text("name").title("en", "Name");
                    type.reference("edition").title("en", "Edition");
                }))
                .isEmpty();
    }

    @Test
    void findsNamesAgainstTheRules() {
        assertThat(review("Gold_Partner", type -> {
                    type.title("en", "Partner");
                    type.text("locale").title("en", "Language");
                    type.text("Name").title("en", "Name");
                    type.choice("tier", "topGold").title("en", "Tier");
                }))
                .containsExactly(
                        "type: 'Gold_Partner' is not kebab-case",
                        "address: 'Gold_Partners' is not kebab-case",
                        "Gold_Partner.locale is a word of the system",
                        "Gold_Partner.Name is not camelCase",
                        "Gold_Partner.tier: 'topGold' is not kebab-case");
    }

    @Test
    void findsAFieldThatIsDeclaredTwice() {
        assertThat(review("partner", type -> {
                    type.title("en", "Partner");
                    type.text("name").title("en", "Name");
                    type.markdown("name").title("en", "Name");
                }))
                .containsExactly("partner.name is there twice");
    }

    @Test
    void findsMissingTitlesAtAnyDepth() {
        assertThat(review(
                        "partner",
                        type -> type.group("links", link -> link.url("url"))
                                .blocks("body", body -> body.block("quote", quote -> quote.text("text")))))
                .containsExactly(
                        "partner has no title in en",
                        "partner.links has no title in en",
                        "partner.links.url has no title in en",
                        "partner.body has no title in en",
                        "partner.body.quote.text has no title in en");
    }

    @Test
    void findsReferencesToUnknownTypes() {
        assertThat(review("partner", type -> {
                    type.title("en", "Partner");
                    type.reference("tier").to("partner-tier").title("en", "Tier");
                }))
                .containsExactly("partner.tier refers to 'partner-tier', which is no known type");
    }

    private static List<String> review(String name, Consumer<TypeSpec> describe) {
        return TypeReview.of(types(name, describe), Set.of(LocaleTag.of("en")), Set.of("edition"));
    }

    private static List<ContentType> types(String name, Consumer<TypeSpec> describe) {
        var plugin = new PluginSpec();
        plugin.type(name, describe);
        return plugin.declared().types();
    }
}
