package org.plenary.api.openapi;

import static org.plenary.core.json.Json.members;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.type.Model;
import org.plenary.spi.model.ContentType;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;
import org.plenary.spi.model.Trait;

/** Items as they could be, made from what each field holds. */
final class Examples {
    private static final String ID = "01970000-0000-7000-8000-000000000001";
    private static final String TARGET = "01970000-0000-7000-8000-000000000002";
    private static final String ZONE = "Asia/Dubai";

    private final Model model;

    Examples(Model model) {
        this.model = model;
    }

    /** As it stands in another item. */
    Map<String, Object> part(ContentType type) {
        return item(type, false);
    }

    Map<String, Object> partInEveryLocale(ContentType type) {
        return item(type, true);
    }

    /** As an answer carries it, in one locale. */
    Map<String, Object> whole(ContentType type) {
        var item = item(type, false);
        var preferred = model.languages().preferred();
        item.put("locale", preferred.value());
        model.languages()
                .find(preferred)
                .ifPresent(language -> item.put("dir", language.direction().word()));
        item.put(
                "_meta",
                members(
                        "revision",
                        3,
                        "publishedAt",
                        "2027-05-01T08:00:00Z",
                        "fallback",
                        Map.of(),
                        "stale",
                        List.of()));
        return item;
    }

    private Map<String, Object> item(ContentType type, boolean everyLocale) {
        var item = members("id", ID, "type", type.name());
        type.fields().forEach(field -> add(field, everyLocale, item));
        return item;
    }

    private void add(Field field, boolean everyLocale, Map<String, Object> into) {
        if (field.is(Trait.PRIVATE)) {
            return;
        }
        value(field, everyLocale).ifPresent(one -> {
            into.put(field.name(), placed(field, one, everyLocale));
            if (field.kind() instanceof FieldKind.ZonedTime) {
                into.put(field.name() + "Zone", placed(field, ZONE, everyLocale));
            }
        });
    }

    private Object placed(Field field, Object one, boolean everyLocale) {
        Object value = field.many() ? List.of(one) : one;
        return everyLocale && field.localised()
                ? members(model.languages().preferred().value(), value)
                : value;
    }

    /** Empty for a text of a pattern that no made-up text matches, and for what leads to no loaded type. */
    private Optional<Object> value(Field field, boolean everyLocale) {
        return switch (field.kind()) {
            case FieldKind.Text text -> text(field, text);
            case FieldKind.Markdown ignored -> Optional.of("A **first** paragraph.");
            case FieldKind.Whole whole -> Optional.of(Math.clamp(10, whole.min(), whole.max()));
            case FieldKind.Decimal decimal -> Optional.of(decimal(decimal));
            case FieldKind.Truth ignored -> Optional.of(true);
            case FieldKind.Day ignored -> Optional.of("2027-06-02");
            case FieldKind.ZonedTime ignored -> Optional.of("2027-06-02T09:00:00+04:00");
            case FieldKind.Moment ignored -> Optional.of("2027-06-02T05:00:00Z");
            case FieldKind.Span ignored -> Optional.of("PT45M");
            case FieldKind.Choice choice -> Optional.of(choice.options().getFirst());
            case FieldKind.Slug ignored -> Optional.of("an-example");
            case FieldKind.Url ignored -> Optional.of("https://www.example.org/");
            case FieldKind.Email ignored -> Optional.of("press@example.org");
            case FieldKind.Colour ignored -> Optional.of("#0a7d55");
            case FieldKind.GeoPoint ignored -> Optional.of(members("lat", 24.4, "lon", 54.4));
            case FieldKind.Json ignored -> Optional.of(Map.of("any", "value"));
            case FieldKind.Asset ignored -> Optional.of(file(everyLocale));
            case FieldKind.Reference reference -> reference(reference);
            case FieldKind.Group(var fields) -> Optional.of(group(fields, everyLocale, members()));
            case FieldKind.Blocks(var blocks) ->
                Optional.of(List.of(group(
                        blocks.getFirst().fields(),
                        everyLocale,
                        members("_block", blocks.getFirst().name()))));
        };
    }

    private Map<String, Object> file(boolean everyLocale) {
        var words = "The speakers on the stage";
        return members(
                "id",
                TARGET,
                "url",
                "/media/" + TARGET + "/opening.jpg",
                "name",
                "opening.jpg",
                "mediaType",
                "image/jpeg",
                "size",
                184_213,
                "width",
                1_600,
                "height",
                900,
                "alt",
                everyLocale ? members(model.languages().preferred().value(), words) : words);
    }

    private Map<String, Object> group(List<Field> fields, boolean everyLocale, Map<String, Object> group) {
        fields.forEach(field -> add(field, everyLocale, group));
        return new LinkedHashMap<>(group);
    }

    private Optional<Object> reference(FieldKind.Reference reference) {
        return reference.to().stream()
                .filter(type -> model.find(type).isPresent())
                .findFirst()
                .map(type -> members("id", TARGET, "type", type));
    }

    private static BigDecimal decimal(FieldKind.Decimal decimal) {
        return decimal.min().or(decimal::max).orElse(BigDecimal.valueOf(15, 1));
    }

    private static Optional<Object> text(Field field, FieldKind.Text text) {
        var words = field.wording().titles().entrySet().stream()
                .filter(title -> title.getKey().value().equals("en"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(field.name());
        var fitting = words.length() > text.maxLength() ? words.substring(0, text.maxLength()) : words;
        boolean fits = fitting.length() >= text.minLength()
                && text.pattern().map(fitting::matches).orElse(true);
        return fits ? Optional.of(fitting) : Optional.empty();
    }
}
