package org.plenary.core.type;

import java.time.Clock;
import java.util.function.Supplier;

/** The model of now. Readers take it once per request and keep to it. */
public final class LiveModel implements Supplier<Model> {
    private final Clock clock;
    private volatile Standing current;

    public LiveModel(Model first, Clock clock) {
        this.clock = clock;
        current = new Standing(first, clock.millis());
    }

    /**
     * A model.
     *
     * @param since when, in epoch milliseconds, it became the model of this process
     */
    public record Standing(Model model, long since) {}

    @Override
    public Model get() {
        return current.model();
    }

    /** The model of now with its time; the same instance until it is replaced. */
    public Standing standing() {
        return current;
    }

    /** Swaps the whole model at once. */
    public void replace(Model next) {
        current = new Standing(next, clock.millis());
    }
}
