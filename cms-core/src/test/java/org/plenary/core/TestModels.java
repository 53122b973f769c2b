package org.plenary.core;

import java.util.List;
import org.plenary.core.type.Languages;
import org.plenary.core.type.Model;
import org.plenary.spi.PluginSpec;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.language.Direction;
import org.plenary.spi.language.Language;
import org.plenary.spi.language.TextAnalysis;
import org.plenary.spi.language.TextAnalysis.Component;

/** A small summit: talks with speakers, in English, Arabic and Russian. */
public final class TestModels {
    public static final LocaleTag EN = LocaleTag.of("en");
    public static final LocaleTag AR = LocaleTag.of("ar");
    public static final LocaleTag RU = LocaleTag.of("ru");

    private static final TextAnalysis PLAIN =
            new TextAnalysis(List.of(), Component.named("standard"), List.of(Component.named("lowercase")), List.of());

    private TestModels() {}

    public static Languages languages() {
        return new Languages(
                List.of(
                        new Language(EN, "English", Direction.LEFT_TO_RIGHT, List.of(), PLAIN),
                        new Language(AR, "العربية", Direction.RIGHT_TO_LEFT, List.of(EN), PLAIN),
                        new Language(RU, "Русский", Direction.LEFT_TO_RIGHT, List.of(EN), PLAIN)),
                EN);
    }

    public static Model summit() {
        var plugin = new PluginSpec();
        plugin.type(
                "speaker",
                type -> type.plural("speakers")
                        .text("name")
                        .localised()
                        .required()
                        .searchable()
                        .sortable()
                        .slug("slug")
                        .from("name")
                        .image("portrait"));
        plugin.type(
                "talk",
                type -> type.plural("talks")
                        .text("title")
                        .localised()
                        .required()
                        .searchable()
                        .sortable()
                        .slug("slug")
                        .from("title")
                        .text("code")
                        .unique()
                        .markdown("abstract")
                        .localised()
                        .searchable()
                        .dateTime("startsAt")
                        .integer("priority")
                        .choice("state", "proposed", "confirmed", "cancelled")
                        .sortable()
                        .group(
                                "participants",
                                group -> group.reference("person")
                                        .to("speaker")
                                        .required()
                                        .text("affiliation")
                                        .localised())
                        .many()
                        .reference("replaces")
                        .to("talk")
                        .file("slides")
                        .localised()
                        .many());
        plugin.type("home", type -> type.singleton().text("headline").localised());
        return new Model(plugin.declared().types(), languages());
    }
}
