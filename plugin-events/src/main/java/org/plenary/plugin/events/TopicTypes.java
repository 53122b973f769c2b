package org.plenary.plugin.events;

import org.plenary.spi.PluginSpec;
import org.plenary.spi.model.TypeSpec;

/** How the programme is sorted: tracks of an edition, topics across editions, kinds of session. */
final class TopicTypes {
    private TopicTypes() {}

    static void describe(PluginSpec plugin) {
        plugin.type("track", TopicTypes::track);
        plugin.type("topic", TopicTypes::topic);
        plugin.type("session-type", TopicTypes::sessionType);
    }

    private static void track(TypeSpec type) {
        type.icon("route");
        type.text("name").localised().required().searchable().sortable();
        type.slug("slug").from("name");
        type.reference("edition");
        type.markdown("description").localised().searchable();
        type.colour("colour");
        type.integer("order");
        type.reference("topics").to("topic").many();
    }

    private static void topic(TypeSpec type) {
        type.icon("tags");
        type.text("label").localised().required().searchable().sortable();
        type.slug("slug").from("label");
        type.text("code").max(64).sortable();
        type.reference("broader").to("topic");
    }

    private static void sessionType(TypeSpec type) {
        type.icon("shapes");
        type.text("name").localised().required().searchable().sortable();
        type.text("code").required().unique().min(1).max(64).sortable();
        type.slug("slug").from("code");
        type.duration("defaultDuration");
        type.text("schemaType").max(64);
    }
}
