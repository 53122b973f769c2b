package org.plenary.plugin.speakers;

import org.plenary.spi.PluginSpec;
import org.plenary.spi.model.TypeSpec;

/** Who supports an edition, and at which tier; one organisation may hold several partnerships. */
final class PartnerTypes {
    private PartnerTypes() {}

    static void describe(PluginSpec plugin) {
        plugin.type("partner-tier", PartnerTypes::tier);
        plugin.type("partnership", PartnerTypes::partnership);
    }

    private static void tier(TypeSpec type) {
        type.icon("medal");
        type.text("name").localised().required().searchable().sortable();
        type.slug("slug").from("name");
        type.reference("edition").required();
        type.integer("order");
    }

    private static void partnership(TypeSpec type) {
        type.icon("handshake");
        type.reference("organisation").required();
        type.reference("edition").required();
        type.reference("tier").to("partner-tier").required();
        type.integer("order");
        type.date("from");
        type.date("until");
        type.markdown("statement").localised().searchable();
    }
}
