package org.plenary.plugin.events;

import org.plenary.spi.PluginSpec;
import org.plenary.spi.model.TypeSpec;

/** When and where: a slot holds a session, a break or a blocker in one or more rooms. */
final class SlotTypes {
    private SlotTypes() {}

    static void describe(PluginSpec plugin) {
        plugin.type("slot", SlotTypes::slot);
    }

    private static void slot(TypeSpec type) {
        type.icon("clock");
        type.text("title").localised().searchable().sortable();
        type.reference("edition").required();
        type.choice("kind", "session", "break", "blocker").preset("session").sortable();
        type.reference("session");
        type.dateTime("start").required();
        type.dateTime("end").required();
        type.reference("rooms").to("room").many();
        type.bool("allRooms");
        type.choice("status", "scheduled", "delayed", "moved", "live", "ended", "cancelled")
                .preset("scheduled")
                .sortable();
        type.dateTime("actualStart");
        type.dateTime("actualEnd");
        type.text("note").localised().searchable();
        type.integer("publicNumber").min(1);
    }
}
