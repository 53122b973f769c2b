package org.plenary.core.query;

import java.util.Optional;

/** Tells text that came through whole from text that was damaged on the way or is not meant for people. */
final class Characters {
    private Characters() {}

    /** What is wrong with the text, if anything. */
    static Optional<String> complaint(String text) {
        if (text.length() > QueryLimits.VALUE * 5) {
            return Optional.of("This is too long.");
        }
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point == 0xFFFD || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                return Optional.of("This is not valid UTF-8.");
            }
            if (Character.isISOControl(point)) {
                return Optional.of("This contains the control character U+%04X.".formatted(point));
            }
            i += Character.charCount(point);
        }
        return Optional.empty();
    }
}
