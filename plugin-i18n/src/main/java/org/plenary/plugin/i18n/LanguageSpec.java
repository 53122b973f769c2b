package org.plenary.plugin.i18n;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.language.Direction;
import org.plenary.spi.language.Language;
import org.plenary.spi.language.TextAnalysis;
import org.plenary.spi.language.TextAnalysis.Component;

/**
 * The words that describe one language. Silence means: written left to right, read in English where a text is missing, split
 * into words by Unicode's rules and dictionaries, folded by case and width, not stemmed.
 */
final class LanguageSpec {
    private final LocaleTag tag;
    private final String name;
    private final List<Component> charFilters = new ArrayList<>();
    private final List<Component> folding = new ArrayList<>();
    private final List<Component> stemming = new ArrayList<>();
    private Component tokenizer = Component.named("icu");
    private Direction direction = Direction.LEFT_TO_RIGHT;
    private List<LocaleTag> fallback = List.of(LocaleTag.of("en"));

    private LanguageSpec(String tag, String name) {
        this.tag = LocaleTag.of(tag);
        this.name = name;
    }

    static LanguageSpec language(String tag, String name) {
        return new LanguageSpec(tag, name);
    }

    /** A component with parameters: its name, then names and values in turn. */
    static Component component(String name, String... parameters) {
        Map<String, String> named = new HashMap<>();
        for (var i = 0; i < parameters.length; i += 2) {
            named.put(parameters[i], parameters[i + 1]);
        }
        return new Component(name, named);
    }

    LanguageSpec rightToLeft() {
        direction = Direction.RIGHT_TO_LEFT;
        return this;
    }

    LanguageSpec fallback(String... tags) {
        fallback = Stream.of(tags).map(LocaleTag::of).toList();
        return this;
    }

    LanguageSpec mend(Component... components) {
        charFilters.addAll(List.of(components));
        return this;
    }

    LanguageSpec splitBy(String tokenizerName) {
        tokenizer = Component.named(tokenizerName);
        return this;
    }

    LanguageSpec fold(Component... components) {
        folding.addAll(List.of(components));
        return this;
    }

    LanguageSpec stem(Component... components) {
        stemming.addAll(List.of(components));
        return this;
    }

    Language toLanguage() {
        return new Language(
                tag, name, direction, fallback, new TextAnalysis(charFilters, tokenizer, folding, stemming));
    }
}
