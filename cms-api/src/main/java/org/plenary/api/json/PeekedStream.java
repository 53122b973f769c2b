package org.plenary.api.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;

/** A body of which the first byte is looked at. */
final class PeekedStream extends PushbackInputStream {

    PeekedStream(InputStream body) {
        super(body, 1);
    }

    boolean isEmpty() {
        try {
            int first = read();
            if (first >= 0) {
                unread(first);
            }
            return first < 0;
        } catch (IOException broken) {
            throw new UncheckedIOException("The body broke off", broken);
        }
    }
}
