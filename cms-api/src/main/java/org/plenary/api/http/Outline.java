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

    private final Kind kind;
    private final Extent extent;
    private final byte[] rest;
    private final String tag;
    private final Lifetime lifetime;

    /**
     * What many have in common.
     *
     * @param varies what else of a request had a say in it, by the names of headers
     */
    public record Kind(String mediaType, boolean byLanguage, List<String> varies) {}

    /**
     * What tells it from others of its kind.
     *
     * @param length of all, in bytes
     * @param told stands for what tells something
     * @param headers stands for those that go with it
     */
    public record Extent(int length, Digest told, int headers) {}

    Outline(Representation.Body body, Lifetime lifetime, List<Header> headers, boolean byLanguage) {
        this(
                new Kind(
                        body.mediaType(),
                        byLanguage,
                        headers.stream()
                                .filter(Header::isVary)
                                .map(Header::value)
                                .toList()),
                new Extent(body.bytes().length, Digest.of(body.bytes(), body.told()), headers.hashCode()),
                Arrays.copyOfRange(body.bytes(), body.told(), body.bytes().length),
                lifetime);
    }

    /**
     * The same again as one of which this was remembered.
     *
     * @param rest what stands behind that which tells something
     */
    public Outline(Kind kind, Extent extent, byte[] rest, Lifetime lifetime) {
        this(kind, extent, rest, tag(extent.told(), rest), lifetime);
    }

    private Outline(Kind kind, Extent extent, byte[] rest, String tag, Lifetime lifetime) {
        this.kind = kind;
        this.extent = extent;
        this.rest = rest;
        this.tag = tag;
        this.lifetime = lifetime;
    }

    public Kind kind() {
        return kind;
    }

    public Extent extent() {
        return extent;
    }

    /** What stands behind that which tells something. */
    public byte[] rest() {
        return rest;
    }

    public Lifetime lifetime() {
        return lifetime;
    }

    /** The strong tag of the plain bytes, without quotes. */
    public String tag() {
        return tag;
    }

    /** The tags of its encodings; the plain one has none in its name. */
    List<String> tags(boolean gzip) {
        var packed = tag + "-" + Encodings.GZIP;
        return gzip ? List.of(packed, tag) : List.of(tag, packed);
    }

    /** Whether there is a packed encoding, so that Accept-Encoding has a say. */
    boolean packable() {
        return extent.length() >= SHORTEST_PACKED;
    }

    /** The same for another time. */
    Outline during(Lifetime other) {
        return new Outline(kind, extent, rest, tag, other);
    }

    boolean tellsTheSameAs(Outline other) {
        return kind.byLanguage() == other.kind.byLanguage()
                && extent.told().equals(other.extent.told())
                && extent.length() - rest.length == other.extent.length() - other.rest.length
                && extent.headers() == other.extent.headers()
                && kind.mediaType().equals(other.kind.mediaType());
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
