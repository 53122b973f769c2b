package org.plenary.api.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.plenary.core.error.PlenaryException;

/** Instants in bodies: {@code 2027-06-02T05:00:00Z}, or with another offset. */
public final class Moments {
    private static final int LAST_YEAR = 9999;

    private Moments() {}

    /** @throws PlenaryException INVALID_REQUEST for what is no time of the years 0 to 9999 */
    public static Optional<Instant> in(JsonBody sent, String member) {
        return sent.text(member).map(text -> parsed(text, member));
    }

    /** To be thrown for a member that is no time. */
    public static PlenaryException wrong(String member) {
        return JsonBody.wrong(member, "a time with its offset, for instance 2027-06-02T05:00:00Z");
    }

    private static Instant parsed(String text, String member) {
        try {
            var time = OffsetDateTime.parse(text);
            if (time.getYear() >= 0 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException unreadable) {
            throw wrong(member);
        }
        throw wrong(member);
    }
}
