package org.plenary.core.media.rendition;

import java.io.IOException;
import java.io.InputStream;

/**
 * A rendition, to be sent or closed.
 *
 * @param size in bytes
 * @param sha256 of the bytes, in lower-case hexadecimal
 */
public record MadeRendition(InputStream bytes, RenditionFormat format, long size, String sha256)
        implements AutoCloseable {
    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
