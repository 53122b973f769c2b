package org.plenary.core.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON that is put together from pieces of it: they are only noted, and copied once it is known how long it gets. */
final class JsonBuffer {
    private byte[][] pieces = new byte[64][];
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int count;
    private int length;

    JsonBuffer add(byte[] json) {
        return add(json, 0, json.length);
    }

    /** @param json not to be changed any more */
    JsonBuffer add(byte[] json, int from, int until) {
        if (from < until) {
            if (count == pieces.length) {
                pieces = Arrays.copyOf(pieces, 2 * count);
                begins = Arrays.copyOf(begins, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            pieces[count] = json;
            begins[count] = from;
            ends[count++] = until;
            length += until - from;
        }
        return this;
    }

    /**
     * Adds what may follow on something that was left out: a comma at its beginning is left out, too, right after an opening
     * bracket.
     *
     * @param from must not be within a string
     */
    void join(byte[] json, int from, int until) {
        add(json, from < until && json[from] == ',' && opened() ? from + 1 : from, until);
    }

    private boolean opened() {
        if (count == 0) {
            return false;
        }
        byte last = pieces[count - 1][ends[count - 1] - 1];
        return last == '[' || last == '{';
    }

    void ascii(String json) {
        add(json.getBytes(StandardCharsets.ISO_8859_1));
    }

    byte[] toBytes() {
        var bytes = new byte[length];
        int at = 0;
        for (int i = 0; i < count; i++) {
            int size = ends[i] - begins[i];
            System.arraycopy(pieces[i], begins[i], bytes, at, size);
            at += size;
        }
        return bytes;
    }
}
