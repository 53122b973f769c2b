package org.plenary.core.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.plenary.core.error.Violations;
import org.plenary.core.type.Languages;
import org.plenary.spi.entry.LocaleTag;

/** Decides in which locales texts are read. */
final class LocaleReader {
    private static final String EVERY = "*";
    private static final String NONE = "none";

    private final Languages languages;
    private final List<LanguageRange> accepted;
    private final Violations violations;

    LocaleReader(Languages languages, List<LanguageRange> accepted, Violations violations) {
        this.languages = languages;
        this.accepted = accepted;
        this.violations = violations;
    }

    Locales read(Sent sent) {
        var locale = sent.option(Option.LOCALE);
        var fallback = sent.option(Option.FALLBACK);
        if (locale.isPresent() && locale.get().only().equals(EVERY)) {
            fallback.ifPresent(words -> violations.add(words.wrong("With locale=* nothing falls back.")));
            return every();
        }
        var first = locale.flatMap(words -> known(words, words.only())).orElseGet(this::negotiated);
        var tags = fallback.map(words -> chain(first, words)).orElseGet(() -> languages.chain(first));
        return new Locales.Chain(tags.stream()
                .filter(tag -> tag.equals(first) || languages.knows(tag))
                .toList());
    }

    private Locales every() {
        var tags = new LinkedHashSet<>(languages.chain(languages.preferred()));
        languages.all().forEach(language -> tags.add(language.tag()));
        return new Locales.Every(List.copyOf(tags));
    }

    private List<LocaleTag> chain(LocaleTag first, Sent.Words fallback) {
        var tags = new LinkedHashSet<>(List.of(first));
        if (!fallback.words().equals(List.of(NONE))) {
            fallback.words().forEach(word -> known(fallback, word).ifPresent(tags::add));
        }
        return new ArrayList<>(tags);
    }

    private Optional<LocaleTag> known(Sent.Words words, String tag) {
        var known = languages.named(tag);
        if (known.isEmpty()) {
            violations.add(
                    words.wrong("There is no locale '%s'. Known: %s.".formatted(tag, String.join(", ", tags()))));
        }
        return known;
    }

    private List<String> tags() {
        return languages.all().stream().map(language -> language.tag().value()).toList();
    }

    private LocaleTag negotiated() {
        var locales = languages.all().stream()
                .map(language -> language.tag().toLocale())
                .toList();
        return Optional.ofNullable(Locale.lookup(accepted, locales))
                .flatMap(locale -> LocaleTag.parse(locale.toLanguageTag()))
                .filter(languages::knows)
                .orElseGet(languages::preferred);
    }
}
