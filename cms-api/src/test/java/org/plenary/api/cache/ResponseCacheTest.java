package org.plenary.api.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.api.http.Lifetime;
import org.plenary.api.http.Outline;
import org.plenary.api.http.Representation;
import org.plenary.api.http.Request;
import org.plenary.api.http.Sender;
import org.plenary.core.timeline.Interval;

class ResponseCacheTest {
    private static final Address TALKS = new Address("/api/v1/talks", "*");
    private static final Address TALKS_IN_ARABIC = new Address("/api/v1/talks", "ar");
    private static final long NOW = 1_000;
    private static final Sender SENDER = new Sender(Clock.systemUTC(), Duration.ZERO);

    private final ResponseCache cache = new ResponseCache(1_000_000);
    private final AtomicBoolean current = new AtomicBoolean(true);

    private Representation answer(String data, String from, boolean byLanguage) {
        var text = data + from;
        var body = new Representation.Body(text.getBytes(StandardCharsets.UTF_8), data.length(), "application/json");
        var lifetime = new Lifetime.Known(new Interval(0, 2_000), current::get);
        return new Representation(body, lifetime, List.of(), byLanguage);
    }

    private Representation settle(Address address, Representation fresh) {
        try (var slot = cache.open(address)) {
            return slot.settle(fresh);
        }
    }

    /** Asks for it a second time. */
    private Representation settleAgain(Address address, Representation fresh) {
        settle(address, fresh);
        return settle(address, fresh);
    }

    @Test
    void keepsAnAnswerFromTheSecondTimeOnThatItIsAskedFor() {
        var first = settle(TALKS, answer("a", "1", false));
        assertThat(cache.find(TALKS, NOW)).isEmpty();
        assertThat(cache.noted(TALKS, NOW))
                .map(Outline::tag)
                .contains(first.outline().tag());
        assertThat(cache.noted(TALKS, 2_000)).isEmpty();
        var second = settle(TALKS, answer("a", "1", false));
        assertThat(second.outline().tag()).isEqualTo(first.outline().tag());
        assertThat(cache.find(TALKS, NOW)).containsSame(second);
        assertThat(cache.noted(TALKS, NOW)).isEmpty();
    }

    @Test
    void keepsAtOnceWhatIsTooLongToBeNoted() {
        var answer = settle(TALKS, answer("a", "1".repeat(1_000), false));
        assertThat(cache.find(TALKS, NOW)).containsSame(answer);
    }

    @Test
    void keepsNothingWhereItHasNoRoom() {
        var none = new ResponseCache(0);
        for (int i = 0; i < 3; i++) {
            try (var slot = none.open(TALKS)) {
                slot.settle(answer("a", "1", false));
            }
            assertThat(none.find(TALKS, NOW)).isEmpty();
            assertThat(none.noted(TALKS, NOW)).isEmpty();
        }
    }

    @Test
    void findsAnAnswerWhileNothingChangedAndNoBoundaryWasPassed() {
        assertThat(cache.find(TALKS, NOW)).isEmpty();
        var answer = settleAgain(TALKS, answer("a", "1", false));
        assertThat(cache.find(TALKS, NOW)).containsSame(answer);
        assertThat(cache.find(TALKS_IN_ARABIC, NOW)).containsSame(answer);
        assertThat(cache.find(TALKS, 2_000)).isEmpty();
        current.set(false);
        assertThat(cache.find(TALKS, NOW)).isEmpty();
    }

