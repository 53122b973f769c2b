package org.plenary.core.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.store.BufferedIndexInput;
import org.apache.lucene.store.IndexInput;

/**
 * A file, or a part of it, that is read and not mapped. Lucene's own like it ({@code NIOFSDirectory}) reads by a channel, which is closed
 * for everybody when a thread that reads it is interrupted.
 */
final class ReadFile extends BufferedIndexInput {
    /** Bytes. Where a payload lies is looked up in little steps; the payload itself goes past the buffer. */
    private static final int BUFFER = 256;

    private final RandomAccessFile file;
    /** The first byte, and the one behind the last. */
    private final long from;

    private final long until;
    /** Whether others read on when this is closed. */
    private boolean part;

    private ReadFile(String description, RandomAccessFile file, long from, long until, boolean part) {
        super(description, BUFFER);
        this.file = file;
        this.from = from;
        this.until = until;
        this.part = part;
    }

    /** @throws NoSuchFileException as Lucene wants to hear of a file that is not there */
    static ReadFile open(Path path) throws IOException {
        if (!path.toFile().isFile()) {
            throw new NoSuchFileException(path.toString());
        }
        var file = new RandomAccessFile(path.toFile(), "r");
        return new ReadFile("ReadFile(" + path + ")", file, 0, file.length(), false);
    }

    @Override
    protected void readInternal(ByteBuffer bytes) throws IOException {
        long position = from + getFilePointer();
        if (position + bytes.remaining() > until) {
            throw new EOFException("Read past the end of " + this);
        }
        synchronized (file) {
            file.seek(position);
            file.readFully(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        }
        bytes.position(bytes.limit());
    }

    @Override
    protected void seekInternal(long position) throws IOException {
        if (position < 0 || position > length()) {
            throw new EOFException("No place " + position + " in " + this);
        }
    }

    @Override
    public IndexInput slice(String description, long offset, long length) throws IOException {
        if (offset < 0 || length < 0 || offset + length > length()) {
            throw new IllegalArgumentException("No " + length + " bytes at " + offset + " of " + this);
        }
        return new ReadFile(getFullSliceDescription(description), file, from + offset, from + offset + length, true);
    }

    @Override
    public ReadFile clone() {
        var clone = (ReadFile) super.clone();
        clone.part = true;
        return clone;
    }

    @Override
    public long length() {
        return until - from;
    }

    /** Slices and clones read on from the same file, and need not be closed. */
    @Override
    public void close() throws IOException {
        if (!part) {
            file.close();
        }
    }
}
