package org.plenary.core.search;

import java.util.HexFormat;
import org.apache.lucene.util.StringHelper;

/**
 * 128 bits that stand for bytes, so that no two share them by chance (MurmurHash3, x64). Nobody gains anything by making two
 * that do, so a hash that withstands attacks is not needed where this one is used; SHA-256 takes many times as long.
 */
public record Digest(long high, long low) {

    /** @param length how many bytes, from the first on */
    public static Digest of(byte[] bytes, int length) {
        long[] halves = StringHelper.murmurhash3_x64_128(bytes, 0, length, 0);
        return new Digest(halves[0], halves[1]);
    }

    /** 32 digits. */
    public String hex() {
        var hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
    }
}
