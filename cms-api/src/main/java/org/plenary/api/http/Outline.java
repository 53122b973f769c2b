package org.plenary.api.http;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * All that is known of a representation but what it tells: enough to say that it is unchanged, and to know it again when it is
 * made anew. Some two hundred bytes, however long the representation is.
 */
public final class Outline {
    /** Shorter ones are not worth packing: they travel in one packet either way. */
    private static final int SHORTEST_PACKED = 1_024;

    private final String mediaType;
    private final int length;
    private final long[] told;
    private final byte[] rest;
    private final String tag;
    private final Lifetime lifetime;
    private final int headers;
    private final boolean byLanguage;

    Outline(Representation.Body body, Lifetime lifetime, List<Header> headers, boolean byLanguage) {
        this.mediaType = body.mediaType();
        this.length = body.bytes().length;
        this.told = MurmurHash3.hash128x64(body.bytes(), 0, body.told(), 0);
        this.rest = Arrays.copyOfRange(body.bytes(), body.told(), length);
        this.tag = tag(told, rest);
        this.lifetime = lifetime;
        this.headers = headers.hashCode();
        this.byLanguage = byLanguage;
    }

    private Outline(Outline same, Lifetime lifetime) {
        this.mediaType = same.mediaType;
        this.length = same.length;
        this.told = same.told;
        this.rest = same.rest;
        this.tag = same.tag;
        this.lifetime = lifetime;
        this.headers = same.headers;
        this.byLanguage = same.byLanguage;
    }

    public Lifetime lifetime() {
        return lifetime;
    }

    public boolean byLanguage() {
        return byLanguage;
    }

    /** The strong tag of the plain bytes, without quotes. */
    public String tag() {
        return tag;
    }

    /** How much memory it takes, about. */
    public int size() {
        return rest.length + tag.length();
    }

    String mediaType() {
        return mediaType;
    }

    /** What stands behind that which tells something. */
    byte[] rest() {
        return rest;
    }

    /** The tags of its encodings; the plain one has none in its name. */
    List<String> tags(boolean gzip) {
        var packed = tag + "-" + Encodings.GZIP;
        return gzip ? List.of(packed, tag) : List.of(tag, packed);
    }

    /** Whether there is a packed encoding, so that Accept-Encoding has a say. */
    boolean packable() {
        return length >= SHORTEST_PACKED;
    }

    /** The same for another time. */
    Outline during(Lifetime other) {
        return new Outline(this, other);
    }

    boolean tellsTheSameAs(Outline other) {
        return byLanguage == other.byLanguage
                && Arrays.equals(told, other.told)
                && length - rest.length == other.length - other.rest.length
                && headers == other.headers
                && mediaType.equals(other.mediaType);
    }

    /**
     * 128 bits, so that no two answers of one address share a tag by chance. Nobody gains anything by making two that do, so a
     * hash that withstands attacks is not needed; of a list, SHA-256 takes five times as long.
     */
    private static String tag(long[] told, byte[] rest) {
        var all = ByteBuffer.allocate(2 * Long.BYTES + rest.length)
                .putLong(told[0])
                .putLong(told[1])
                .put(rest)
                .array();
        var halves = MurmurHash3.hash128x64(all);
        var hex = HexFormat.of();
        return hex.toHexDigits(halves[0]) + hex.toHexDigits(halves[1]);
    }
}
