package org.plenary.api.cache;

import org.plenary.api.http.Outline;
import org.plenary.api.http.Representation;

/** What is found under an address. */
sealed interface Kept {
    /** Of what was asked for more than once. */
    record Answer(Representation representation) implements Kept {}

    /**
     * Of what was asked for once: most of that is never asked for again, and to hold the bytes of it for a while is what a
     * collector of garbage finds hardest.
     */
    record Noted(Outline outline) implements Kept {}

    /** That the answer is kept per language. */
    record ByLanguage() implements Kept {}

    /** What to answer when this is what was answered before. */
    default Representation goingOnAs(Representation fresh) {
        return switch (this) {
            case Answer(var representation) -> representation.goingOnAs(fresh);
            case Noted(var outline) -> Representation.goingOn(outline, fresh);
            case ByLanguage() -> fresh;
        };
    }
}
