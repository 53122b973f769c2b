package org.plenary.core.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * The files of a shelf, mapped into memory as Lucene does it, but for payloads: these are the most of an index, and what was once read
 * of a mapped file counts as memory of the process for as long as nobody else needs it.
 */
final class SparingDisk extends FilterDirectory {
    private final Path path;

    SparingDisk(Path path) throws IOException {
        super(FSDirectory.open(path));
        this.path = path;
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        if (!PayloadFormat.holds(name)) {
            return super.openInput(name, context);
        }
        ensureOpen();
        return ReadFile.open(path.resolve(name));
    }
}
