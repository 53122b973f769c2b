package org.plenary.api.http;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plenary.api.http.Conditions.Validators;

/** Answers requests with representations: chooses the encoding, heeds the conditions, says for how long it may be kept. */
public final class Sender {
    private final Clock clock;
    private final Duration maxAge;

    /** @param maxAge how long an answer may be kept that does not change earlier by itself */
    public Sender(Clock clock, Duration maxAge) {
        this.clock = clock;
        this.maxAge = maxAge;
    }

    /** Now, in epoch milliseconds. */
    public long now() {
        return clock.millis();
    }

    public Reply reply(Representation representation, Head head) {
        boolean gzip = representation.packable() && Encodings.acceptsGzip(head.header("Accept-Encoding"));
        var tags = representation.tags(gzip);
        long now = clock.millis();
        var validators =
                new Validators(tags, representation.lifetime().lastModified(), Math.floorDiv(now, Lifetime.MILLIS));
        var conditions = new Conditions(head);
        return switch (head.reads() ? conditions.of(validators) : Conditions.Outcome.SEND) {
            case SEND -> whole(representation, gzip, now);
            case NOT_MODIFIED -> {
                // What the caller has may be the other encoding: a 304 freshens the one whose tag it bears.
                var tag = tags.get(Math.max(0, conditions.known(tags)));
                yield new Reply(Reply.NOT_MODIFIED, validating(representation, tag, now), Optional.empty());
            }
            case FAILED -> new Reply(Reply.PRECONDITION_FAILED, List.of(), Optional.empty());
        };
    }

    private Reply whole(Representation representation, boolean gzip, long now) {
        var headers = validating(representation, representation.tags(gzip).getFirst(), now);
        var bytes = representation.bytes(gzip);
        headers.add(new Header("Content-Type", representation.mediaType()));
        headers.add(new Header("Content-Length", Integer.toString(bytes.length)));
        if (gzip) {
            headers.add(new Header("Content-Encoding", Encodings.GZIP));
        }
        headers.addAll(representation.headers());
        return new Reply(Reply.OK, headers, Optional.of(bytes));
    }

    private List<Header> validating(Representation representation, String tag, long now) {
        var headers = new ArrayList<Header>();
        headers.add(new Header("ETag", '"' + tag + '"'));
        headers.add(new Header("Cache-Control", representation.lifetime().cacheControl(now, maxAge)));
        shownLastModified(representation, now)
                .ifPresent(second -> headers.add(new Header("Last-Modified", HttpDate.write(second))));
        var varying = varying(representation);
        if (!varying.isEmpty()) {
            headers.add(new Header("Vary", String.join(", ", varying)));
        }
        return headers;
    }

    /** Not yet during its own second, in which the answer may still become another. */
    private static OptionalLong shownLastModified(Representation representation, long now) {
        var second = representation.lifetime().lastModified();
        return second.isPresent() && second.getAsLong() * Lifetime.MILLIS <= now ? second : OptionalLong.empty();
    }

    private static List<String> varying(Representation representation) {
        var varying = new ArrayList<String>();
        if (representation.packable()) {
            varying.add("Accept-Encoding");
        }
        if (representation.byLanguage()) {
            varying.add("Accept-Language");
        }
        return varying;
    }
}
