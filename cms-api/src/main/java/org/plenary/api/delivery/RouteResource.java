package org.plenary.api.delivery;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.plenary.api.http.Call;
import org.plenary.core.plugin.PluginRoutes;
import org.plenary.core.read.Reader;

/**
 * Addresses that plugins add. Whatever a reader accepts, she gets the one media type that the route has, as RFC 9110, section
 * 12.4.1 allows: feed readers ask for what they prefer, and take what there is.
 */
@Path("/x")
public final class RouteResource {
    private final PluginRoutes routes;
    private final ContentReply reply;

    public RouteResource(PluginRoutes routes, Reader reader) {
        this.routes = routes;
        this.reply = new ContentReply(reader);
    }

    @GET
    @Path("{plugin}/{route}")
    public Response answer(@PathParam("plugin") String plugin, @PathParam("route") String route, @BeanParam Call call) {
        var parameters = call.query().parameters();
        var answer = routes.answer("/x/%s/%s".formatted(plugin, route), parameters, call.caller());
        return reply.of(answer, parameters, call);
    }
}
