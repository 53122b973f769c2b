package org.plenary.api.manage.entries;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import org.plenary.api.http.Call;
import org.plenary.api.http.QueryString;
import org.plenary.api.http.Replies;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.error.Nearest;
import org.plenary.core.read.Answer;
import org.plenary.core.read.Reader;
import org.plenary.core.type.LiveModel;
import org.plenary.spi.model.ContentType;

/** Lists of drafts, by the same query language as delivery. */
@Path(EntryReplies.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class EntryListResource {
    private final Reader reader;
    private final LiveModel model;
    private final Policy policy;

    public EntryListResource(Reader reader, LiveModel model, Policy policy) {
        this.reader = reader;
        this.model = model;
        this.policy = policy;
    }

    /** {@code type=session} says of what; everything else is the query. Of a singleton, its one item. */
    @GET
    public Response list(@BeanParam Call call) {
        policy.require(call.who(), Action.READ_DRAFT, "*");
        var query = call.query();
        var type = type(query);
        var parameters = new LinkedHashMap<>(query.parameters());
        parameters.remove("type");
        parameters.put("perspective", List.of("draft"));
        Answer answer = type.singleton()
                ? reader.singleton(type.name(), parameters, call.caller())
                : reader.list(type.plural(), parameters, call.caller());
        return Replies.okJson(answer.json());
    }

    private ContentType type(QueryString query) {
        var name =
                query.one("type").orElseThrow(() -> QueryString.wrong("type", "Say which type, as in type=session."));
        var known = model.get().types().stream().map(ContentType::name).toList();
        return model.get()
                .find(name)
                .orElseThrow(() -> QueryString.wrong(
                        "type", "There is no content type '%s'%s".formatted(name, Nearest.hintOrStop(name, known))));
    }
}
