package org.plenary.core.query;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.spi.entry.EntryId;

/**
 * Writes cursors as opaque words and reads them back.
 *
 * <p>A word is sealed with a key of this process, because it names the instant that is read: nobody may make up one that
 * looks ahead. A word of another process, whose snapshots are gone with it, is told by the key's own number.
 */
public final class CursorCodec {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL = 12;
    private static final int LONGEST = 20_000;

    private final Mac sealing;
    private final int keyNumber;

    public CursorCodec() {
        var random = new SecureRandom();
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        sealing = sealing(secret);
        keyNumber = random.nextInt();
    }

    private static Mac sealing(byte[] secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    public String write(Cursor cursor) {
        var bytes = new ByteArrayOutputStream(96);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(keyNumber);
            out.writeLong(cursor.snapshot());
            out.writeLong(cursor.at());
            out.writeLong(cursor.print());
            out.writeLong(cursor.last().value().getMostSignificantBits());
            out.writeLong(cursor.last().value().getLeastSignificantBits());
            out.writeByte(cursor.keys().size());
            for (var sortKey : cursor.keys()) {
                write(sortKey, out);
            }
            out.write(seal(bytes.toByteArray(), bytes.size()));
            out.writeInt(sum(bytes.toByteArray(), bytes.size()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return encode(bytes.toByteArray());
    }

    /**
     * Reads a word back.
     *
     * @param print of the query that the word came with
     * @throws PlenaryException INVALID_QUERY for a word that is damaged or of another query, CURSOR_EXPIRED for one of
     *     another process
     */
    public Cursor read(String word, long print) {
        byte[] bytes = decode(word);
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int summed = bytes.length - Integer.BYTES;
            if (summed < 0 || ByteBuffer.wrap(bytes).getInt(summed) != sum(bytes, summed)) {
                throw damaged();
            }
            if (in.readInt() != keyNumber) {
                throw expired();
            }
            int sealed = summed - SEAL;
            if (sealed < 0 || !MessageDigest.isEqual(seal(bytes, sealed), Arrays.copyOfRange(bytes, sealed, summed))) {
                throw damaged();
            }
            var cursor = read(in);
            if (cursor.print() != print) {
                throw wrong(
                        "This cursor belongs to another query. Only page[size] and count may change between pages.");
            }
            return cursor;
        } catch (IOException tooShort) {
            throw damaged();
        }
    }

    /** What is said when the state that a cursor was made on is no longer kept. */
    public static PlenaryException expired() {
        return new PlenaryException(
                ErrorCode.CURSOR_EXPIRED,
                "The state that this cursor pages through is no longer kept. Start again from the first page.");
    }

    private static Cursor read(DataInputStream in) throws IOException {
        long snapshot = in.readLong();
        long at = in.readLong();
        long print = in.readLong();
        var last = new EntryId(new UUID(in.readLong(), in.readLong()));
        int size = in.readByte();
        var keys = new ArrayList<Cursor.Key>(size);
        for (int i = 0; i < size; i++) {
            keys.add(readKey(in));
        }
        return new Cursor(snapshot, at, print, keys, last);
    }

    private static void write(Cursor.Key sortKey, DataOutputStream out) throws IOException {
        switch (sortKey) {
            case Cursor.Key.Whole(long value) -> {
                out.writeByte('w');
                out.writeLong(value);
            }
            case Cursor.Key.Real(double value) -> {
                out.writeByte('r');
                out.writeDouble(value);
            }
            case Cursor.Key.Score(float value) -> {
                out.writeByte('s');
                out.writeFloat(value);
            }
            case Cursor.Key.Bytes(byte[] value) -> {
                out.writeByte('b');
                out.writeShort(value.length);
                out.write(value);
            }
            case Cursor.Key.Absent() -> out.writeByte('a');
        }
    }

    private static Cursor.Key readKey(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 'w' -> new Cursor.Key.Whole(in.readLong());
            case 'r' -> new Cursor.Key.Real(in.readDouble());
            case 's' -> new Cursor.Key.Score(in.readFloat());
            case 'b' -> new Cursor.Key.Bytes(in.readNBytes(in.readUnsignedShort()));
            case 'a' -> new Cursor.Key.Absent();
            default -> throw damaged();
        };
    }

    /** By a copy of what was made once: to look for the algorithm takes longer than to use it. */
    private byte[] seal(byte[] bytes, int length) {
        try {
            var mac = (Mac) sealing.clone();
            mac.update(bytes, 0, length);
            return Arrays.copyOf(mac.doFinal(), SEAL);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The JDK's own " + ALGORITHM + " can be copied", impossible);
        }
    }

    /** Tells a word of another process from one that is damaged. */
    private static int sum(byte[] bytes, int length) {
        var sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String word) {
        try {
            byte[] bytes = word.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(word);
            if (encode(bytes).equals(word)) { // and not by another spelling, with padding or loose bits at the end
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // said below
        }
        throw damaged();
    }

    private static PlenaryException damaged() {
        return wrong(
                "This is not a cursor. Take page.after of the last answer as it is, or leave it out to start again.");
    }

    private static PlenaryException wrong(String message) {
        return new PlenaryException(ErrorCode.INVALID_QUERY, message, List.of(Violation.of("page[after]", message)));
    }
}
