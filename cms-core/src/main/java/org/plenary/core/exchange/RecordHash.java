package org.plenary.core.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.core.json.Json;
import org.plenary.spi.exchange.ImportRecord;
import org.plenary.spi.exchange.Ref;

/** The content of a record as one short text, equal exactly when the content is: SHA-256 of its JSON with sorted names. */
final class RecordHash {
    private RecordHash() {}

    static String of(ImportRecord record) {
        var content =
                Json.write(List.of(canonical(record.values()), canonical(record.laterRevisions()), publishing(record)));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }

    /** Sets have no order of their own; what is hashed must. */
    private static Object publishing(ImportRecord record) {
        return switch (record.publishing()) {
            case ImportRecord.Publishing.Never ignored -> "never";
            case ImportRecord.Publishing.During during ->
                List.of(
                        during.from().toString(),
                        during.until().toString(),
                        during.locales().stream().map(Object::toString).sorted().toList());
        };
    }

    private static Object canonical(Object value) {
        return switch (value) {
            case Ref ref -> Map.of("$ref", ref.type() + "/" + ref.key());
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((name, inner) -> sorted.put((String) name, canonical(inner)));
                yield sorted;
            }
            case List<?> list -> list.stream().map(RecordHash::canonical).toList();
            default -> value;
        };
    }
}
