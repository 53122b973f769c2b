package org.plenary.core.exchange;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.plenary.spi.exchange.UnreadableFile;

/** Stops at a length, however far a small file unfolds, and tells a broken archive from a failing stream. */
final class LimitedStream extends FilterInputStream {
    private static final long MEGABYTE = 1024 * 1024;
    private static final int CHUNK = 8192;

    private final long limit;
    private long length;

    LimitedStream(InputStream bytes, long limit) {
        super(bytes);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        var count = unpacked(target, offset, wanted);
        length += Math.max(count, 0);
        if (length > limit) {
            throw new UnreadableFile(
                    "The file is longer than %d MB when unpacked, which is as much as an import reads. Split it up."
                            .formatted(limit / MEGABYTE));
        }
        return count;
    }

    private int unpacked(byte[] target, int offset, int wanted) throws IOException {
        try {
            return super.read(target, offset, wanted);
        } catch (ZipException | EOFException broken) {
            throw damaged(broken);
        }
    }

    static UnreadableFile damaged(IOException broken) {
        return new UnreadableFile("The gzip archive is damaged or incomplete. Pack the file anew.", broken);
    }

    /** Counts what it skips, which the stream beneath would not. */
    @Override
    public long skip(long wanted) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(Math.max(wanted, 0), CHUNK)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
