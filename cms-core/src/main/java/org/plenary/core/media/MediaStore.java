package org.plenary.core.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.plenary.core.error.PlenaryException;

/** Where the bytes of files are kept, by id alone. */
public interface MediaStore {

    /**
     * Takes bytes in, without keeping them yet.
     *
     * @param limit in bytes
     * @throws PlenaryException TOO_LARGE beyond the limit, STORAGE_UNAVAILABLE when there is no room; nothing stays then
     * @throws IOException when the sender breaks off; nothing stays then either
     */
    Incoming receive(InputStream bytes, long limit) throws IOException;

    /** Keeps what came in; when this returns, no loss of power loses it. @throws PlenaryException STORAGE_UNAVAILABLE */
    void keep(Incoming incoming, AssetId id);

    /** The bytes, the caller's to close; empty when there are none. */
    Optional<InputStream> open(AssetId id);

    /** Removes the bytes; no error when there are none. */
    void delete(AssetId id);
}
