package org.plenary.core.sync;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.spi.entry.EntryId;

/**
 * Writes positions as opaque words and reads them back. A word outlives the process, and is understood by every node of a
 * database: it carries the mark of the change it stands on, and the print of the model that items were given by.
 */
final class PositionCodec {
    private static final byte VERSION = 1;
    private static final int MOST = 80;
    private static final int LONGEST = 200;
    private static final int FIRST_RUN = 1;
    private static final int HAS_LAST = 2;
    private static final int HAS_BEFORE = 4;

    private PositionCodec() {}

    /**
     * A position as a word says it; whether it is one of this repository is still to be seen.
     *
     * @param print of the model
     * @param mark of the change
     */
    record Word(int print, int mark, Position position) {}

    static String write(Word word) {
        var position = word.position();
        boolean between = position.before() != position.at();
        var out = ByteBuffer.allocate(MOST).put(VERSION);
        out.put((byte) ((position.firstRun() ? FIRST_RUN : 0)
                | (position.last().isPresent() ? HAS_LAST : 0)
                | (between ? HAS_BEFORE : 0)));
        out.putInt(word.print()).putInt(word.mark());
        out.putLong(position.seq()).putLong(position.at());
        if (between) {
            out.putLong(position.before());
        }
        position.last()
                .map(EntryId::value)
                .ifPresent(id -> out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
        out.putInt(sum(out.array(), out.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(out.array(), out.position()));
    }

    /** @throws PlenaryException INVALID_QUERY for what is no position, POSITION_GONE for one of another version */
    static Word read(String word) {
        byte[] bytes = decode(word);
        int summed = bytes.length - Integer.BYTES;
        if (summed < 1 || ByteBuffer.wrap(bytes).getInt(summed) != sum(bytes, summed)) {
            throw damaged();
        }
        if (bytes[0] != VERSION) {
            throw gone("This position was made by another version of Plenary.");
        }
        try {
            return read(ByteBuffer.wrap(bytes, 1, summed - 1));
        } catch (BufferUnderflowException tooShort) {
            throw damaged();
        }
    }

    private static Word read(ByteBuffer in) {
        int flags = in.get();
        int print = in.getInt();
        int mark = in.getInt();
        long seq = in.getLong();
        long at = in.getLong();
        long before = (flags & HAS_BEFORE) == 0 ? at : in.getLong();
        var last = (flags & HAS_LAST) == 0
                ? Optional.<EntryId>empty()
                : Optional.of(new EntryId(new UUID(in.getLong(), in.getLong())));
        return new Word(print, mark, new Position((flags & FIRST_RUN) != 0, seq, at, before, last));
    }

    /** @param why a sentence */
    static PlenaryException gone(String why) {
        return new PlenaryException(
                ErrorCode.POSITION_GONE, why + " Begin anew: GET /api/v1/changes without since gives everything.");
    }

    private static PlenaryException damaged() {
        var message = "This is not a position. Take page.since of an answer of /api/v1/changes as it is.";
        return new PlenaryException(ErrorCode.INVALID_QUERY, message, List.of(Violation.of("since", message)));
    }

    private static byte[] decode(String word) {
        try {
            return word.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(word);
        } catch (IllegalArgumentException notBase64) {
            throw damaged();
        }
    }

    private static int sum(byte[] bytes, int length) {
        var sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }
}
