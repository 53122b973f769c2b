package org.plenary.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A name or a value as it stands in a query: UTF-8, with octets escaped.
 *
 * @param text as sent
 */
record Escaped(String text) {

    /** @throws Undecodable for a broken escape, for what is not UTF-8, and for U+0000 */
    String decoded() throws Undecodable {
        if (standsForItself(text)) {
            return text;
        }
        var bytes = ByteBuffer.allocate(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            int next = text.codePointAt(i);
            if (next == '%') {
                bytes.put(octet(i + 1));
                i += 2;
            } else if (next == '+') {
                bytes.put((byte) ' ');
            } else if (standsForItself(next)) {
                bytes.put((byte) next);
            } else {
                bytes.put(Character.toString(next).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(next) - 1;
            }
        }
        return whole(bytes.flip());
    }

    /** @throws Undecodable for a broken escape */
    void requireWhole() throws Undecodable {
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
            octet(at + 1);
        }
    }

    private static boolean standsForItself(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!standsForItself(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean standsForItself(int character) {
        return character > ' ' && character < 0x7F && character != '%' && character != '+';
    }

    private byte octet(int at) throws Undecodable {
        int high = at + 1 < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(text.charAt(at + 1), 16);
        if (low < 0) {
            throw new Undecodable("This has a % that is not followed by two hexadecimal digits.");
        }
        return (byte) (high << 4 | low);
    }

    private static String whole(ByteBuffer utf8) throws Undecodable {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
            if (text.indexOf('\0') >= 0) {
                throw new Undecodable("This has the character U+0000.");
            }
            return text;
        } catch (CharacterCodingException broken) {
            throw new Undecodable("This is not UTF-8.");
        }
    }

    /** Nobody can tell what was meant; the message is a sentence for the caller. */
    static final class Undecodable extends Exception {
        private static final long serialVersionUID = 1;

        Undecodable(String message) {
            super(message);
        }
    }
}
