package org.plenary.api.manage.imports;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.plenary.api.http.Call;
import org.plenary.api.http.Replies;
import org.plenary.api.json.MaxBody;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.exchange.ImportedFile;
import org.plenary.core.exchange.Imports;

/** Takes a foreign file in, whatever its format: the importers look at its name and its first bytes. */
@Path("/manage/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {
    private final Imports imports;
    private final Policy policy;

    public ImportsResource(Imports imports, Policy policy) {
        this.imports = imports;
        this.policy = policy;
    }

    /**
     * Answers with what became of every record; 200 also when some of them failed.
     *
     * @throws IOException when the sender breaks off
     */
    @POST
    @MaxBody(ImportedFile.LIMIT)
    public Response run(InputStream body, @BeanParam Call call) throws IOException {
        // Asked before the body is read: a stranger shall not fill the memory.
        policy.require(call.who(), Action.IMPORT, "*");
        var query = call.query().knowing("dryRun", "name");
        var name = query.one("name").orElse("import");
        boolean dryRun = query.flag("dryRun");
        try (var file = Spool.of(body)) {
            return Replies.ok(ReportTree.of(imports.run(ImportedFile.of(name, file::open), dryRun, call.who())));
        }
    }
}
