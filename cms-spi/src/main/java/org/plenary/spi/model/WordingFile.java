package org.plenary.spi.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.plenary.spi.entry.LocaleTag;

/**
 * The titles and help of a plugin's types and fields in one language, so that a translator needs no Java.
 *
 * @param locale the language of the texts
 * @param lines by dotted path, {@code session}, {@code session.title}, {@code session.participants.role}; a path that ends
 *     in {@code #help} gives help. Inside blocks the block's name is a step: {@code article.body.quote.text}
 */
public record WordingFile(LocaleTag locale, Map<String, String> lines) {
    private static final String HELP = "#help";

    public WordingFile {
        lines = Map.copyOf(lines);
    }

    /**
     * Reads {@code wording_{locale}.properties} (UTF-8) that lies beside the class.
     *
     * @throws IllegalStateException when the file is not there
     */
    public static WordingFile beside(Class<?> owner, String locale) {
        var name = "wording_" + locale + ".properties";
        try (var file = owner.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("%s: no file %s beside it".formatted(owner.getName(), name));
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            var lines = new HashMap<String, String>();
            properties.forEach((path, text) -> lines.put((String) path, (String) text));
            return new WordingFile(LocaleTag.of(locale), lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The types with these words added to their own; a word that a type already has in this language stays.
     *
     * @throws IllegalStateException when a line names no type or field
     */
    public List<ContentType> addedTo(List<ContentType> types) {
        var used = new HashSet<String>();
        var worded = types.stream().map(type -> addedTo(type, used)).toList();
        var unused = new ArrayList<>(lines.keySet());
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            throw new IllegalStateException("wording_%s.properties names what no type has: %s"
                    .formatted(
                            locale, String.join(", ", unused.stream().sorted().toList())));
        }
        return worded;
    }

    private ContentType addedTo(ContentType type, Set<String> used) {
        return new ContentType(
                type.name(),
                type.plural(),
                type.singleton(),
                type.icon(),
                added(type.wording(), type.name(), used),
                fields(type.fields(), type.name(), used));
    }

    private List<Field> fields(List<Field> fields, String path, Set<String> used) {
        return fields.stream()
                .map(field -> field(field, path + "." + field.name(), used))
                .toList();
    }

    private Field field(Field field, String path, Set<String> used) {
        return new Field(
                field.key(),
                field.name(),
                kind(field.kind(), path, used),
                field.traits(),
                field.preset(),
                added(field.wording(), path, used));
    }

    private FieldKind kind(FieldKind kind, String path, Set<String> used) {
        return switch (kind) {
            case FieldKind.Group group -> new FieldKind.Group(fields(group.fields(), path, used));
            case FieldKind.Blocks blocks ->
                new FieldKind.Blocks(blocks.blocks().stream()
                        .map(block -> new FieldKind.Block(
                                block.name(), fields(block.fields(), path + "." + block.name(), used)))
                        .toList());
            default -> kind;
        };
    }

    private Wording added(Wording own, String path, Set<String> used) {
        return new Wording(added(own.titles(), path, used), added(own.help(), path + HELP, used));
    }

    private Map<LocaleTag, String> added(Map<LocaleTag, String> own, String path, Set<String> used) {
        var text = lines.get(path);
        if (text == null) {
            return own;
        }
        used.add(path);
        var more = new HashMap<>(own);
        more.putIfAbsent(locale, text);
        return more;
    }
}
