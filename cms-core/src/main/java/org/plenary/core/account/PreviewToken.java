package org.plenary.core.account;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.plenary.core.access.Reach;

/**
 * A right to look at what is not public yet, for a while and without an account. The token itself is known to its holder only.
 *
 * @param name what its maker calls it: who it is for
 * @param reaches what it shows
 * @param madeBy the account, as the change log names it
 * @param until from when on it is refused
 * @param revoked when it was withdrawn
 */
public record PreviewToken(
        String id,
        String name,
        SortedSet<Reach> reaches,
        String madeBy,
        Instant made,
        Instant until,
        Optional<Instant> revoked) {

    /** Whether its holder is let in. */
    public boolean isLive(Instant now) {
        return revoked.isEmpty() && now.isBefore(until);
    }

    /**
     * A wish for one.
     *
     * @param until empty for the usual time
     */
    public record Wish(String name, SortedSet<Reach> reaches, Optional<Instant> until) {}

    /** @param token to be shown once: only its hash is kept */
    public record Issued(String token, PreviewToken preview) {}
}
