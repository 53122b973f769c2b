package org.plenary.api.media;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Sends bytes; a reader who goes away in the middle is nobody's fault. */
record FileBody(InputStream bytes) implements StreamingOutput {
    private static final int BUFFER = 64 * 1024;

    @Override
    public void write(OutputStream out) throws IOException {
        try (bytes) {
            var buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                if (!sent(buffer, read, out)) {
                    return;
                }
            }
        }
    }

    private static boolean sent(byte[] buffer, int length, OutputStream out) {
        try {
            out.write(buffer, 0, length);
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
