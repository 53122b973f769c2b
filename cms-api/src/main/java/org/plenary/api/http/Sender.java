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
        boolean gzip = gzips(representation.outline(), head);
        return switch (outcome(representation.outline(), gzip, head)) {
            case SEND -> whole(representation, gzip);
            case NOT_MODIFIED -> notModified(representation.outline(), gzip, head);
            case FAILED -> new Reply(Reply.PRECONDITION_FAILED, List.of(), Optional.empty());
        };
    }

    /** The reply to who has what is outlined; empty for everybody else. */
    public Optional<Reply> unchanged(Outline outline, Head head) {
        boolean gzip = gzips(outline, head);
        return outcome(outline, gzip, head) == Conditions.Outcome.NOT_MODIFIED
                ? Optional.of(notModified(outline, gzip, head))
                : Optional.empty();
    }

    private static boolean gzips(Outline outline, Head head) {
        return outline.packable() && Encodings.acceptsGzip(head.header("Accept-Encoding"));
    }

    private Conditions.Outcome outcome(Outline outline, boolean gzip, Head head) {
        var validators = new Validators(
                outline.tags(gzip), outline.lifetime().lastModified(), Math.floorDiv(clock.millis(), Lifetime.MILLIS));
        return head.reads() ? new Conditions(head).of(validators) : Conditions.Outcome.SEND;
    }

    /** What the caller has may be the other encoding: a 304 freshens the one whose tag it bears. */
    private Reply notModified(Outline outline, boolean gzip, Head head) {
        var tags = outline.tags(gzip);
        var tag = tags.get(Math.max(0, new Conditions(head).known(tags)));
        return new Reply(Reply.NOT_MODIFIED, validating(outline, tag), Optional.empty());
    }

    private Reply whole(Representation representation, boolean gzip) {
        var outline = representation.outline();
        var headers = validating(outline, outline.tags(gzip).getFirst());
        var bytes = representation.bytes(gzip);
        headers.add(new Header("Content-Type", outline.kind().mediaType()));
        headers.add(new Header("Content-Length", Integer.toString(bytes.length)));
        if (gzip) {
            headers.add(new Header("Content-Encoding", Encodings.GZIP));
        }
        headers.addAll(representation.headers());
        return new Reply(Reply.OK, headers, Optional.of(bytes));
    }

    private List<Header> validating(Outline outline, String tag) {
        long now = clock.millis();
        var headers = new ArrayList<Header>();
        headers.add(new Header("ETag", '"' + tag + '"'));
        headers.add(new Header("Cache-Control", outline.lifetime().cacheControl(now, maxAge)));
        shownLastModified(outline, now)
                .ifPresent(second -> headers.add(new Header("Last-Modified", HttpDate.write(second))));
        var varying = varying(outline);
        if (!varying.isEmpty()) {
            headers.add(new Header("Vary", String.join(", ", varying)));
        }
        return headers;
    }

    /** Not yet during its own second, in which the answer may still become another. */
    private static OptionalLong shownLastModified(Outline outline, long now) {
        var second = outline.lifetime().lastModified();
        return second.isPresent() && second.getAsLong() * Lifetime.MILLIS <= now ? second : OptionalLong.empty();
    }

    private static List<String> varying(Outline outline) {
        var varying = new ArrayList<String>();
        if (outline.packable()) {
            varying.add("Accept-Encoding");
        }
        if (outline.kind().byLanguage()) {
            varying.add("Accept-Language");
        }
        varying.addAll(outline.kind().varies());
        return varying;
    }
}
