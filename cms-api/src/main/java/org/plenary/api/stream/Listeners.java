package org.plenary.api.stream;

import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.sync.ChangeFeed;
import org.plenary.core.sync.ChangeFeed.News;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody who listens. News are made bytes once, and handed to all in turn without waiting for any. */
public final class Listeners implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    /** Proxies, and servers of HTTP/2, cut off what is silent for half a minute. */
    private static final long HEARTBEAT_SECONDS = 15;

    private final ChangeFeed feed;
    private final int most;
    private final Set<Listener> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("stream-heartbeat").factory());
    private @Nullable AutoCloseable listening;

    /** @param most how many may listen at once */
    public Listeners(ChangeFeed feed, int most) {
        this.feed = feed;
        this.most = most;
        heart.scheduleAtFixedRate(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    ChangeFeed feed() {
        return feed;
    }

    /**
     * Begins to tell the listener.
     *
     * @throws PlenaryException TOO_MANY_LISTENERS, or SEARCH_REBUILDING while nothing can be told
     */
    synchronized void add(Listener listener) {
        refuseTooMany();
        if (listening == null) {
            listening = feed.listen(this::tell);
        }
        all.add(listener);
    }

    /** @throws PlenaryException TOO_MANY_LISTENERS */
    void refuseTooMany() {
        if (all.size() >= most) {
            throw new PlenaryException(
                    ErrorCode.TOO_MANY_LISTENERS,
                    "%d listen already, which is the most that plenary.stream.listeners allows.".formatted(most));
        }
    }

    /** Waits for nobody: it is called by the thread that tells. */
    void remove(Listener listener) {
        all.remove(listener);
    }

    private void tell(News news) {
        var frames = new HashMap<Set<String>, byte[]>();
        for (var listener : all) {
            var frame = frames.computeIfAbsent(listener.types(), types -> Frames.of(news, types));
            if (frame.length > 0) {
                listener.tell(frame);
            }
        }
    }

    private void beat() {
        var frame = Frames.heartbeat(feed.position());
        all.forEach(listener -> listener.beat(frame));
        leaveWhenAlone();
    }

    private synchronized void leaveWhenAlone() {
        var open = listening;
        if (open != null && all.isEmpty()) {
            listening = null;
            try {
                open.close();
            } catch (Exception failed) {
                LOG.warn("The feed could not be left", failed);
            }
        }
    }

    @Override
    public void close() {
        heart.shutdownNow();
        all.forEach(Listener::end);
    }
}
