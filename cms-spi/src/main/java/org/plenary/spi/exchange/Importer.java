package org.plenary.spi.exchange;

import java.io.IOException;

/** Reads one foreign format. Implementations are stateless and safe for concurrent use. */
public interface Importer {
    /** The format's name, kebab-case, for instance {@code schedule-xml}. */
    String format();

    /** Whether a file of this name that begins with these (at most 4,096) bytes, unwrapped, is probably of this format. */
    boolean recognises(String fileName, byte[] head);

    /**
     * Reads the whole file. Lenient about schema, strict about meaning: what cannot be used becomes a note of its record.
     *
     * @throws IOException when the stream fails
     * @throws UnreadableFile when the file as a whole cannot be understood
     */
    ImportBatch read(ImportContent content) throws IOException;
}
