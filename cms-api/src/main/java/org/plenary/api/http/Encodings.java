package org.plenary.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Content codings (RFC 9110, section 8.4). */
final class Encodings {
    static final String GZIP = "gzip";

    private Encodings() {}

    /** @param accepted the value of Accept-Encoding */
    static boolean acceptsGzip(String accepted) {
        if (accepted.isEmpty()) {
            return false;
        }
        boolean any = false;
        for (var part : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var coding = part.strip();
            int end = coding.indexOf(';');
            var name = end < 0 ? coding : coding.substring(0, end).strip();
            boolean wanted = end < 0 || !coding.substring(end + 1).strip().matches("q=0(\\.0*)?");
            if (name.equals(GZIP) || name.equals("x-gzip")) {
                return wanted;
            }
            any |= name.equals("*") && wanted;
        }
        return any;
    }

    static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
