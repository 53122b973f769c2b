package org.plenary.api;

import java.util.Optional;
import java.util.Set;
import org.plenary.api.cache.Dispatch;
import org.plenary.api.delivery.ChangesResource;
import org.plenary.api.delivery.DeliveryResource;
import org.plenary.api.delivery.ModelResource;
import org.plenary.api.delivery.RouteResource;
import org.plenary.api.graphql.GraphQlResource;
import org.plenary.api.health.HealthResource;
import org.plenary.api.http.Identify;
import org.plenary.api.http.OneAddress;
import org.plenary.api.http.Preflight;
import org.plenary.api.http.SafeHeaders;
import org.plenary.api.json.BodyLimits;
import org.plenary.api.manage.accounts.PreviewTokensResource;
import org.plenary.api.manage.accounts.SessionsResource;
import org.plenary.api.manage.accounts.SignInLimits;
import org.plenary.api.manage.entries.EntriesResource;
import org.plenary.api.manage.entries.EntryListResource;
import org.plenary.api.manage.entries.EntryTree;
import org.plenary.api.manage.entries.PublicationsResource;
import org.plenary.api.manage.entries.RevisionsResource;
import org.plenary.api.manage.entries.TimelineResource;
import org.plenary.api.manage.imports.ImportsResource;
import org.plenary.api.manage.media.AssetsResource;
import org.plenary.api.manage.plugins.PluginsResource;
import org.plenary.api.manage.types.LanguagesResource;
import org.plenary.api.manage.types.TypesResource;
import org.plenary.api.media.MediaResource;
import org.plenary.api.openapi.OpenApiResource;
import org.plenary.api.problem.Problems;
import org.plenary.api.problem.ProblemsResource;
import org.plenary.core.access.Principal;

/** All resources and filters, ready to be given to an implementation of Jakarta REST as singletons. */
public final class Api {
    private Api() {}

    public static Set<Object> singletons(Services services) {
        var content = services.content();
        var administration = services.administration();
        var surroundings = services.surroundings();
        var tree = new EntryTree(content.model(), surroundings.clock());
        return Set.of(
                new DeliveryResource(content.reader(), content.model()),
                new ChangesResource(content.changes(), content.reader()),
                new RouteResource(content.routes(), content.reader()),
                new ModelResource(content.model()),
                new GraphQlResource(content.model(), content.reader()),
                new OpenApiResource(content.model(), content.routes()),
                new EntriesResource(content.entries(), tree),
                new EntryListResource(content.reader(), content.model(), administration.policy()),
                new RevisionsResource(content.entries(), tree),
                new PublicationsResource(content.publications(), tree),
                new TimelineResource(content.entries(), surroundings.clock()),
                new AssetsResource(services.media().assets()),
                new MediaResource(services.media().files(), services.media().renditions()),
                new LanguagesResource(content.model(), administration.policy()),
                new TypesResource(content.model(), administration.types(), administration.policy()),
                new PluginsResource(administration.plugins(), administration.policy()),
                new ImportsResource(administration.imports(), administration.policy()),
                new SessionsResource(
                        administration.accounts(),
                        new SignInLimits(surroundings.clock()),
                        surroundings.clientAddress()),
                new PreviewTokensResource(administration.previews(), surroundings.clock()),
                new HealthResource(surroundings.ready()),
                new ProblemsResource(),
                new Problems(stale -> tree.of(stale.current())),
                new Identify(token -> holder(administration, token)),
                new BodyLimits(),
                new OneAddress(),
                new Preflight(),
                new Dispatch(surroundings.sender()),
                new SafeHeaders());
    }

    private static Optional<Principal> holder(Services.Administration administration, String token) {
        return administration
                .previews()
                .find(token)
                .or(() -> administration.accounts().find(token).map(Principal.class::cast));
    }
}
