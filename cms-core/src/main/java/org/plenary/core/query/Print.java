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
        var options = new TreeMap<Option, List<String>>();
        sent.options().forEach((option, words) -> {
            if (!option.ofPage() && option != Option.COUNT) {
                options.put(option, words.words());
            }
        });
        var fields = new TreeMap<String, List<String>>();
        sent.fields().forEach((relation, words) -> fields.put(relation, words.words()));
        var names = types.size() == 1 ? types.getFirst().name() : "*";
        return hash(names + locales.tags() + options + fields + sent.filter());
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
