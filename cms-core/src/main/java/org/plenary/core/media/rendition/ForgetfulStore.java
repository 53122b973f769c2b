package org.plenary.core.media.rendition;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.plenary.core.media.AssetId;
import org.plenary.core.media.Incoming;
import org.plenary.core.media.MediaStore;

/** Says of each file that is deleted that it is. */
record ForgetfulStore(MediaStore files, Consumer<AssetId> gone) implements MediaStore {
    @Override
    public Incoming receive(InputStream bytes, long limit) throws IOException {
        return files.receive(bytes, limit);
    }

    @Override
    public void keep(Incoming incoming, AssetId id) {
        files.keep(incoming, id);
    }

    @Override
    public Optional<InputStream> open(AssetId id) {
        return files.open(id);
    }

    @Override
    public void delete(AssetId id) {
        files.delete(id);
        gone.accept(id);
    }
}
