package org.plenary.core.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/** Bearer tokens: a prefix by which people and secret scanners know them, and 288 random bits. */
final class Token {
    private Token() {}

    static String invent(String prefix) {
        return prefix + Passwords.invent() + Passwords.invent();
    }

    /** What is kept of a token. No salt and no rounds: nobody guesses 288 bits. */
    static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException missing) {
            throw new PlenaryException(ErrorCode.INTERNAL, "This Java has no SHA-256.", missing);
        }
    }
}
