package org.plenary.api.manage.types;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.api.http.Call;
import org.plenary.api.http.Replies;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.type.LiveModel;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.language.Language;

/** The languages in which content can be written. */
@Path("/manage/v1/languages")
@Produces(MediaType.APPLICATION_JSON)
public final class LanguagesResource {
    private final LiveModel model;
    private final Policy policy;

    public LanguagesResource(LiveModel model, Policy policy) {
        this.model = model;
        this.policy = policy;
    }

    /** {@code preferred} is the language of the originals, from which translations are made. */
    @GET
    public Response all(@BeanParam Call call) {
        policy.require(call.who(), Action.READ_DRAFT, "*");
        var languages = model.get().languages();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("preferred", languages.preferred().value());
        tree.put("data", languages.all().stream().map(LanguagesResource::tree).toList());
        return Replies.ok(tree);
    }

    private static Map<String, Object> tree(Language language) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("tag", language.tag().value());
        tree.put("name", language.name());
        tree.put("dir", language.direction().word());
        tree.put("fallback", language.fallback().stream().map(LocaleTag::value).toList());
        return tree;
    }
}
