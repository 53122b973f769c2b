package org.plenary.core.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.TreeMap;
import org.plenary.spi.model.ContentType;

/** Tells queries apart by what they ask, whatever page of it. */
final class Print {
    private Print() {}

    static long of(List<ContentType> types, Locales locales, Sent sent) {
        var print = new StringBuilder(256)
                .append(types.size() == 1 ? types.getFirst().name() : "*");
        locales.tags().forEach(tag -> print.append(' ').append(tag.value()));
        for (var option : Option.values()) {
            if (!option.ofPage() && option != Option.COUNT) {
                sent.option(option).ifPresent(words -> add(print.append(option.parameter()), words));
            }
        }
        new TreeMap<>(sent.fields()).forEach((relation, words) -> add(print.append(relation), words));
        add(print, sent.filter());
        return hash(print.toString());
    }

    private static void add(StringBuilder print, Sent.Node node) {
        switch (node) {
            case Sent.Node.All(var parts) -> add(print.append('&'), parts);
            case Sent.Node.Any(var parts) -> add(print.append('|'), parts);
            case Sent.Node.None(var part) -> add(print.append('!'), part);
            case Sent.Node.Condition(var path, var operator, var operands) ->
                add(print.append(path).append(' ').append(operator), operands);
        }
    }

    private static void add(StringBuilder print, List<Sent.Node> parts) {
        print.append('(');
        parts.forEach(part -> add(print, part));
        print.append(')');
    }

    /** With their lengths, so that no other words could be written the same. */
    private static void add(StringBuilder print, Sent.Words words) {
        print.append('=');
        words.words().forEach(word -> print.append(word.length()).append(':').append(word));
        print.append(';');
    }

    private static long hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
