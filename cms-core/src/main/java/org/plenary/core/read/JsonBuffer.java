package org.plenary.core.read;

import java.util.Arrays;

/** JSON that is put together from pieces of it: they are only noted, and copied once it is known how long it gets. */
public final class JsonBuffer {
    private byte[][] pieces;
    private int[] begins;
    private int[] ends;
    private int count;
    private int length;

    /** @param expected how many pieces there will be, about */
    JsonBuffer(int expected) {
        pieces = new byte[expected][];
        begins = new int[expected];
        ends = new int[expected];
    }

    /** @param json not to be changed any more */
    public static JsonBuffer of(byte[] json) {
        return new JsonBuffer(1).add(json);
    }

    JsonBuffer add(byte[] json) {
        return add(json, 0, json.length);
    }

    /** @param json not to be changed any more */
    JsonBuffer add(byte[] json, int from, int until) {
        if (from < until) {
            makeRoom(1);
            pieces[count] = json;
            begins[count] = from;
            ends[count++] = until;
            length += until - from;
        }
        return this;
    }

    JsonBuffer add(JsonBuffer other) {
        makeRoom(other.count);
        System.arraycopy(other.pieces, 0, pieces, count, other.count);
        System.arraycopy(other.begins, 0, begins, count, other.count);
        System.arraycopy(other.ends, 0, ends, count, other.count);
        count += other.count;
        length += other.length;
        return this;
    }

    private void makeRoom(int more) {
        if (count + more > pieces.length) {
            int size = Math.max(2 * pieces.length, count + more);
            pieces = Arrays.copyOf(pieces, size);
            begins = Arrays.copyOf(begins, size);
            ends = Arrays.copyOf(ends, size);
        }
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

    int pieces() {
        return count;
    }

    /** UTF-8, made anew each time. */
    public byte[] toBytes() {
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
