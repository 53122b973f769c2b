package org.plenary.api.http;

import jakarta.ws.rs.core.NewCookie;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;

/** The console's cookie. Over https it has the {@code __Host-} name, which no other host or path can set. */
public final class SessionCookie {
    private static final String SECURE = "__Host-plenary";
    private static final String PLAIN = "plenary";

    private SessionCookie() {}

    public static NewCookie holding(String token, Instant expires, boolean secure) {
        return builder(secure).value(token).expiry(Date.from(expires)).build();
    }

    public static NewCookie cleared(boolean secure) {
        return builder(secure).value("").maxAge(0).build();
    }

    /** Whether a Cookie header seems to carry it: at worst, another one of a like name does. */
    public static boolean isIn(String sent) {
        return sent.contains(PLAIN + "=");
    }

    static Optional<String> token(Function<String, Optional<String>> cookies) {
        return cookies.apply(SECURE).or(() -> cookies.apply(PLAIN)).filter(token -> !token.isBlank());
    }

    private static NewCookie.Builder builder(boolean secure) {
        return new NewCookie.Builder(secure ? SECURE : PLAIN)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
