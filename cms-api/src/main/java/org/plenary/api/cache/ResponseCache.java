package org.plenary.api.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plenary.api.http.Outline;
import org.plenary.api.http.Representation;

/**
 * Answers to strangers, kept up to a number of bytes, from the second time on that they are asked for; what is asked for least
 * goes first. Safe for use by many threads, and
 * none holds a lock while an answer is computed.
 */
public final class ResponseCache {
    /** What an entry takes beside the bytes of its answer, about. */
    private static final int OVERHEAD = 800;
    /** In seconds, for an answer that another request has begun to compute. */
    private static final long PATIENCE = 5;

    /** How many answers are noted that were asked for once, where any are kept. */
    private static final int NOTED = 8_192;

    private final Cache<Address, Kept> kept;
    private final Notes notes;
    private final ConcurrentMap<Address, CompletableFuture<Optional<Representation>>> underway =
            new ConcurrentHashMap<>();

    /** @param bytes how much memory it may take, about; 0 keeps nothing */
    public ResponseCache(long bytes) {
        kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher(ResponseCache::weight)
                .executor(Runnable::run)
                .build();
        notes = new Notes(bytes == 0 ? 0 : NOTED);
    }

    /**
     * The answer, when it is still the same at that time, in epoch milliseconds. Waits for one that is just being computed for
     * somebody else.
     */
    public Optional<Representation> find(Address address, long now) {
        if (last(address).orElse(null) instanceof Kept.Answer(var last)
                && last.lifetime().lasts(now)) {
            return Optional.of(last);
        }
        var flight = underway.get(address);
        return flight == null
                ? Optional.empty()
                : awaited(flight).filter(found -> found.lifetime().lasts(now));
    }

    /** What is known of the answer when it is still the same at that time, and only that was kept. */
    public Optional<Outline> noted(Address address, long now) {
        return last(address).orElse(null) instanceof Kept.Noted(var outline)
                        && outline.lifetime().lasts(now)
                ? Optional.of(outline)
                : Optional.empty();
    }

    /** For the answer that the caller is about to compute; to be closed when it has. */
    public Slot open(Address address) {
        var flight = new CompletableFuture<Optional<Representation>>();
        boolean first = underway.putIfAbsent(address, flight) == null;
        return new Slot(last(address), settled -> {
            settled.ifPresent(representation -> keep(address, representation));
            if (first) {
                underway.remove(address, flight);
                flight.complete(settled);
            }
        });
    }

    private Optional<Kept> last(Address address) {
        var any = address.inAnyLanguage();
        var found = kept.getIfPresent(any);
        var answer = found instanceof Kept.ByLanguage ? kept.getIfPresent(address) : found;
        return answer != null
                ? Optional.of(answer)
                : notes.find(address).or(() -> notes.find(any)).map(Kept.Noted::new);
    }

    private void keep(Address address, Representation representation) {
        boolean byLanguage = representation.byLanguage();
        var own = byLanguage ? address : address.inAnyLanguage();
        if (last(address).isEmpty() && notes.note(own, representation.outline())) {
            return;
        }
        kept.put(own, new Kept.Answer(representation));
        if (byLanguage) {
            kept.put(address.inAnyLanguage(), new Kept.ByLanguage());
        }
    }

    private static Optional<Representation> awaited(CompletableFuture<Optional<Representation>> flight) {
        try {
            return flight.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException none) {
            return Optional.empty();
        }
    }

    private static int weight(Address address, Kept found) {
        int bytes = switch (found) {
            case Kept.Answer(var representation) -> representation.size();
            case Kept.Noted ignored -> 0;
            case Kept.ByLanguage() -> 0;
        };
        return OVERHEAD + address.target().length() + bytes;
    }
}
