package org.plenary.core.type;

import java.util.function.Supplier;

/** The model of now. Readers take it once per request and keep to it. */
public final class LiveModel implements Supplier<Model> {
    private volatile Model current;

    public LiveModel(Model first) {
        current = first;
    }

    @Override
    public Model get() {
        return current;
    }

    /** Swaps the whole model at once. */
    public void replace(Model next) {
        current = next;
    }
}
