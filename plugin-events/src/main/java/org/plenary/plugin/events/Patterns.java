package org.plenary.plugin.events;

/** The written forms that several types share. */
final class Patterns {
    /** A language tag of BCP 47 in canonical case, as {@link org.plenary.spi.entry.LocaleTag} reads it. */
    static final String LOCALE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";

    /** ISO 3166-1 alpha-2. */
    static final String COUNTRY = "[A-Z]{2}";

    /** The wall-clock time HH:MM. */
    static final String TIME_OF_DAY = "([01][0-9]|2[0-3]):[0-5][0-9]";

    private Patterns() {}
}
