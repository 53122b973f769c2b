package org.plenary.core.text;

import java.util.Locale;
import java.util.Set;

/**
 * Decides what a link or an image may lead to: http, https, for links also mailto, and places of the page's own site. An
 * allow-list, on the address as the parser decoded it, because no list of bad schemes is ever complete.
 */
final class Address {
    private static final Set<String> OF_IMAGES = Set.of("http", "https");
    private static final Set<String> OF_LINKS = Set.of("http", "https", "mailto");

    private Address() {}

    static boolean mayBeLinked(String address) {
        return isSafe(address, OF_LINKS);
    }

    static boolean mayBeShown(String address) {
        return isSafe(address, OF_IMAGES);
    }

    /** Whether it leads to another site, or into a mailbox. */
    static boolean leavesTheSite(String address) {
        return scheme(address) > 0;
    }

    private static boolean isSafe(String address, Set<String> schemes) {
        if (address.isBlank() || address.chars().anyMatch(Address::misleads) || address.startsWith("//")) {
            return false;
        }
        int scheme = scheme(address);
        return scheme < 0 || schemes.contains(address.substring(0, scheme).toLowerCase(Locale.ROOT));
    }

    /** Browsers drop tabs and line breaks from an address and read a backslash as a slash (WHATWG URL, section 4.4). */
    private static boolean misleads(int character) {
        return Character.isISOControl(character) || character == '\\';
    }

    /** Where the colon after a scheme is; negative for a relative address. */
    private static int scheme(String address) {
        int colon = address.indexOf(':');
        for (int i = 0; i < colon; i++) {
            if ("/?#".indexOf(address.charAt(i)) >= 0) {
                return -1;
            }
        }
        return colon;
    }
}
