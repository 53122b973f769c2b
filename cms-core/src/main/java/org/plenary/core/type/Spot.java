package org.plenary.core.type;

import java.util.Optional;
import org.plenary.core.error.Violations;
import org.plenary.spi.entry.FieldPath;

/** Where a check has come to in the values, and where it notes what is wrong there. */
record Spot(FieldPath path, Violations found) {
    private static final int QUOTED = 60;

    static Spot start(Violations found) {
        return new Spot(FieldPath.WHOLE, found);
    }

    Spot then(String step) {
        return new Spot(path.then(shortened(step)), found);
    }

    Spot then(int position) {
        return then(Integer.toString(position));
    }

    /** Notes what is wrong; the empty answer stands for the value that is not there. */
    <T> Optional<T> refuse(String message) {
        found.add(path, message);
        return Optional.empty();
    }

    /** A sent text as it may stand in a message: short, and on one line. */
    static String shortened(String sent) {
        var line = sent.replaceAll("[\\p{Cc}\\p{Cs}]", " ");
        return line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…";
    }
}
