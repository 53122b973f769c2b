package org.plenary.core.media;

import java.io.InputStream;
import java.util.Optional;

/**
 * A file for a reader.
 *
 * @param open whether everybody may read it, from now on and for ever
 */
public record ServedFile(Asset asset, boolean open, MediaStore files) {

    /** The bytes, the caller's to close; empty when they are gone. */
    public Optional<InputStream> bytes() {
        return files.open(asset.id());
    }
}
