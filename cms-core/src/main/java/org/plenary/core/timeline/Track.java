package org.plenary.core.timeline;

import java.util.Optional;
import org.plenary.spi.entry.LocaleTag;

/** What is published on its own: the shared values, or the texts of one locale. */
public sealed interface Track extends Comparable<Track> {
    Track SHARED = new Shared();

    /** {@code *} for the shared track, else the language tag; as stored and as written in the API. */
    String word();

    static Track of(LocaleTag locale) {
        return new Of(locale);
    }

    static Optional<Track> parse(String word) {
        return word.equals("*") ? Optional.of(SHARED) : LocaleTag.parse(word).map(Of::new);
    }

    @Override
    default int compareTo(Track other) {
        return word().compareTo(other.word());
    }

    /** Values that no locale owns: times, rooms, relations. */
    record Shared() implements Track {
        @Override
        public String word() {
            return "*";
        }
    }

    /** The texts of one locale. */
    record Of(LocaleTag locale) implements Track {
        @Override
        public String word() {
            return locale.value();
        }
    }
}
