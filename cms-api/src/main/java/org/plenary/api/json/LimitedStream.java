package org.plenary.api.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/** Stops reading at a limit. */
final class LimitedStream extends FilterInputStream {
    private final long limit;
    private long seen;

    LimitedStream(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    static PlenaryException tooLarge(long limit) {
        return new PlenaryException(ErrorCode.TOO_LARGE, "The body may have %,d bytes at most.".formatted(limit));
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) {
        seen += bytes;
        if (seen > limit) {
            throw tooLarge(limit);
        }
    }
}
