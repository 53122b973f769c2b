package org.plenary.plugin.press;

import org.plenary.spi.PluginSpec;
import org.plenary.spi.model.TypeSpec;

/** Press releases, and the standing paragraphs that close them. */
final class ReleaseTypes {
    private ReleaseTypes() {}

    static void describe(PluginSpec plugin) {
        plugin.type("press-release", ReleaseTypes::release);
        plugin.type("boilerplate", ReleaseTypes::boilerplate);
    }

    private static void release(TypeSpec type) {
        type.icon("newspaper");
        text(type);
        people(type);
        relations(type);
        terms(type);
    }

    private static void text(TypeSpec type) {
        type.text("headline").localised().required().searchable().sortable();
        type.slug("slug").from("headline");
        type.text("subheadline").localised().searchable();
        type.reference("edition");
        type.group("dateline", line -> line.text("place").localised().date("date"));
        type.markdown("lead").localised().searchable();
        type.markdown("body").localised().searchable();
    }

    private static void people(TypeSpec type) {
        type.group(
                        "quotes",
                        quote -> quote.text("text")
                                .localised()
                                .searchable()
                                .max(5_000)
                                .reference("person")
                                .text("attribution")
                                .localised()
                                .searchable())
                .many();
        type.reference("boilerplate").many();
        type.group(
                        "contacts",
                        contact -> contact.text("name")
                                .text("role")
                                .localised()
                                .email("email")
                                .text("phone")
                                .max(64))
                .many();
    }

    private static void relations(TypeSpec type) {
        type.group(
                        "images",
                        image -> image.image("asset")
                                .text("caption")
                                .localised()
                                .searchable()
                                .text("credit")
                                .text("rights"))
                .many();
        type.reference("sessions").to("session").many();
        type.reference("people").to("person").many();
        type.reference("organisations").to("organisation").many();
        type.reference("topics").to("topic").many();
    }

    private static void terms(TypeSpec type) {
        type.instant("embargoUntil");
        type.choice("embargoAudience", "none", "accredited-press").preset("none");
        type.instant("releaseAt");
        type.integer("urgency").min(1).max(9);
        type.choice("pubStatus", "usable", "withheld", "cancelled").preset("usable");
        type.reference("correctionOf").to("press-release");
        type.text("correctionNote").localised().max(5_000);
        type.text("rights").localised();
    }

    private static void boilerplate(TypeSpec type) {
        type.icon("text-quote");
        type.text("title").localised().required().searchable().sortable();
        type.slug("slug").from("title");
        type.markdown("body").localised().searchable();
    }
}
