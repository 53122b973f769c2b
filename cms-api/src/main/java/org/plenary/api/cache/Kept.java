package org.plenary.api.cache;

import org.plenary.api.http.Representation;

/** What is found under an address. */
sealed interface Kept {
    record Answer(Representation representation) implements Kept {}

    /** That the answer is kept per language. */
    record ByLanguage() implements Kept {}
}
