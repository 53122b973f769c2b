package org.plenary.core;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.core.type.Languages;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.language.Direction;
import org.plenary.spi.language.Language;
import org.plenary.spi.language.TextAnalysis;
import org.plenary.spi.language.TextAnalysis.Component;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.TypeSpec;

/** A small model for tests: sessions, people, tracks, a home page, in English, Arabic and Russian. */
public final class Summit {
    public static final LocaleTag EN = LocaleTag.of("en");
    public static final LocaleTag AR = LocaleTag.of("ar");
    public static final LocaleTag RU = LocaleTag.of("ru");

    private Summit() {}

    public static Model model() {
        return new Model(types(), languages());
    }

    public static List<ContentType> types() {
        return Stream.of(session(), person(), organisation(), track(), home())
                .map(TypeSpec::toContentType)
                .toList();
    }

    public static Languages languages() {
        return new Languages(
                List.of(
                        language(EN, Direction.LEFT_TO_RIGHT, List.of(), "lowercase", "porterStem"),
                        language(AR, Direction.RIGHT_TO_LEFT, List.of(EN), "arabicNormalization", "arabicStem"),
                        language(RU, Direction.LEFT_TO_RIGHT, List.of(EN), "lowercase", "russianLightStem")),
                EN);
    }

    private static Language language(
            LocaleTag tag, Direction direction, List<LocaleTag> fallback, String folding, String stemming) {
        var analysis = new TextAnalysis(
                List.of(),
                new Component("standard", Map.of()),
                List.of(Component.named("decimalDigit"), Component.named(folding)),
                List.of(Component.named(stemming)));
        return new Language(tag, tag.value(), direction, fallback, analysis);
    }

    private static TypeSpec session() {
        var type = new TypeSpec("session");
        type.slug("slug")
                .from("title")
                .text("title")
                .localised()
                .required()
                .searchable()
                .sortable()
                .markdown("abstract")
                .localised()
                .searchable()
                .text("code")
                .searchable()
                .sortable()
                .reference("track")
                .reference("speakers")
                .to("person")
                .many()
                .group(
                        "participants",
                        participant -> participant
                                .reference("person")
                                .to("person")
                                .choice("role", "speaker", "moderator", "guest")
                                .text("affiliation")
                                .localised()
                                .searchable())
                .many()
                .dateTime("startsAt")
                .instant("embargoUntil")
                .date("day")
                .duration("length")
                .integer("order")
                .decimal("price")
                .bool("featured")
                .image("poster")
                .choice("level", "introductory", "intermediate", "advanced")
                .sortable()
                .text("languages")
                .many()
                .text("notes")
                .secret()
                .blocks(
                        "body",
                        blocks -> blocks.block(
                                        "quote",
                                        quote -> quote.text("text")
                                                .searchable()
                                                .reference("by")
                                                .to("person"))
                                .block("picture", picture -> picture.text("caption")))
                .localised();
        return type;
    }

    private static TypeSpec person() {
        var type = new TypeSpec("person").plural("people");
        type.slug("slug")
                .from("name")
                .text("name")
                .localised()
                .required()
                .searchable()
                .sortable()
                .reference("organisation")
                .email("email")
                .secret();
        return type;
    }

    private static TypeSpec organisation() {
        var type = new TypeSpec("organisation");
        type.slug("slug")
                .from("name")
                .text("name")
                .localised()
                .required()
                .searchable()
                .text("country");
        return type;
    }

    private static TypeSpec track() {
        var type = new TypeSpec("track");
        type.slug("slug").text("name").localised().searchable().integer("order").colour("colour");
        return type;
    }

    private static TypeSpec home() {
        var type = new TypeSpec("home").singleton();
        type.text("headline")
                .localised()
                .searchable()
                .reference("featured")
                .to("session")
                .many();
        return type;
    }
}
