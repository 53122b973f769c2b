package org.plenary.api.http;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What the conditions of a request come to (RFC 9110, section 13). What cannot be read costs the caller the whole answer
 * instead of an error: a tag that is none is nobody's, a date that is none counts as absent.
 */
public final class Conditions {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");

    private final Head head;

    public Conditions(Head head) {
        this.head = head;
    }

    /** What is to be done. */
    public enum Outcome {
        SEND,
        NOT_MODIFIED,
        FAILED
    }

    /**
     * What there is now.
     *
     * @param tags the strong tags, without quotes, of the representation that would be sent and of its other encodings
     * @param lastModified in epoch seconds, later than every instant at which it was another
     * @param now in epoch seconds
     */
    public record Validators(List<String> tags, OptionalLong lastModified, long now) {}

    /** In the order of RFC 9110, section 13.2.2. Only for a request that reads. */
    public Outcome of(Validators now) {
        if (!holds(now)) {
            return Outcome.FAILED;
        }
        var none = head.header("If-None-Match");
        boolean known = none.isBlank() ? notSince(now) : known(none, now.tags(), true) >= 0;
        return known ? Outcome.NOT_MODIFIED : Outcome.SEND;
    }

    /** The position among the tags of the one that the caller has, the first for one who has any; -1 for none. */
    int known(List<String> tags) {
        return known(head.header("If-None-Match"), tags, true);
    }

    private boolean holds(Validators now) {
        var match = head.header("If-Match");
        if (!match.isBlank()) {
            return known(match, now.tags(), false) >= 0;
        }
        var since = date("If-Unmodified-Since");
        return since.isEmpty()
                || now.lastModified().isEmpty()
                || now.lastModified().getAsLong() <= since.getAsLong();
    }

    /** A date to come is nobody's from whom it was got. */
    private boolean notSince(Validators now) {
        var since = date("If-Modified-Since");
        return since.isPresent()
                && since.getAsLong() <= now.now()
                && now.lastModified().isPresent()
                && now.lastModified().getAsLong() <= since.getAsLong();
    }

    private OptionalLong date(String name) {
        var sent = head.header(name);
        return sent.isBlank() ? OptionalLong.empty() : HttpDate.read(sent);
    }

    private static int known(String sent, List<String> tags, boolean weakly) {
        if (sent.strip().equals("*")) {
            return 0;
        }
        var all = TAG.matcher(sent);
        int found = -1;
        while (all.find()) {
            int at = weakly || all.group(1) == null ? tags.indexOf(all.group(2)) : -1;
            if (at >= 0 && (found < 0 || at < found)) {
                found = at;
            }
        }
        return found;
    }
}
