package org.plenary.core.read;

import java.util.Optional;
import org.plenary.core.query.Locales;
import org.plenary.core.query.Rendering;
import org.plenary.core.text.Isolation;
import org.plenary.core.text.Markdown;
import org.plenary.core.text.Written;
import org.plenary.core.type.Languages;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.language.Direction;
import org.plenary.spi.language.Language;
import org.plenary.spi.model.FieldKind;

/** An item's texts: how each is shown, and what is to be said of them. */
final class Texts {
    private final Languages languages;
    private final Rendering rendering;
    private final Optional<Direction> around;
    private final Notes notes = new Notes();

    /** @param locales in which the item is read; of all side by side, each text stands in its own */
    Texts(Languages languages, Locales locales, Rendering rendering) {
        this.languages = languages;
        this.rendering = rendering;
        this.around = switch (locales) {
            case Locales.Chain chain -> direction(chain.asked());
            case Locales.Every ignored -> Optional.empty();
        };
    }

    Notes notes() {
        return notes;
    }

    /** Notes that a field has the text of another locale than the one asked for. */
    void fellBack(String field, LocaleTag to) {
        notes.fellBack(field, to);
        direction(to)
                .filter(direction -> !around.equals(Optional.of(direction)))
                .ifPresent(direction -> notes.turned(field, direction));
    }

    /**
     * The value as it is delivered; anything but text stays as it is.
     *
     * @param language empty for a value that no locale owns
     */
    Object shown(FieldKind kind, Object value, Optional<LocaleTag> language) {
        return rendering == Rendering.SOURCE || !(value instanceof String text) ? value : shown(kind, text, language);
    }

    private String shown(FieldKind kind, String text, Optional<LocaleTag> language) {
        var written = new Written(language, language.flatMap(this::direction));
        return switch (kind) {
            case FieldKind.Markdown ignored when rendering == Rendering.HTML -> Markdown.html(text, written);
            case FieldKind.Markdown ignored -> isolated(Markdown.plain(text), written);
            case FieldKind.Text ignored when rendering == Rendering.TEXT -> isolated(text, written);
            default -> text;
        };
    }

    private String isolated(String text, Written written) {
        return around.filter(direction -> Isolation.isDue(text, written, direction))
                        .isPresent()
                ? Isolation.around(text, written)
                : text;
    }

    private Optional<Direction> direction(LocaleTag tag) {
        return languages.find(tag).map(Language::direction);
    }
}
