package org.plenary.core.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.query.Asked;
import org.plenary.core.query.Locales;
import org.plenary.core.query.QueryParser;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.type.Model;
import org.plenary.spi.model.ContentType;

/**
 * Tells at once what changes in what the public sees, in any language: what is written as soon as the index shows it, and
 * what begins or ends by the clock when it does. One thread works it out, once for all who listen.
 */
public final class ChangeFeed implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ChangeFeed.class.getName());
    private static final Locales ANY = new Locales.Every(List.of());
    private static final int PAGE = 500;
    /** Who has missed more reads it anew for less. */
    private static final int LONGEST_REPLAY = 1_000;
    /** In milliseconds: until the index has caught up, until it is tried again, and in any case. */
    private static final long SOON = 5;

    private static final long LATER = 500;
    private static final long AT_LAST = 30_000;

    private final Supplier<Model> model;
    private final SearchIndex index;
    private final RecentChanges recent;
    private final Policy policy;
    private final Clock clock;
    private final List<Consumer<News>> listeners = new CopyOnWriteArrayList<>();
    private final Alarm alarm = new Alarm();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("change-feed").unstarted(this::run);
    private volatile String position = "";

    public ChangeFeed(Supplier<Model> model, SearchIndex index, RecentChanges recent, Policy policy, Clock clock) {
        this.model = model;
        this.index = index;
        this.recent = recent;
        this.policy = policy;
        this.clock = clock;
        recent.whenFollowed(alarm::ring);
        thread.start();
    }

    /** An item that is new or otherwise to readers of some language; or, deleted, can be seen in none any more. */
    public record Event(String id, String type, boolean deleted) {}

    /** What listeners are told, and the position of who knows it. */
    public sealed interface News {
        String position();

        record Happened(List<Event> events, String position) implements News {}

        /** More than can be told one by one: everything may be otherwise. */
        record Lost(String position) implements News {}
    }

    /**
     * What somebody wants to be told.
     *
     * @param types names of content types
     * @param since the position of what she knows; empty to begin now
     */
    public record Wish(Set<String> types, Optional<String> since) {}

    /** @throws PlenaryException INVALID_QUERY naming all that is wrong, or NOT_SIGNED_IN */
    public Wish wish(Map<String, List<String>> parameters, Principal who) {
        var gate = new Asked(List.of(), ignored -> policy.require(who, Action.READ_PUBLISHED, "*"));
        var query = new QueryParser(model.get()).stream(parameters, gate);
        return new Wish(
                query.types().stream().map(ContentType::name).collect(Collectors.toUnmodifiableSet()), query.since());
    }

    /**
     * Listens from now on; what is told comes on the feed's own thread, and must be passed on without waiting.
     *
     * @return to be closed to listen no longer
     * @throws PlenaryException SEARCH_REBUILDING while nothing can be told
     */
    public synchronized AutoCloseable listen(Consumer<News> listener) {
        if (listeners.isEmpty()) {
            position = here();
        }
        listeners.add(listener);
        alarm.ring();
        return () -> listeners.remove(listener);
    }

    /** The position of who has been told everything so far; only while somebody listens. */
    public String position() {
        return position;
    }

    /**
     * What was missed since a position.
     *
     * @throws PlenaryException INVALID_QUERY for what is no position to listen from, SEARCH_REBUILDING
     */
    public News since(String word) {
        try (var here = standpoint()) {
            return replay(here, word);
        }
    }

    private News replay(Standpoint here, String word) {
        try {
            var since = here.read(word);
            if (since.firstRun()) {
                throw unfinished();
            }
            var events = new ArrayList<Event>();
            while (events.size() < LONGEST_REPLAY) {
                var page = here.differences(since, ANY, PAGE);
                events.addAll(events(here, page));
                if (!page.more()) {
                    return new News.Happened(events, here.write(page.next()));
                }
                since = page.next();
            }
        } catch (PlenaryException gone) {
            if (gone.code() != ErrorCode.POSITION_GONE) {
                throw gone;
            }
        }
        return new News.Lost(here.write(here.position()));
    }

    private static PlenaryException unfinished() {
        var message = "This position is amid a first run. Read /api/v1/changes on until hasMore is false, then listen.";
        return new PlenaryException(ErrorCode.INVALID_QUERY, message, List.of(Violation.of("since", message)));
    }

    private void run() {
        while (alarm.isOn()) {
            long pause = LATER;
            try {
                pause = tell();
            } catch (PlenaryException rebuilding) {
                LOG.log(System.Logger.Level.DEBUG, "Nothing can be told just now", rebuilding);
            } catch (RuntimeException failed) {
                LOG.log(System.Logger.Level.ERROR, "Telling of changes failed; it is tried again.", failed);
            }
            alarm.await(pause);
        }
    }

    /** Tells what happened, and how long nothing is planned to. */
    private synchronized long tell() {
        if (listeners.isEmpty()) {
            return AT_LAST;
        }
        try (var here = standpoint()) {
            var news = replay(here, position);
            boolean worthIt = !(news instanceof News.Happened(var events, var ignored) && events.isEmpty());
            if (worthIt) {
                listeners.forEach(listener -> listener.accept(news));
            }
            // Only now: who reads it has been told.
            position = news.position();
            return here.knows(recent.position()) ? Math.min(here.untilNextTurn(), AT_LAST) : SOON;
        }
    }

    private static List<Event> events(Standpoint here, Differences.Page page) {
        var events = new ArrayList<Event>();
        new TreeMap<>(here.snapshot().find(page.visible(), here.viewpoint(ANY)))
                .forEach((id, piece) -> events.add(new Event(id.toString(), piece.type(), false)));
        page.gone().forEach((id, type) -> events.add(new Event(id.toString(), type, true)));
        return events;
    }

    private String here() {
        try (var here = standpoint()) {
            return here.write(here.position());
        }
    }

    private Standpoint standpoint() {
        return Standpoint.take(model, index, recent, clock);
    }

    @Override
    public void close() {
        alarm.turnOff();
        try {
            thread.join(AT_LAST);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Wakes the thread. */
    private static final class Alarm {
        private boolean rung;
        private boolean off;

        synchronized void ring() {
            rung = true;
            notifyAll();
        }

        synchronized void turnOff() {
            off = true;
            notifyAll();
        }

        synchronized boolean isOn() {
            return !off;
        }

        /** Returns when it rings, or after so many milliseconds. */
        synchronized void await(long millis) {
            long end = System.nanoTime() + millis * 1_000_000;
            long left = millis;
            try {
                while (!rung && !off && left > 0) {
                    wait(left);
                    left = (end - System.nanoTime()) / 1_000_000;
                }
            } catch (InterruptedException interrupted) {
                off = true;
            }
            rung = false;
        }
    }
}
