package org.plenary.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.core.SettableClock;
import org.plenary.core.timeline.Interval;

class SenderTest {
    private static final byte[] LONG =
            "{\"data\":\"%s\"}".formatted("climate ".repeat(500)).getBytes(StandardCharsets.UTF_8);

    private final SettableClock clock = new SettableClock("2027-06-01T08:00:00Z");
    private final Sender sender = new Sender(clock, Duration.ofMinutes(1));

    private Representation untilThen(String until) {
        return lasting(new Interval(clock.millis(), Instant.parse(until).toEpochMilli()), LONG);
    }

    private static Representation lasting(Interval during, byte[] bytes) {
        return new Representation(
                Representation.Body.json(bytes), new Lifetime.Known(during, () -> true), List.of(), false);
    }

    private static String header(Reply reply, String name) {
        return reply.headers().stream()
                .filter(header -> header.name().equals(name))
                .map(Header::value)
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-01T09:00:00Z, 'public, max-age=60, stale-while-revalidate=60'",
        "2027-06-01T08:01:30Z, 'public, max-age=60, stale-while-revalidate=30'",
        "2027-06-01T08:01:00Z, 'public, max-age=60'",
        "2027-06-01T08:00:40.999Z, 'public, max-age=40'",
        "2027-06-01T08:00:00.999Z, 'public, max-age=0'"
    })
    void neverLetsAnAnswerBeKeptBeyondItsBoundary(String boundary, String cacheControl) {
        assertThat(header(sender.reply(untilThen(boundary), Request.get()), "Cache-Control"))
                .isEqualTo(cacheControl);
    }

    @Test
    void packsWhatIsLongForThoseWhoUnpackAndTagsItApart() throws IOException {
        var representation = untilThen("2027-06-01T09:00:00Z");
        var plain = sender.reply(representation, Request.get());
        var packed = sender.reply(representation, Request.get("Accept-Encoding", "br, gzip;q=0.8"));
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(plain, "Content-Length")).isEqualTo(Integer.toString(LONG.length));
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        var bytes = packed.body().orElseThrow();
        assertThat(header(packed, "Content-Length")).isEqualTo(Integer.toString(bytes.length));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes))).hasBinaryContent(LONG);
        assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag")).startsWith("\"");
        assertThat(List.of(header(plain, "Vary"), header(packed, "Vary"))).containsOnly("Accept-Encoding");
    }

    @Test
    void answers304WithTheTagOfTheEncodingThatTheReaderHas() {
        var representation = untilThen("2027-06-01T09:00:00Z");
        var plainTag = header(sender.reply(representation, Request.get()), "ETag");
        var packedTag = header(sender.reply(representation, Request.get("Accept-Encoding", "gzip")), "ETag");
        for (var tag : List.of(plainTag, packedTag)) {
            var again = sender.reply(representation, Request.get("Accept-Encoding", "gzip", "If-None-Match", tag));
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
            assertThat(header(again, "Vary")).isEqualTo("Accept-Encoding");
            assertThat(header(again, "Cache-Control")).startsWith("public, max-age=60");
            assertThat(header(again, "Content-Length")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gzip, true", "GZIP, true", "'deflate, gzip;q=1.0', true", "*, true", "x-gzip, true", "identity, false",
        "gzip;q=0, false", "'gzip;q=0.0, *', false", "'*;q=0', false", "br, false", "'', false", "gzipped, false"
    })
    void readsWhichEncodingsAreAccepted(String accepted, boolean gzip) {
        assertThat(Encodings.acceptsGzip(accepted)).isEqualTo(gzip);
    }

    @Test
    void leavesShortAnswersAsTheyAre() {
        var reply = sender.reply(
                lasting(new Interval(0, Interval.FOREVER), new byte[] {'{', '}'}),
                Request.get("Accept-Encoding", "gzip"));
        assertThat(header(reply, "Content-Encoding")).isEmpty();
        assertThat(header(reply, "Vary")).isEmpty();
    }

    @Test
    void letsNobodyKeepWhatIsPersonalAndEverybodyAskForWhatNobodyKnows() {
        var body = Representation.Body.json(LONG);
        var personal = new Representation(body, new Lifetime.Personal(), List.of(), false);
        var unknown = new Representation(body, new Lifetime.Unknown(), List.of(), false);
        assertThat(header(sender.reply(personal, Request.get()), "Cache-Control"))
                .isEqualTo("private, no-store");
        assertThat(header(sender.reply(unknown, Request.get()), "Cache-Control"))
                .isEqualTo("public, no-cache");
    }
}
