package org.plenary.api.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;

/** The version of an entry as it travels: {@code ETag: "v7"} out, {@code If-Match: "v7"} in. */
public final class Version {
    private static final Pattern TAG = Pattern.compile("\"v(0|[1-9][0-9]{0,17})\"");

    private Version() {}

    public static String tag(long version) {
        return "\"v" + version + "\"";
    }

    /**
     * The version that a write was based on.
     *
     * @throws PlenaryException VERSION_REQUIRED without If-Match, INVALID_REQUEST for one that is no version
     */
    public static long basedOn(HttpHeaders headers) {
        var sent = Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH))
                .orElseThrow(() -> new PlenaryException(
                        ErrorCode.VERSION_REQUIRED,
                        "Send the ETag of the entry as you read it in If-Match, for instance If-Match: \"v7\"."));
        var matcher = TAG.matcher(sent.strip());
        if (!matcher.matches()) {
            throw new PlenaryException(
                    ErrorCode.INVALID_REQUEST, "If-Match must be the ETag of the entry, for instance \"v7\".");
        }
        return Long.parseLong(matcher.group(1));
    }
}
