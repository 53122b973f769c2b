package org.plenary.api.http;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.plenary.core.search.Digest;

/**
 * All that is known of a representation but what it tells: enough to say that it is unchanged, and to know it again when it is
 * made anew. Some two hundred bytes, however long the representation is.
 */
public final class Outline {
    /** Shorter ones are not worth packing: they travel in one packet either way. */
    private static final int SHORTEST_PACKED = 1_024;

    private final String mediaType;
    private final int length;
    private final Digest told;
    private final byte[] rest;
    private final String tag;
    private final Lifetime lifetime;
    private final int headers;
    private final boolean byLanguage;
    private final List<String> varies;

    Outline(Representation.Body body, Lifetime lifetime, List<Header> headers, boolean byLanguage) {
        this.mediaType = body.mediaType();
        this.length = body.bytes().length;
        this.told = Digest.of(body.bytes(), body.told());
        this.rest = Arrays.copyOfRange(body.bytes(), body.told(), length);
        this.tag = tag(told, rest);
        this.lifetime = lifetime;
        this.headers = headers.hashCode();
        this.byLanguage = byLanguage;
        this.varies = headers.stream().filter(Header::isVary).map(Header::value).toList();
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
        this.varies = same.varies;
    }

    public Lifetime lifetime() {
        return lifetime;
    }

    public boolean byLanguage() {
        return byLanguage;
    }

    /** What else of a request had a say in it, by the names of headers. */
    List<String> varies() {
        return varies;
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
                && told.equals(other.told)
                && length - rest.length == other.length - other.rest.length
                && headers == other.headers
                && mediaType.equals(other.mediaType);
    }

    private static String tag(Digest told, byte[] rest) {
        var all = ByteBuffer.allocate(2 * Long.BYTES + rest.length)
                .putLong(told.high())
                .putLong(told.low())
                .put(rest)
                .array();
        return Digest.of(all, all.length).hex();
    }
}
