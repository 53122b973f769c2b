package org.plenary.api.delivery;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.plenary.api.http.CacheKeys;
import org.plenary.api.http.Call;
import org.plenary.api.http.ContentLifetime;
import org.plenary.api.http.Header;
import org.plenary.api.http.Lifetime;
import org.plenary.api.http.Replies;
import org.plenary.api.http.Representation;
import org.plenary.core.access.Principal;
import org.plenary.core.json.Json;
import org.plenary.core.plugin.RouteAnswer;
import org.plenary.core.read.Answer;
import org.plenary.core.read.Keeping;
import org.plenary.core.read.Reader;
import org.plenary.core.sync.Delta;
import org.plenary.spi.entry.LocaleTag;

/** Answers of the reader over HTTP: in a language, with what those who keep them go by. */
final class ContentReply {
    /** Where the last member of an answer begins, which says what it was read from. */
    private static final byte[] LAST_MEMBER = ",\"meta\":".getBytes(StandardCharsets.US_ASCII);

    private final ContentLifetime lifetimes;

    ContentReply(Reader reader) {
        this.lifetimes = new ContentLifetime(reader);
    }

    /** @param asked the query's parameters: who names no locale gets it by Accept-Language */
    Response of(Answer answer, Map<String, ?> asked, Call call) {
        return Response.ok(representation(answer, asked, call.who())).build();
    }

    /** @param asked as above */
    Representation representation(Answer answer, Map<String, ?> asked, Principal who) {
        var meta = answer.meta();
        return of(body(answer), meta.locale(), Optional.of(meta.keeping()), asked, who);
    }

    /** The same of a page of changes. */
    Response of(Delta delta, Map<String, ?> asked, Call call) {
        var body = Representation.Body.json(Json.writeBytes(delta.tree()));
        return Response.ok(of(body, delta.locale(), Optional.of(delta.keeping()), asked, call.who()))
                .build();
    }

    /** The same of what a plugin made of answers. */
    Response of(RouteAnswer answer, Map<String, ?> asked, Call call) {
        var body = new Representation.Body(answer.body(), answer.body().length, answer.mediaType());
        return Response.ok(of(body, answer.locale(), answer.keeping(), asked, call.who()), answer.mediaType())
                .build();
    }

    private Representation of(
            Representation.Body body,
            Optional<LocaleTag> locale,
            Optional<Keeping> keeping,
            Map<String, ?> asked,
            Principal who) {
        var lifetime = Replies.lifetime(who, keeping.map(lifetimes::of).orElse(new Lifetime.Unknown()));
        var headers = new ArrayList<Header>();
        locale.ifPresent(tag -> headers.add(new Header(HttpHeaders.CONTENT_LANGUAGE, tag.value())));
        if (!(lifetime instanceof Lifetime.Personal)) {
            keeping.ifPresent(known -> headers.addAll(CacheKeys.of(known)));
        }
        return new Representation(body, lifetime, headers, !asked.containsKey("locale"));
    }

    /** Completions tell in their last member how a word is spelt: that is more than what they were read from. */
    static Representation.Body body(Answer answer) {
        byte[] bytes = answer.json();
        return switch (answer) {
            case Answer.Suggestions ignored -> Representation.Body.json(bytes);
            case Answer.One ignored -> new Representation.Body(bytes, told(bytes), "application/json");
            case Answer.Many ignored -> new Representation.Body(bytes, told(bytes), "application/json");
        };
    }

    private static int told(byte[] json) {
        for (int at = json.length - LAST_MEMBER.length; at >= 0; at--) {
            if (Arrays.mismatch(json, at, at + LAST_MEMBER.length, LAST_MEMBER, 0, LAST_MEMBER.length) < 0) {
                return at;
            }
        }
        return json.length;
    }
}
