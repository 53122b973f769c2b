package org.plenary.api.delivery;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.plenary.api.http.Call;
import org.plenary.api.http.Header;
import org.plenary.api.http.Lifetime;
import org.plenary.api.http.Replies;
import org.plenary.api.http.Representation;
import org.plenary.core.read.Answer;
import org.plenary.core.read.Keeping;
import org.plenary.core.read.Reader;

/** Answers of the reader over HTTP: in a language, with what those who keep them go by. */
final class ContentReply {
    /** Where the last member of an answer begins, which says what it was read from. */
    private static final byte[] LAST_MEMBER = ",\"meta\":".getBytes(StandardCharsets.US_ASCII);

    private final Reader reader;

    ContentReply(Reader reader) {
        this.reader = reader;
    }

    /** @param asked the query's parameters: who names no locale gets it by Accept-Language */
    Response of(Answer answer, Map<String, ?> asked, Call call) {
        var body = body(answer);
        var keeping = answer.meta().keeping();
        var lifetime = Replies.lifetime(call, lifetime(keeping));
        var headers = new ArrayList<Header>();
        answer.meta()
                .locale()
                .ifPresent(locale -> headers.add(new Header(HttpHeaders.CONTENT_LANGUAGE, locale.value())));
        if (!(lifetime instanceof Lifetime.Personal)) {
            headers.addAll(CacheKeys.of(keeping));
        }
        return Response.ok(new Representation(body, lifetime, headers, !asked.containsKey("locale")))
                .build();
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

    private Lifetime lifetime(Keeping keeping) {
        var basis = keeping.basis();
        return basis.ofIndex()
                ? new Lifetime.Known(keeping.during(), () -> reader.isCurrent(basis))
                : new Lifetime.Unknown();
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
