package org.plenary.api.http;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that answer an address, with all that is said about them: what is kept, compared and sent. Resources return it as
 * the entity of their response; nothing in it belongs to one request.
 */
public final class Representation {
    private final byte[] bytes;
    private final List<Header> headers;
    private final Outline outline;
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
     * @param headers what is said beside the type, the tag and the lifetime; Vary for what else had a say in it
     * @param byLanguage whether Accept-Language had a say in it
     */
    public Representation(Body body, Lifetime lifetime, List<Header> headers, boolean byLanguage) {
        this(
                body.bytes(),
                headers.stream().filter(header -> !header.isVary()).toList(),
                new Outline(body, lifetime, headers, byLanguage));
    }

    private Representation(byte[] bytes, List<Header> headers, Outline outline) {
        this.bytes = bytes;
        this.headers = headers;
        this.outline = outline;
    }

    /** What is known of it beside what it tells. */
    public Outline outline() {
        return outline;
    }

    /**
     * This one, to go on with the lifetime of a newer one that tells the same, so that whoever has it need not get it again; the
     * newer one where it tells something else.
     */
    public Representation goingOnAs(Representation newer) {
        if (!outline.tellsTheSameAs(newer.outline)) {
            return newer;
        }
        var same = new Representation(bytes, headers, outline.during(newer.lifetime()));
        same.gzipped = gzipped;
        return same;
    }

    /** The same for one of which only the outline is left: its bytes are made of those of the newer one. */
    public static Representation goingOn(Outline before, Representation newer) {
        if (!before.tellsTheSameAs(newer.outline)) {
            return newer;
        }
        int told = newer.bytes.length - newer.outline.rest().length;
        var bytes = newer.bytes;
        if (!Arrays.equals(before.rest(), newer.outline.rest())) {
            bytes = Arrays.copyOf(newer.bytes, told + before.rest().length);
            System.arraycopy(before.rest(), 0, bytes, told, before.rest().length);
        }
        return new Representation(bytes, newer.headers, before.during(newer.lifetime()));
    }

    public Lifetime lifetime() {
        return outline.lifetime();
    }

    public boolean byLanguage() {
        return outline.kind().byLanguage();
    }

    /** How much memory it takes, about, packed bytes and headers included. */
    public int size() {
        int named = 0;
        for (var header : headers) {
            named += header.name().length() + header.value().length();
        }
        return bytes.length + (outline.packable() ? bytes.length / 4 : 0) + named;
    }

    List<Header> headers() {
        return headers;
    }

    /** Packed when first asked for. */
    byte[] bytes(boolean gzip) {
        if (!gzip) {
            return bytes;
        }
        var packed = gzipped;
        if (packed == null) {
            packed = Encodings.gzip(bytes);
            gzipped = packed;
        }
        return packed;
    }
}
