package org.plenary.core.read;

import java.util.Arrays;

/** JSON that is put together from pieces of it. */
final class JsonBuffer {
    private byte[] bytes;
    private int length;

    /** @param expected about how many bytes it is going to be */
    JsonBuffer(int expected) {
        bytes = new byte[expected];
    }

    JsonBuffer add(byte[] json) {
        return add(json, 0, json.length);
    }

    JsonBuffer add(byte[] json, int from, int until) {
        ensure(until - from);
        System.arraycopy(json, from, bytes, length, until - from);
        length += until - from;
        return this;
    }

    /**
     * Adds what may follow on something that was left out: a comma at its beginning is left out, too, right after an opening
     * bracket.
     *
     * @param from must not be within a string
     */
    void join(byte[] json, int from, int until) {
        boolean first = length > 0 && (bytes[length - 1] == '[' || bytes[length - 1] == '{');
        add(json, first && from < until && json[from] == ',' ? from + 1 : from, until);
    }

    void ascii(String json) {
        int count = json.length();
        ensure(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) json.charAt(i);
        }
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    /** Its own array when that is full. */
    byte[] toBytes() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
