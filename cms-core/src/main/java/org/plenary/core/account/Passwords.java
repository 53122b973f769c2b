package org.plenary.core.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/**
 * Password hashing: PBKDF2 with HMAC-SHA-256 and 600,000 rounds (OWASP Password Storage Cheat Sheet, 2023), encoded as
 * {@code pbkdf2-sha256$rounds$salt$hash}. At most two are computed at once: they are dear on purpose, and would else be
 * the cheapest way to keep the server busy.
 */
final class Passwords {
    private static final String SCHEME = "pbkdf2-sha256";
    private static final int ROUNDS = 600_000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Semaphore AT_ONCE = new Semaphore(2);
    /** Compared against when the account is unknown, so that the answer takes as long. */
    private static final String NOBODY = SCHEME + "$" + ROUNDS + "$AAAAAAAAAAAAAAAAAAAAAA==$AAAA";

    private Passwords() {}

    static String encode(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return "%s$%d$%s$%s".formatted(SCHEME, ROUNDS, base64(salt), base64(hash(password, salt, ROUNDS)));
    }

    static boolean matches(String password, String encoded) {
        var parts = encoded.split("\\$", -1);
        var salt = Base64.getDecoder().decode(parts[2]);
        var wanted = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(wanted, hash(password, salt, Integer.parseInt(parts[1])));
    }

    static void wasteTime(String password) {
        matches(password, NOBODY);
    }

    /** A new secret of 144 bits, in letters, digits, - and _. */
    static String invent() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        AT_ONCE.acquireUninterruptibly();
        try {
            var key = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new PlenaryException(ErrorCode.INTERNAL, "This Java has no PBKDF2WithHmacSHA256.", missing);
        } finally {
            AT_ONCE.release();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
