package org.plenary.plugin.press;

import org.plenary.spi.PluginSpec;
import org.plenary.spi.model.BlocksSpec;
import org.plenary.spi.model.TypeSpec;

/** What a site, an app and the hall screens show besides the programme. */
final class SiteTypes {
    private SiteTypes() {}

    static void describe(PluginSpec plugin) {
        plugin.type("article", SiteTypes::article);
        plugin.type("announcement", SiteTypes::announcement);
        plugin.type("home", SiteTypes::home);
    }

    private static void article(TypeSpec type) {
        type.icon("file-text");
        type.text("title").localised().required().searchable().sortable();
        type.slug("slug").from("title");
        type.reference("edition");
        type.text("summary").localised().searchable().max(5_000);
        type.blocks("body", SiteTypes::body).localised();
        type.group(
                "seo",
                seo -> seo.text("title")
                        .localised()
                        .text("description")
                        .localised()
                        .image("image"));
    }

    private static void body(BlocksSpec body) {
        body.block("paragraph", paragraph -> paragraph.markdown("text").searchable());
        body.block(
                "quote",
                quote -> quote.text("text")
                        .searchable()
                        .max(5_000)
                        .text("attribution")
                        .searchable());
        body.block("picture", picture -> picture.image("image").text("caption").searchable());
        body.block(
                "callout",
                callout -> callout.text("title").searchable().markdown("text").searchable());
    }

    private static void announcement(TypeSpec type) {
        type.icon("megaphone");
        type.text("text").localised().required().searchable().max(5_000);
        type.reference("edition");
        type.choice("severity", "info", "warning", "urgent").preset("info").sortable();
        type.choice("channels", "site", "app", "screens").many();
        type.reference("rooms").to("room").many();
        type.instant("from");
        type.instant("until");
    }

    private static void home(TypeSpec type) {
        type.singleton().icon("house");
        type.text("headline").localised().required().searchable();
        type.markdown("intro").localised().searchable();
        type.reference("edition");
        type.reference("featured").to("session").many();
    }
}
