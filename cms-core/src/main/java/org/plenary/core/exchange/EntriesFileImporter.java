package org.plenary.core.exchange;

import java.io.BufferedReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.json.Json;
import org.plenary.spi.exchange.ImportBatch;
import org.plenary.spi.exchange.ImportContent;
import org.plenary.spi.exchange.Importer;
import org.plenary.spi.exchange.UnreadableFile;

/**
 * Reads our own format: UTF-8, one JSON object per line, the first of which is the header
 * {@code {"plenary":"entries","version":1,"system":…}}.
 *
 * <p>Such a file is written by a machine. A line that cannot be read means that the file is damaged, so nothing of it is
 * imported, rather than all but what the damage hides.
 */
public final class EntriesFileImporter implements Importer {
    private static final Pattern HEAD = Pattern.compile("\\A\\s*\\{[^\\n]*\"plenary\"\\s*:\\s*\"entries\"");
    private static final long VERSION = 1;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public String format() {
        return "plenary-entries";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        var beginning = new String(head, StandardCharsets.UTF_8);
        return HEAD.matcher(beginning.replace(BYTE_ORDER_MARK, "")).find();
    }

    @Override
    public ImportBatch read(ImportContent content) throws IOException {
        var lines = lines(content);
        if (lines.isEmpty()) {
            throw new UnreadableFile("The file is empty.");
        }
        var header = lines.removeFirst();
        var records = lines.stream().map(EntryLine::of).toList();
        var types = typesOf(records);
        return new ImportBatch(
                system(header), records.stream().map(line -> line.record(types)).toList(), List.of());
    }

    private static List<Line> lines(ImportContent content) throws IOException {
        // This way to ask for UTF-8 refuses what is not UTF-8; by its name it would be replaced in silence.
        var utf8 = StandardCharsets.UTF_8.newDecoder();
        var lines = new ArrayList<Line>();
        try (var reader = new BufferedReader(new InputStreamReader(content.open(), utf8))) {
            var number = 1;
            for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                var clean = number == 1 ? text.replace(BYTE_ORDER_MARK, "") : text;
                if (!clean.isBlank()) {
                    lines.add(new Line(number, clean));
                }
                number++;
            }
        } catch (CharacterCodingException | CharConversionException broken) {
            throw new UnreadableFile("The file is not UTF-8 after line %d.".formatted(lines.size()), broken);
        }
        return lines;
    }

    /** One line of the file, with its number from 1. */
    record Line(int number, String text) {
        Map<String, Object> members() {
            try {
                return PlainJson.object(Json.readObject(text));
            } catch (PlenaryException broken) {
                throw unreadable("it is no JSON object. " + broken.getMessage());
            }
        }

        UnreadableFile unreadable(String why) {
            return new UnreadableFile("Line %d: %s".formatted(number, why));
        }
    }

    private static String system(Line line) {
        var header = line.members();
        if (!"entries".equals(header.get("plenary"))) {
            throw line.unreadable("the header {\"plenary\":\"entries\",\"version\":1,\"system\":…} is missing.");
        }
        if (!Long.valueOf(VERSION).equals(header.get("version"))) {
            throw line.unreadable("this is version %s of the format; version %d can be read."
                    .formatted(header.getOrDefault("version", "(none)"), VERSION));
        }
        if (header.get("system") instanceof String system && !system.isBlank()) {
            return system;
        }
        throw line.unreadable("the header names no system.");
    }

    /** Under which types each key occurs: a reference names the key alone. */
    private static Map<String, List<String>> typesOf(List<EntryLine> records) {
        var types = new HashMap<String, List<String>>();
        for (var entry : records) {
            var known = types.computeIfAbsent(entry.key(), unused -> new ArrayList<>());
            if (known.contains(entry.type())) {
                throw entry.line()
                        .unreadable("%s '%s' stands in an earlier line too.".formatted(entry.type(), entry.key()));
            }
            known.add(entry.type());
        }
        return types;
    }
}
