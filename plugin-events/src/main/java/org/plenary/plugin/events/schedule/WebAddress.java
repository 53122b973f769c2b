package org.plenary.plugin.events.schedule;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Absolute http and https addresses. */
final class WebAddress {
    /** What an address may not hold as it is: blanks, a few signs, and any # after the first. */
    private static final Pattern ENCODED = Pattern.compile("[\\s\"<>\\\\^`{|}]|(?<=#.{0,2000})#");

    private WebAddress() {}

    /** The address, if the text is one; signs that may not stand in it are encoded, as browsers do. */
    static Optional<String> of(String text) {
        var address = ENCODED.matcher(text.strip())
                .replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0)));
        try {
            var uri = new URI(address);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            var web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
