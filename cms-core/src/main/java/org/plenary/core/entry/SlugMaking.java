package org.plenary.core.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.type.Languages;
import org.plenary.core.type.Slugs;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.entry.Values;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** Gives an entry the slugs it lacks, made from the field they are declared from, with a number where the word is taken. */
final class SlugMaking {
    private final Holdings holdings;
    private final Languages languages;

    SlugMaking(Holdings holdings, Languages languages) {
        this.holdings = holdings;
        this.languages = languages;
    }

    Values complete(ContentType type, EntryId id, Values values) {
        var complete = values;
        for (var field : type.fields()) {
            if (field.kind() instanceof FieldKind.Slug(var from) && from.isPresent()) {
                var source = type.field(from.get()).flatMap(named -> values.get(named.key()));
                if (source.isPresent()) {
                    complete = withSlug(new Place(type, id, field), complete, source.get());
                }
            }
        }
        return complete;
    }

    private Values withSlug(Place place, Values values, Object source) {
        var key = place.field().key();
        if (place.field().localised() && source instanceof Map<?, ?> texts) {
            var slugs = new LinkedHashMap<String, Object>();
            values.get(key)
                    .ifPresent(given -> ((Map<?, ?>) given).forEach((tag, slug) -> slugs.put((String) tag, slug)));
            texts.forEach((tag, text) -> slugs.computeIfAbsent(
                    (String) tag, locale -> free(place, locale, word(place, (String) text, LocaleTag.of(locale)))));
            return values.with(key, slugs);
        }
        return values.get(key).isPresent() ? values : values.with(key, free(place, "*", sourceSlug(place, source)));
    }

    private String sourceSlug(Place place, Object source) {
        if (!(source instanceof Map<?, ?> texts)) {
            return word(place, source.toString(), languages.preferred());
        }
        var first = (String) texts.keySet().iterator().next();
        var locale = texts.containsKey(languages.preferred().value()) ? languages.preferred() : LocaleTag.of(first);
        return word(place, String.valueOf(texts.get(locale.value())), locale);
    }

    /** A text without a letter or digit gives no slug; the type's name stands in. */
    private static String word(Place place, String text, LocaleTag locale) {
        return Slugs.from(text, locale).orElse(place.type().name());
    }

    private String free(Place place, String locale, String wanted) {
        if (takenByOther(place, locale, wanted)) {
            // All who want this word queue here, so that they number themselves one after the other.
            holdings.lock(Holdings.uniqueKey(place.type(), place.field(), locale, wanted));
        }
        var candidate = wanted;
        for (int number = 2; takenByOther(place, locale, candidate); number++) {
            candidate = wanted + "-" + number;
        }
        return candidate;
    }

    private boolean takenByOther(Place place, String locale, String candidate) {
        Optional<String> holder = holdings.holder(Holdings.uniqueKey(place.type(), place.field(), locale, candidate));
        return holder.filter(other -> !other.equals(place.entry().toString())).isPresent();
    }

    private record Place(ContentType type, EntryId entry, Field field) {}
}
