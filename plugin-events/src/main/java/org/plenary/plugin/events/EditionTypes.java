package org.plenary.plugin.events;

import org.plenary.spi.PluginSpec;
import org.plenary.spi.model.TypeSpec;

/** The summit through the years: the series, and each of its editions. */
final class EditionTypes {
    private EditionTypes() {}

    static void describe(PluginSpec plugin) {
        plugin.type("series", EditionTypes::series);
        plugin.type("edition", EditionTypes::edition);
    }

    private static void series(TypeSpec type) {
        type.plural("series-list").icon("library");
        type.text("name").localised().required().searchable().sortable();
        type.slug("slug").from("name");
        type.text("code").required().unique().min(1).max(64).sortable();
        type.markdown("about").localised().searchable();
        type.text("locales").many().pattern(Patterns.LOCALE);
        type.reference("publisher").to("organisation");
        type.url("social").many();
    }

    private static void edition(TypeSpec type) {
        type.icon("calendar-range");
        naming(type);
        calendar(type);
        hosting(type);
    }

    private static void naming(TypeSpec type) {
        type.text("title").localised().required().searchable().sortable();
        type.text("code").required().unique().min(1).max(64).sortable();
        type.slug("slug").from("code");
        type.reference("series");
        type.integer("year").min(1900).max(2200);
        type.integer("ordinal").min(1);
        type.text("theme").localised().searchable();
        type.text("tagline").localised().searchable();
        type.markdown("about").localised().searchable();
    }

    private static void calendar(TypeSpec type) {
        type.date("startDate").required();
        type.date("endDate").required();
        type.text("timeZone").required().max(64);
        type.text("dayChange").pattern(Patterns.TIME_OF_DAY).preset("06:00");
        type.choice("format", "in-person", "online", "hybrid").preset("in-person");
        type.choice("eventStatus", "scheduled", "postponed", "rescheduled", "moved-online", "cancelled")
                .preset("scheduled");
        type.date("previousStartDate");
    }

    private static void hosting(TypeSpec type) {
        type.reference("venues").to("venue").many();
        type.group(
                        "coLocatedWith",
                        event -> event.text("name")
                                .localised()
                                .url("url")
                                .date("from")
                                .date("to"))
                .many();
        type.reference("hosts").to("organisation").many();
        type.text("hashtag").max(140);
        type.image("logo");
        type.colour("colour");
        type.text("locales").many().pattern(Patterns.LOCALE);
        type.email("contact");
    }
}
