package org.plenary.core.type;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.FieldKind;

/** Checks what points elsewhere: web and mail addresses, relations, files. Whether the target exists is asked later. */
final class AddressCheck {
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_EMAIL = 254;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@.<>\"]+(\\.[^\\s@.<>\"]+)+");
    private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");

    private AddressCheck() {}

    static Optional<Object> url(@Nullable Object sent, Spot spot) {
        return TextCheck.clean(sent, spot)
                .flatMap(text -> TextCheck.atMost(LONGEST_URL, text, spot))
                .flatMap(
                        text -> isWebAddress(text)
                                ? Optional.of(text)
                                : spot.refuse(
                                        "must be a whole web address that begins with https:// or http://, without a user name"));
    }

    static Optional<Object> email(@Nullable Object sent, Spot spot) {
        return TextCheck.clean(sent, spot)
                .flatMap(text -> TextCheck.atMost(LONGEST_EMAIL, text, spot))
                .flatMap(text -> EMAIL.matcher(text).matches()
                        ? Optional.of(text)
                        : spot.refuse("must be a mail address, for instance press@summit.example"));
    }

    static Optional<Object> asset(@Nullable Object sent, Spot spot) {
        return id(sent, spot, "the id of an uploaded file").map(id -> id);
    }

    /** By id, or as the delivery API writes a relation: {@code {"id": …, "type": …}}. */
    static Optional<Object> reference(FieldKind.Reference kind, @Nullable Object sent, Spot spot) {
        if (sent instanceof Map<?, ?> map
                && map.get("type") instanceof String type
                && !kind.to().contains(type)) {
            return spot.then("type")
                    .refuse("must be %s, not '%s'".formatted(String.join(" or ", kind.to()), Spot.shortened(type)));
        }
        return id(sent, spot, "the id of a " + String.join(" or ", kind.to())).map(id -> id);
    }

    private static Optional<String> id(@Nullable Object sent, Spot spot, String what) {
        var id = sent instanceof Map<?, ?> map ? map.get("id") : sent;
        return id instanceof String text && EntryId.parse(text).isPresent()
                ? Optional.of(text)
                : spot.refuse("must be %s, a UUID in lower case".formatted(what));
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getRawAuthority() != null
                    && hasHost(address);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** {@link URI} knows hosts of ASCII letters only; others are names too. */
    private static boolean hasHost(URI address) {
        if (address.getHost() != null) {
            return address.getRawUserInfo() == null;
        }
        var host = PORT.matcher(address.getRawAuthority()).replaceFirst("");
        try {
            return !host.contains("@")
                    && !IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).isEmpty();
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }
}
