package org.plenary.plugin.events;

import org.plenary.spi.PluginSpec;
import org.plenary.spi.model.TypeSpec;

/** Where it happens: venues and their rooms. */
final class PlaceTypes {
    private PlaceTypes() {}

    static void describe(PluginSpec plugin) {
        plugin.type("venue", PlaceTypes::venue);
        plugin.type("room", PlaceTypes::room);
    }

    private static void venue(TypeSpec type) {
        type.icon("map-pin");
        type.text("name").localised().required().searchable().sortable();
        type.slug("slug").from("name");
        type.text("address").localised().searchable();
        type.text("city").localised().searchable().sortable();
        type.text("country").pattern(Patterns.COUNTRY).sortable();
        type.geo("geo");
        type.text("timeZone").max(64);
        type.markdown("accessibility").localised().searchable();
        type.image("map");
    }

    private static void room(TypeSpec type) {
        type.icon("door-open");
        type.text("name").localised().required().searchable().sortable();
        type.slug("slug").from("name");
        type.text("code").max(64).sortable();
        type.reference("edition").many();
        type.reference("venue");
        type.reference("parent").to("room");
        type.reference("combines").to("room").many();
        type.text("level").max(64);
        type.integer("capacity").min(0);
        type.choice("kind", "plenary", "hall", "meeting", "studio", "stand", "outdoor", "online")
                .sortable();
        type.integer("order");
        type.bool("parallel");
        type.url("streamUrl");
        type.bool("hidden");
        type.choice("recordingPolicy", "default", "off", "forbidden", "impossible")
                .preset("default");
    }
}
