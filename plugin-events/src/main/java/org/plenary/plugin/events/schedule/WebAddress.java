package org.plenary.plugin.events.schedule;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Absolute http and https addresses. */
final class WebAddress {
    private static final Pattern ENCODED = Pattern.compile("[\\s\"<>\\\\^`{|}]");

    private WebAddress() {}

    /** The address, if the text is one; signs that may not stand in it are encoded, as browsers do. */
    static Optional<String> of(String text) {
        var address = encoded(text.strip());
        try {
            var uri = new URI(address);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            var web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** Encoded are white space, a few signs, and any # after the one that begins the fragment. */
    private static String encoded(String text) {
        var fragment = text.indexOf('#') + 1;
        var single = text.substring(0, fragment) + text.substring(fragment).replace("#", fragment > 0 ? "%23" : "#");
        return ENCODED.matcher(single)
                .replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0)));
    }
}
