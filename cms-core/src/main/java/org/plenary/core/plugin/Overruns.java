package org.plenary.core.plugin;

/**
 * The calls of one route that overran their time and have not come back. With too many of them nobody else is sent after them,
 * so that a route that hangs holds a few threads and no more; when one comes back, there is room again.
 *
 * <p>A route that throws is asked again: that holds nothing, and a caller who finds out how to make it throw must not close it
 * for others.
 */
final class Overruns {
    static final int TOLERATED = 5;

    private int stuck;

    synchronized boolean tooMany() {
        return stuck >= TOLERATED;
    }

    private synchronized void add(int calls) {
        stuck += calls;
    }

    /** One call, from its first moment to its last. */
    final class Stay {
        private boolean inside;
        private boolean late;

        synchronized void begins() {
            inside = true;
        }

        synchronized void ends() {
            inside = false;
            if (late) {
                add(-1);
            }
        }

        /** Nobody waits for it any more. */
        synchronized void overran() {
            if (inside) {
                late = true;
                add(1);
            }
        }
    }
}
