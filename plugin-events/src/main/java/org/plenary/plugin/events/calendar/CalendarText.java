package org.plenary.plugin.events.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.text.ICalWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * A calendar as it is sent. Lines are folded here: RFC 5545, section 3.1 counts octets, biweekly counts characters, of which
 * Arabic and Russian need two octets each.
 */
final class CalendarText {
    private static final int LONGEST_LINE = 75;
    private static final String END = "\r\n";
    private static final byte[] FOLD = "\r\n ".getBytes(StandardCharsets.US_ASCII);

    private CalendarText() {}

    static byte[] of(ICalendar calendar) throws IOException {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        }
        return folded(text.toString());
    }

    /** @param text whole lines, each with its end */
    static byte[] folded(String text) {
        var bytes = new ByteArrayOutputStream(text.length() * 2);
        for (var line : text.split(END)) {
            int length = 0;
            for (int point : line.codePoints().toArray()) {
                var octets = Character.toString(point).getBytes(StandardCharsets.UTF_8);
                if (length + octets.length > LONGEST_LINE) {
                    bytes.writeBytes(FOLD);
                    length = 1;
                }
                bytes.writeBytes(octets);
                length += octets.length;
            }
            bytes.writeBytes(END.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
