package org.plenary.api.graphql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Documents by their SHA-256, so that they need to be sent once only (automatic persisted queries). Only documents that can
 * be executed are kept, and no more than {@link #CHARACTERS} of them; who finds hers gone sends it again.
 */
final class PersistedQueries {
    /** Of all documents together. */
    private static final long CHARACTERS = 2_000_000;

    private final Recent<String> documents = new Recent<>(CHARACTERS);

    Optional<String> find(String hash) {
        return documents.get(hash);
    }

    void keep(String hash, String document) {
        documents.put(hash, document, document.length());
    }

    /** In hexadecimal digits of lower case. */
    static String hash(String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }
}
