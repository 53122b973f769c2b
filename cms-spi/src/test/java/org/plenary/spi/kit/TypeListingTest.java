package org.plenary.spi.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.spi.PluginSpec;

class TypeListingTest {

    @Test
    void listsTypesAndFieldsOneALine() {
        var plugin = new PluginSpec();
        plugin.type("partner", type -> {
            type.text("name").localised().required();
            type.slug("slug").from("name");
            type.group("links", link -> link.url("url")).many();
            type.reference("about").to("edition", "series");
            type.choice("tier", "gold", "silver").sortable();
            type.blocks("body", body -> body.block("quote", quote -> quote.text("words")));
        });
        plugin.type("home", type -> type.singleton().text("headline"));

        assertThat(TypeListing.of(plugin.declared().types()))
                .containsExactly(
                        "partner / partners",
                        "    name text localised required",
                        "    slug slug(name)",
                        "    links group many",
                        "        url url",
                        "    about -> edition | series",
                        "    tier choice(gold silver) sortable",
                        "    body blocks",
                        "        quote",
                        "            words text",
                        "home singleton",
                        "    headline text");
    }
}
