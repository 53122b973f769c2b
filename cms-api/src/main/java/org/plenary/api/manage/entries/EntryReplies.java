package org.plenary.api.manage.entries;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.plenary.api.http.Version;
import org.plenary.core.entry.EntrySnapshot;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.json.Json;
import org.plenary.spi.entry.EntryId;

/** What every verb of an entry answers: the entry in its new state, with its version as ETag. */
final class EntryReplies {
    /** Where entries are. */
    static final String PATH = "/manage/v1/entries";

    private final EntryTree tree;

    EntryReplies(EntryTree tree) {
        this.tree = tree;
    }

    Response ok(EntrySnapshot entry) {
        return with(Response.ok(), entry);
    }

    Response created(EntrySnapshot entry) {
        return with(Response.created(URI.create(PATH + "/" + entry.entry().id())), entry);
    }

    EntryTree tree() {
        return tree;
    }

    /** @throws PlenaryException NOT_FOUND when the text is no id, as for one that nobody has */
    static EntryId id(String text) {
        return EntryId.parse(text)
                .orElseThrow(() -> new PlenaryException(ErrorCode.NOT_FOUND, "There is no entry of this id."));
    }

    private Response with(Response.ResponseBuilder response, EntrySnapshot entry) {
        return response.type(MediaType.APPLICATION_JSON_TYPE)
                .header("ETag", Version.tag(entry.entry().version()))
                .entity(Json.writeBytes(tree.of(entry)))
                .build();
    }
}
