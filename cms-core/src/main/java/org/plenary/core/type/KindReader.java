package org.plenary.core.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.error.Nearest;
import org.plenary.spi.model.FieldKind;

/** Reads the kind of a field and its parameters. */
final class KindReader {
    private static final int USUAL_MARKDOWN = 100_000;

    private KindReader() {}

    static Optional<FieldKind> read(String word, JsonObject json) {
        return switch (word) {
            case "text" -> with(json, text(json), "minLength", "maxLength", "pattern");
            case "markdown" ->
                with(json, new FieldKind.Markdown(length(json, "maxLength", USUAL_MARKDOWN)), "maxLength");
            case "integer" -> with(json, whole(json), "min", "max");
            case "decimal" -> with(json, new FieldKind.Decimal(json.decimal("min"), json.decimal("max")), "min", "max");
            case "choice" -> with(json, new FieldKind.Choice(json.texts("options")), "options");
            case "slug" -> with(json, new FieldKind.Slug(json.text("from")), "from");
            case "reference" -> with(json, new FieldKind.Reference(json.texts("to")), "to");
            case "group" -> with(json, new FieldKind.Group(TypeReader.fields(json, "fields")), "fields");
            case "blocks" -> with(json, blocks(json), "blocks");
            default -> plain(word, json);
        };
    }

    private static Optional<FieldKind> plain(String word, JsonObject json) {
        return switch (word) {
            case "boolean" -> with(json, new FieldKind.Truth());
            case "date" -> with(json, new FieldKind.Day());
            case "datetime" -> with(json, new FieldKind.ZonedTime());
            case "instant" -> with(json, new FieldKind.Moment());
            case "duration" -> with(json, new FieldKind.Span());
            case "url" -> with(json, new FieldKind.Url());
            case "email" -> with(json, new FieldKind.Email());
            case "colour" -> with(json, new FieldKind.Colour());
            case "geo" -> with(json, new FieldKind.GeoPoint());
            case "json" -> with(json, new FieldKind.Json());
            case "image" -> with(json, new FieldKind.Asset(true));
            case "file" -> with(json, new FieldKind.Asset(false));
            default -> unknown(word, json);
        };
    }

    private static Optional<FieldKind> unknown(String word, JsonObject json) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return json.spot()
                .then("kind")
                .refuse("'%s' is no kind of field%s Kinds are %s"
                        .formatted(
                                Spot.shortened(word),
                                Nearest.to(word, TypeReader.KINDS)
                                        .map("; did you mean '%s'?"::formatted)
                                        .orElse("."),
                                String.join(", ", TypeReader.KINDS)));
    }

    private static Optional<FieldKind> with(JsonObject json, FieldKind kind, String... parameters) {
        var known = new ArrayList<>(TypeReader.common());
        known.addAll(List.of(parameters));
        json.refuseOthers(known);
        return Optional.of(kind);
    }

    private static FieldKind text(JsonObject json) {
        return new FieldKind.Text(
                length(json, "minLength", FieldKind.Text.SHORT.minLength()),
                length(json, "maxLength", FieldKind.Text.SHORT.maxLength()),
                json.text("pattern"));
    }

    private static FieldKind whole(JsonObject json) {
        return new FieldKind.Whole(
                json.whole("min").orElse(FieldKind.Whole.ANY.min()),
                json.whole("max").orElse(FieldKind.Whole.ANY.max()));
    }

    private static int length(JsonObject json, String name, int usual) {
        return json.whole(name)
                .map(length -> (int) Math.clamp(length, -1, Integer.MAX_VALUE))
                .orElse(usual);
    }

    private static FieldKind blocks(JsonObject json) {
        var blocks = new ArrayList<FieldKind.Block>();
        for (var block : json.objects("blocks")) {
            block.refuseOthers(List.of("name", "fields"));
            blocks.add(new FieldKind.Block(block.requiredText("name"), TypeReader.fields(block, "fields")));
        }
        return new FieldKind.Blocks(blocks);
    }
}
