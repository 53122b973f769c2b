package org.plenary.api.cache;

import java.util.Optional;
import java.util.function.Consumer;
import org.plenary.api.http.Lifetime;
import org.plenary.api.http.Representation;

/** The place for one answer while it is computed. */
public final class Slot implements AutoCloseable {
    /** The property of the request in which it travels to where the answer is made. */
    public static final String PROPERTY = Slot.class.getName();

    private final Optional<Kept> last;
    private final Consumer<Optional<Representation>> end;
    private Optional<Representation> settled = Optional.empty();

    /** @param last what was answered before */
    Slot(Optional<Kept> last, Consumer<Optional<Representation>> end) {
        this.last = last;
        this.end = end;
    }

    /** Takes in the answer; gives the one to send, which is the last one where that tells the same. */
    public Representation settle(Representation fresh) {
        if (!(fresh.lifetime() instanceof Lifetime.Known(var ignored, var current) && current.getAsBoolean())) {
            return fresh;
        }
        var chosen = last.map(before -> before.goingOnAs(fresh)).orElse(fresh);
        settled = Optional.of(chosen);
        return chosen;
    }

    @Override
    public void close() {
        end.accept(settled);
    }
}
