package org.plenary.spi.exchange;

import java.io.IOException;
import java.io.InputStream;

/**
 * The file to be read, as the host hands it over: already unwrapped from gzip, and never longer than the host allows. Both
 * ways to read it throw {@link UnreadableFile} where that length is passed, which an importer lets through.
 */
public interface ImportContent {
    /** The file's name as the sender gave it, without a folder, for instance {@code schedule.xml}. */
    String name();

    /** The bytes from the beginning, anew with each call; the caller closes the stream. */
    InputStream open() throws IOException;

    /**
     * The whole file parsed as one JSON value, so that an importer needs no parser: a {@code Map} in the file's order, a
     * {@code List}, {@code String}, {@code Long}, {@code BigDecimal} or {@code Boolean}. A null is left out, of an object
     * with its name.
     *
     * @throws IOException when the stream fails
     * @throws UnreadableFile when the file is not JSON, or nests deeper than the host allows
     */
    Object json() throws IOException;
}
