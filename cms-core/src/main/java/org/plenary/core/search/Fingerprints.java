package org.plenary.core.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plenary.core.query.Leaf;
import org.plenary.core.type.Languages;
import org.plenary.core.type.Model;
import org.plenary.spi.language.TextAnalysis.Component;
import org.plenary.spi.model.Field;
import org.plenary.spi.model.FieldKind;

/** Short names for what documents look like; the same in every process, so that a kept index is known again. */
final class Fingerprints {
    private static final int LENGTH = 16;

    private Fingerprints() {}

    /** Per content type; titles, limits and other things that no document shows do not count. */
    static Map<String, String> ofTypes(Model model) {
        var prints = new TreeMap<String, String>();
        for (var type : model.types()) {
            var text = new StringBuilder(type.hasLocalisedPart() ? "localised" : "");
            type.headline().ifPresent(field -> text.append(field.key()));
            fields(type.fields(), text);
            prints.put(type.name(), hash(text.toString()));
        }
        return prints;
    }

    static String ofLanguages(Languages languages) {
        var text = new StringBuilder(languages.preferred().value());
        for (var language : languages.all()) {
            var analysis = language.analysis();
            text.append(language.tag());
            components(analysis.charFilters(), text);
            components(List.of(analysis.tokenizer()), text);
            components(analysis.folding(), text);
            components(analysis.stemming(), text);
        }
        return hash(text.toString());
    }

    private static void components(List<Component> components, StringBuilder text) {
        components.forEach(
                component -> text.append('|').append(component.name()).append(new TreeMap<>(component.parameters())));
        text.append(';');
    }

    private static void fields(List<Field> fields, StringBuilder text) {
        for (var field : fields) {
            text.append('(').append(field.key()).append(':').append(field.kind().word());
            text.append(Leaf.of(field).form()).append(new TreeSet<>(field.traits()));
            switch (field.kind()) {
                case FieldKind.Choice(var options) -> text.append(options);
                case FieldKind.Group(var parts) -> fields(parts, text);
                case FieldKind.Blocks(var blocks) ->
                    blocks.forEach(block -> fields(block.fields(), text.append(block.name())));
                default -> {
                    // says nothing more of documents
                }
            }
            text.append(')');
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
