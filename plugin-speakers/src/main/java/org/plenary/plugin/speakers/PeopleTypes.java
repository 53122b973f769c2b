package org.plenary.plugin.speakers;

import org.plenary.spi.PluginSpec;
import org.plenary.spi.model.TypeSpec;

/** People and the organisations they speak for. */
final class PeopleTypes {
    /** ISO 3166-1 alpha-2. */
    private static final String COUNTRY = "[A-Z]{2}";

    private PeopleTypes() {}

    static void describe(PluginSpec plugin) {
        plugin.type("person", PeopleTypes::person);
        plugin.type("organisation", PeopleTypes::organisation);
    }

    private static void person(TypeSpec type) {
        type.plural("people").icon("user");
        name(type);
        profile(type);
        confidential(type);
    }

    private static void name(TypeSpec type) {
        type.text("name").localised().required().searchable().sortable();
        type.slug("slug").from("name");
        type.text("sortName").localised().sortable();
        type.text("honorific").localised();
        type.text("aliases").localised().many().searchable();
    }

    private static void profile(TypeSpec type) {
        type.reference("edition").many();
        type.reference("affiliation").to("organisation");
        type.text("jobTitle").localised().searchable();
        type.text("country").pattern(COUNTRY).sortable();
        type.markdown("biography").localised().searchable();
        type.image("photo");
        type.group("links", link -> link.text("type").max(64).url("url").required())
                .many();
        type.group("consent", consent -> consent.bool("photo").bool("biography").bool("recording"));
    }

    private static void confidential(TypeSpec type) {
        type.email("email").secret();
        type.text("phone").max(64).secret();
        type.text("notes").max(20_000).secret();
    }

    private static void organisation(TypeSpec type) {
        type.icon("building-2");
        type.text("name").localised().required().searchable().sortable();
        type.slug("slug").from("name");
        type.text("shortName").localised().searchable().sortable();
        type.choice("kind", "government", "un", "igo", "company", "academia", "ngo", "media")
                .sortable();
        type.text("country").pattern(COUNTRY).sortable();
        type.markdown("about").localised().searchable();
        type.image("logo");
        type.url("url").localised();
    }
}
