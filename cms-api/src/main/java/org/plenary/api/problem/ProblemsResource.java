package org.plenary.api.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.json.Json;

/** Explains kinds of problems, so that the {@code type} of a problem leads somewhere. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
public final class ProblemsResource {

    @GET
    @Path("{slug}")
    public byte[] explain(@PathParam("slug") String slug) {
        var cure = Glossary.cure(slug)
                .orElseThrow(() -> new PlenaryException(ErrorCode.NOT_FOUND, "There is no such kind of problem."));
        var page = new LinkedHashMap<String, Object>();
        page.put("type", "/problems/" + slug);
        page.put("title", Glossary.title(slug));
        page.put("cure", cure);
        return Json.writeBytes(page);
    }
}