    @Test
    void keepsOneAnswerPerLanguageWhereLanguagesDecide() {
        var any = settleAgain(TALKS, answer("a", "1", true));
        assertThat(cache.find(TALKS_IN_ARABIC, NOW)).isEmpty();
        var arabic = settleAgain(TALKS_IN_ARABIC, answer("b", "1", true));
        assertThat(cache.find(TALKS, NOW)).containsSame(any);
        assertThat(cache.find(TALKS_IN_ARABIC, NOW)).containsSame(arabic);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void goesOnWithTheOldBytesWhereTheNewOnesTellTheSame(int askedBefore) {
        var first = answer("a", "1", false);
        for (int i = 0; i < askedBefore; i++) {
            first = settle(TALKS, answer("a", "1", false));
        }
        current.set(false);
        assertThat(cache.find(TALKS, NOW)).isEmpty();
        current.set(true);
        var second = settle(TALKS, answer("a", "22", false));
        assertThat(second.outline().tag()).isEqualTo(first.outline().tag());
        assertThat(sent(second)).isEqualTo("a1");
        assertThat(cache.find(TALKS, NOW)).containsSame(second);
        var other = settle(TALKS, answer("b", "22", false));
        assertThat(other.outline().tag()).isNotEqualTo(first.outline().tag());
        assertThat(sent(other)).isEqualTo("b22");
    }

    private static String sent(Representation representation) {
        var body = SENDER.reply(representation, Request.get()).body();
        return new String(body.orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void givesAnswersThatTellAnotherThingAnotherTag() {
        assertThat(List.of(
                        answer("a", "1", false),
                        answer("a", "2", false),
                        answer("a1", "", false),
                        answer("", "a1", false)))
                .extracting(one -> one.outline().tag())
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsNothingThatIsPersonalUnknownOrOutOfDate() {
        var body = Representation.Body.json(new byte[] {'1'});
        for (var lifetime : List.of(new Lifetime.Personal(), new Lifetime.Unknown())) {
            settleAgain(TALKS, new Representation(body, lifetime, List.of(), false));
            assertThat(cache.find(TALKS, NOW)).isEmpty();
            assertThat(cache.noted(TALKS, NOW)).isEmpty();
        }
        current.set(false);
        settleAgain(TALKS, answer("a", "1", false));
        current.set(true);
        assertThat(cache.find(TALKS, NOW)).isEmpty();
    }

    @Test
    void letsOneRequestComputeForAllWhoWait() throws Exception {
        var slot = cache.open(TALKS);
        var other = new FutureTask<>(() -> cache.find(TALKS, NOW));
        var waiting = Thread.ofPlatform().start(other);
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        var answer = slot.settle(answer("a", "1", false));
        slot.close();
        assertThat(other.get()).containsSame(answer);
    }

    @Test
    void goesOnAfterOneThatCameToNothing() {
        cache.open(TALKS).close();
        assertThat(cache.find(TALKS, NOW)).isEmpty();
        settleAgain(TALKS, answer("a", "1", false));
        assertThat(cache.find(TALKS, NOW)).isPresent();
    }

    @Test
    void staysWithinItsBytes() {
        for (int i = 0; i < 1_000; i++) {
            var address = new Address("/api/v1/talks?page%5Bnumber%5D=" + i, "*");
            settleAgain(address, answer("x".repeat(10_000), "1", false));
        }
        long found = 0;
        for (int i = 0; i < 1_000; i++) {
            found += cache.find(new Address("/api/v1/talks?page%5Bnumber%5D=" + i, "*"), NOW).stream()
                    .count();
        }
        assertThat(found).isBetween(1L, 80L);
    }

    @ParameterizedTest
    @CsvSource({
        "Accept, */*, true",
        "Accept, application/json, true",
        "Accept, 'text/html,*/*;q=0.8', true",
        "Accept, text/html, false",
        "Accept, ';;;', false",
        "Accept, 'application/json;q=0', false",
        "Authorization, Bearer x, false",
        "Cookie, plenary=x, false",
        "Cookie, 'a=b; __Host-plenary=x', false",
        "Cookie, theme=dark, true"
    })
    void isOnlyForRequestsWhoseAnswerAnybodyCouldBeGiven(String header, String value, boolean common) {
        assertThat(Address.of(Request.get(header, value), "/api/v1/talks").isPresent())
                .isEqualTo(common);
    }

    @Test
    void writesLanguagesInOneWay() {
        assertThat(Address.of(Request.get("Accept-Language", "AR, en; q=0.5"), "/x"))
                .isEqualTo(Optional.of(new Address("/x", "ar,en;q=0.5")));
        assertThat(Address.of(Request.get(), "/x")).isEqualTo(Optional.of(new Address("/x", "*")));
    }
}
