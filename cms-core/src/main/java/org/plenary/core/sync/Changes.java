package org.plenary.core.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.query.Asked;
import org.plenary.core.query.ChangesQuery;
import org.plenary.core.query.Locales;
import org.plenary.core.query.QueryParser;
import org.plenary.core.read.Caller;
import org.plenary.core.read.ItemsById;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.model.ContentType;

/**
 * Tells who keeps a copy of what is published what it lacks: everything at first, then what became otherwise. Whoever puts
 * every item in the place of the one she has, and takes out what is told to be deleted, has exactly what delivery shows.
 */
public final class Changes {
    private final Supplier<Model> model;
    private final SearchIndex index;
    private final RecentChanges recent;
    private final Policy policy;
    private final Clock clock;

    public Changes(Supplier<Model> model, SearchIndex index, RecentChanges recent, Policy policy, Clock clock) {
        this.model = model;
        this.index = index;
        this.recent = recent;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The next page.
     *
     * @param parameters decoded: {@code since}, {@code types}, {@code locale}, {@code fallback}, {@code page[size]}
     * @throws PlenaryException INVALID_QUERY naming all that is wrong, POSITION_GONE when she must begin anew,
     *     SEARCH_REBUILDING while the index cannot tell
     */
    public Delta read(Map<String, List<String>> parameters, Caller caller) {
        var asked = new Asked(caller.languages(), ignored -> policy.require(caller.who(), Action.READ_PUBLISHED, "*"));
        try (var here = Standpoint.take(model, index, recent, clock)) {
            var query = new QueryParser(here.model()).changes(parameters, asked);
            var since = query.since().map(here::read);
            return since.isEmpty() || since.get().firstRun()
                    ? everything(here, query, since.orElseGet(here::position))
                    : differences(here, query, since.get());
        }
    }

    /** Pages are read from the newest state each; what changed since the first of several is told after the last. */
    private static Delta everything(Standpoint here, ChangesQuery query, Position position) {
        var hits = here.everything(query.types(), query.locales(), query.size(), position.last());
        var pieces = hits.hits().stream().map(hit -> hit.piece()).toList();
        var next = hits.more()
                ? Position.running(position, pieces.getLast().id())
                : Position.settled(position.seq(), position.at());
        boolean several = position.firstRun() || hits.more();
        return delta(here, query, items(here, query).of(pieces), new Next(next, several));
    }

    private static Delta differences(Standpoint here, ChangesQuery query, Position since) {
        var page = here.differences(since, query.locales(), query.size());
        var names = query.types().stream().map(ContentType::name).collect(Collectors.toSet());
        var data = new ArrayList<>(items(here, query).of(page.visible()));
        data.removeIf(item -> !names.contains(item.get("type")));
        page.gone().forEach((id, type) -> {
            if (names.contains(type)) {
                data.add(tombstone(id, type));
            }
        });
        return delta(here, query, data, new Next(page.next(), page.more()));
    }

    /** Where it goes on. */
    private record Next(Position position, boolean more) {}

    private static Delta delta(Standpoint here, ChangesQuery query, List<Map<String, Object>> data, Next next) {
        var locale = query.locales() instanceof Locales.Chain chain
                ? Optional.of(chain.asked())
                : Optional.<LocaleTag>empty();
        return new Delta(
                data,
                query.size(),
                next.more(),
                here.write(next.position()),
                here.snapshot().seq(),
                locale,
                here.keeping(inside(data)));
    }

    private static Set<EntryId> inside(List<Map<String, Object>> data) {
        return data.stream()
                .flatMap(item -> EntryId.parse(String.valueOf(item.get("id"))).stream())
                .collect(Collectors.toSet());
    }

    private static ItemsById items(Standpoint here, ChangesQuery query) {
        return new ItemsById(here.model(), here.snapshot(), here.viewpoint(query.locales()), query.selection());
    }

    private static Map<String, Object> tombstone(EntryId id, String type) {
        var tombstone = new LinkedHashMap<String, Object>();
        tombstone.put("id", id.toString());
        tombstone.put("type", type);
        tombstone.put("deleted", true);
        return tombstone;
    }
}
