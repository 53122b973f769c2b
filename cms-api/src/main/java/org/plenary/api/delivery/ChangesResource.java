package org.plenary.api.delivery;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.plenary.api.http.Call;
import org.plenary.api.http.Replies;
import org.plenary.core.sync.Changes;

/** What has changed in published content, for channels that keep a copy. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
public final class ChangesResource {
    private final Changes changes;

    public ChangesResource(Changes changes) {
        this.changes = changes;
    }

    @GET
    public Response since(@BeanParam Call call) {
        var parameters = call.query().parameters();
        var delta = changes.read(parameters, call.caller());
        var response = Replies.validated(delta.tree(), call);
        delta.locale().ifPresent(locale -> response.header(HttpHeaders.CONTENT_LANGUAGE, locale.value()));
        if (!parameters.containsKey("locale")) {
            response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        return response.build();
    }
}
