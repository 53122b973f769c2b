package org.plenary.api.manage.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.api.http.TooManyAttempts;
import org.plenary.core.error.PlenaryException;

/**
 * How often somebody may be wrong about a password: so often per address, and so often per account. Strangers who use up
 * an account's attempts do not lock its owner out: an address from which she signed in before is only counted by itself.
 *
 * <p>An attempt counts from its beginning, so that many at once are no way around, and is taken back when it succeeds.
 * Counts live in this process only; a second node doubles what can be tried, and that is still little.
 */
public final class SignInLimits {
    static final int PER_ADDRESS = 20;
    static final int PER_ACCOUNT = 60;
    static final Duration WINDOW = Duration.ofMinutes(5);
    /** Keys that are remembered; the oldest are forgotten first. */
    private static final int MOST_KEYS = 50_000;

    private final Clock clock;
    private final Map<String, Deque<Long>> attempts = oldestGoes();
    private final Map<String, Set<String>> trusted = oldestGoes();

    public SignInLimits(Clock clock) {
        this.clock = clock;
    }

    /** Who tries, from where: the account as typed, and the network address. */
    record Attempt(String address, String account) {
        Attempt {
            account = account.strip().toLowerCase(Locale.ROOT);
            address = network(address);
        }

        /** One household has a /64 of IPv6 addresses to itself. */
        private static String network(String address) {
            var parts = address.split(":", -1);
            return parts.length > 4 ? String.join(":", parts[0], parts[1], parts[2], parts[3]) : address;
        }
    }

    /** @throws PlenaryException TOO_MANY_REQUESTS, which says when to come back */
    synchronized void begin(Attempt attempt) {
        long now = clock.millis();
        require(addressKey(attempt), PER_ADDRESS, now);
        if (!trusted.getOrDefault(attempt.account(), Set.of()).contains(attempt.address())) {
            require(accountKey(attempt), PER_ACCOUNT, now);
        }
        window(addressKey(attempt), now).addLast(now);
        window(accountKey(attempt), now).addLast(now);
    }

    synchronized void succeeded(Attempt attempt) {
        long now = clock.millis();
        window(addressKey(attempt), now).pollLast();
        window(accountKey(attempt), now).pollLast();
        trusted.computeIfAbsent(attempt.account(), ignored -> ConcurrentHashMap.newKeySet())
                .add(attempt.address());
    }

    private void require(String key, int most, long now) {
        var window = window(key, now);
        if (window.size() >= most) {
            long millis = window.getFirst() + WINDOW.toMillis() - now;
            throw new TooManyAttempts(Math.max(1, Math.ceilDiv(millis, 1_000L)));
        }
    }

    private Deque<Long> window(String key, long now) {
        var window = attempts.computeIfAbsent(key, ignored -> new ArrayDeque<>());
        while (!window.isEmpty() && window.getFirst() <= now - WINDOW.toMillis()) {
            window.removeFirst();
        }
        return window;
    }

    private static String addressKey(Attempt attempt) {
        return "address " + attempt.address();
    }

    private static String accountKey(Attempt attempt) {
        return "account " + attempt.account();
    }

    private static <V> Map<String, V> oldestGoes() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_KEYS;
            }
        };
    }
}
