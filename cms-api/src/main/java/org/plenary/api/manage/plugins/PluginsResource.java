package org.plenary.api.manage.plugins;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.plenary.api.http.Call;
import org.plenary.api.http.Replies;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.plugin.PluginStatus;

/** Every plugin jar that was found, and what became of it. */
@Path("/manage/v1/plugins")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginsResource {
    private final Supplier<List<PluginStatus>> statuses;
    private final Policy policy;

    public PluginsResource(Supplier<List<PluginStatus>> statuses, Policy policy) {
        this.statuses = statuses;
        this.policy = policy;
    }

    @GET
    public Response all(@BeanParam Call call) {
        policy.require(call.who(), Action.OPERATE, "*");
        return Replies.ok(Map.of(
                "data", statuses.get().stream().map(PluginsResource::tree).toList()));
    }

    /** Without the folder: where files lie on the server is nobody's business. */
    private static Map<String, Object> tree(PluginStatus status) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", status.id());
        tree.put("version", status.version());
        tree.put("file", String.valueOf(status.file().getFileName()));
        tree.put("state", status.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        status.reason().ifPresent(reason -> tree.put("reason", reason));
        return tree;
    }
}
