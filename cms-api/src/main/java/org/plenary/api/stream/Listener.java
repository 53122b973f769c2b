package org.plenary.api.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One open answer. What cannot be written at once waits in a short queue; a listener who reads too slowly is cut off, and
 * comes back with her position.
 */
final class Listener implements WriteListener, AsyncListener {
    /** So many frames may wait. */
    static final int MOST = 64;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Set<String> types;
    private final Consumer<Listener> ended;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    /** From the server's first word that it can be written to. */
    private boolean open;

    private boolean over;
    private boolean unsent;
    private boolean stuck;

    /** @param ended told once, when nothing can be written any more */
    Listener(AsyncContext context, ServletOutputStream out, Set<String> types, Consumer<Listener> ended) {
        this.context = context;
        this.out = out;
        this.types = types;
        this.ended = ended;
    }

    Set<String> types() {
        return types;
    }

    /** Begins to write: these first, then what was told meanwhile. */
    void begin(List<byte[]> first) {
        synchronized (waiting) {
            first.reversed().forEach(waiting::addFirst);
        }
        out.setWriteListener(this);
    }

    /** Never waits. */
    void tell(byte[] frame) {
        synchronized (waiting) {
            if (!over && waiting.size() < MOST) {
                waiting.add(frame);
                write();
                return;
            }
        }
        end();
    }

    /** A sign of life; who has taken nothing since the last one, though something waits, is cut off. */
    void beat(byte[] frame) {
        boolean dead;
        synchronized (waiting) {
            dead = stuck;
            stuck = open && !waiting.isEmpty();
        }
        if (dead) {
            end();
        } else {
            tell(frame);
        }
    }

    /** Ends the answer. */
    void end() {
        synchronized (waiting) {
            if (over) {
                return;
            }
            over = true;
            waiting.clear();
        }
        ended.accept(this);
        try {
            context.complete();
        } catch (IllegalStateException already) {
            // the server has ended it itself
        }
    }

    @Override
    public void onWritePossible() {
        synchronized (waiting) {
            open = true;
            write();
        }
    }

    private void write() {
        try {
            while (open && !over && out.isReady()) {
                var frame = waiting.poll();
                if (frame != null) {
                    out.write(frame);
                    stuck = false;
                    unsent = true;
                } else if (unsent) {
                    unsent = false;
                    out.flush();
                } else {
                    return;
                }
            }
        } catch (IOException | IllegalStateException gone) {
            end();
        }
    }

    @Override
    public void onError(Throwable failed) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody starts it again
    }
}
