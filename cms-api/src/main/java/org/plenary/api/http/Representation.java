package org.plenary.api.http;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that answer an address, with all that is said about them: what is kept, compared and sent. Resources return it as
 * the entity of their response; nothing in it belongs to one request.
 */
public final class Representation {
    /** Shorter ones are not worth packing: they travel in one packet either way. */
    private static final int SHORTEST_PACKED = 1_024;

    private final Body body;
    private final Lifetime lifetime;
    private final List<Header> headers;
    private final boolean byLanguage;
    private final String tag;
    private volatile byte @Nullable [] gzipped;

    /**
     * What is sent.
     *
     * @param told how many bytes, from the first on, tell something; what follows says only where they come from
     */
    public record Body(byte[] bytes, int told, String mediaType) {
        public static Body json(byte[] bytes) {
            return new Body(bytes, bytes.length, "application/json");
        }
    }

    /**
     * A representation.
     *
     * @param headers what is said beside the type, the tag and the lifetime
     * @param byLanguage whether Accept-Language had a say in it
     */
    public Representation(Body body, Lifetime lifetime, List<Header> headers, boolean byLanguage) {
        this.body = body;
        this.lifetime = lifetime;
        this.headers = List.copyOf(headers);
        this.byLanguage = byLanguage;
        this.tag = hash(body.bytes());
    }

    private Representation(Representation same, Lifetime lifetime) {
        this.body = same.body;
        this.lifetime = lifetime;
        this.headers = same.headers;
        this.byLanguage = same.byLanguage;
        this.tag = same.tag;
        this.gzipped = same.gzipped;
    }

    /**
     * This one, to go on with the lifetime of a newer one that tells the same, so that whoever has it need not get it again; the
     * newer one where it tells something else.
     */
    public Representation goingOnAs(Representation newer) {
        return tellsTheSameAs(newer) ? new Representation(this, newer.lifetime) : newer;
    }

    public Lifetime lifetime() {
        return lifetime;
    }

    public boolean byLanguage() {
        return byLanguage;
    }

    /** How much memory it takes, about, packed bytes included. */
    public int size() {
        return body.bytes().length + (packable() ? body.bytes().length / 4 : 0);
    }

    /** The strong tag of the plain bytes, without quotes. */
    public String tag() {
        return tag;
    }

    String mediaType() {
        return body.mediaType();
    }

    List<Header> headers() {
        return headers;
    }

    /** The tags of its encodings; the plain one has none in its name. */
    List<String> tags(boolean gzip) {
        var packed = tag + "-" + Encodings.GZIP;
        return gzip ? List.of(packed, tag) : List.of(tag, packed);
    }

    /** Whether there is a packed encoding, so that Accept-Encoding has a say. */
    boolean packable() {
        return body.bytes().length >= SHORTEST_PACKED;
    }

    /** Packed when first asked for. */
    byte[] bytes(boolean gzip) {
        if (!gzip) {
            return body.bytes();
        }
        var packed = gzipped;
        if (packed == null) {
            packed = Encodings.gzip(body.bytes());
            gzipped = packed;
        }
        return packed;
    }

    private boolean tellsTheSameAs(Representation other) {
        return headers.equals(other.headers)
                && byLanguage == other.byLanguage
                && body.mediaType().equals(other.body.mediaType())
                && Arrays.equals(body.bytes(), 0, body.told(), other.body.bytes(), 0, other.body.told());
    }

    /**
     * 128 bits, so that no two answers of one address share a tag by chance. Nobody gains anything by making two that do, so a
     * hash that withstands attacks is not needed; of a list, SHA-256 takes five times as long.
     */
    private static String hash(byte[] bytes) {
        var halves = MurmurHash3.hash128x64(bytes);
        var hex = HexFormat.of();
        return hex.toHexDigits(halves[0]) + hex.toHexDigits(halves[1]);
    }
}
