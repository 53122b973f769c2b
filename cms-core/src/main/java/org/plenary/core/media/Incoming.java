package org.plenary.core.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has come in whole and is safe on the disk, but not yet kept: closing it removes it.
 *
 * @param sha256 of the bytes, in lower-case hexadecimal
 */
public record Incoming(Path file, long size, String sha256) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
