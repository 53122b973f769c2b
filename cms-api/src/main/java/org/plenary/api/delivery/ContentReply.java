package org.plenary.api.delivery;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.plenary.api.http.Call;
import org.plenary.api.http.Replies;
import org.plenary.core.read.Answer;

/** An answer of the reader over HTTP: validated, in a language. */
final class ContentReply {
    private ContentReply() {}

    /** @param asked the query's parameters: who names no locale gets it by Accept-Language */
    static Response of(Answer answer, Map<String, ?> asked, Call call) {
        var response = Replies.validatedJson(answer.json(), call);
        answer.meta().locale().ifPresent(locale -> response.header(HttpHeaders.CONTENT_LANGUAGE, locale.value()));
        if (!asked.containsKey("locale")) {
            response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        return response.build();
    }
}
