package org.plenary.core.read;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.core.access.Action;
import org.plenary.core.access.Policy;
import org.plenary.core.access.Principal;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.Nearest;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.query.Asked;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.CursorCodec;
import org.plenary.core.query.Perspective;
import org.plenary.core.query.QueryParser;
import org.plenary.core.query.Written;
import org.plenary.core.search.SearchIndex;
import org.plenary.core.type.Model;
import org.plenary.spi.entry.EntryId;
import org.plenary.spi.model.ContentType;

/**
 * Reads content, for whoever asks: the only door.
 *
 * <p>Every method throws {@link PlenaryException}: INVALID_QUERY with all that is wrong with what was asked; NOT_FOUND for
 * what does not exist or may not be seen, which are the same; NOT_SIGNED_IN or NOT_ALLOWED for drafts and for times to come
 * without the right to them; CURSOR_EXPIRED for a page of a state that is no longer kept; SEARCH_REBUILDING for anything
 * but an item by its id while there is no index.
 */
public final class Reader {
    private final Supplier<Model> model;
    private final SearchIndex index;
    private final Policy policy;
    private final Clock clock;
    private final CursorCodec cursors = new CursorCodec();
    private final Fragments fragments = Fragments.OF_THIS_PROCESS;
    private final Seats seats = Seats.OF_THIS_PROCESS;

    public Reader(Supplier<Model> model, SearchIndex index, Policy policy, Clock clock) {
        this.model = model;
        this.index = index;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * A page of a list.
     *
     * @param plural the address of the type's lists
     */
    public Answer.Many list(String plural, Map<String, List<String>> parameters, Caller caller) {
        var now = model.get();
        var type = collection(now, plural);
        return seats.read(() ->
                lists(now).read(new QueryParser(now).list(type, parameters, asked(caller, type.name()))));
    }

    /**
     * The same, asked for by a JSON document.
     *
     * @param json its members
     */
    public Answer.Many query(String plural, Map<String, ? extends @Nullable Object> json, Caller caller) {
        var now = model.get();
        var type = collection(now, plural);
        return seats.read(() -> lists(now).read(new QueryParser(now).json(type, json, asked(caller, type.name()))));
    }

    /**
     * One item.
     *
     * @param id as sent; what is no id at all is not found either
     */
    public Answer.One one(String plural, String id, Written query, Caller caller) {
        var now = model.get();
        var type = collection(now, plural);
        var asked = item(now, type, query, caller);
        return EntryId.parse(id)
                .flatMap(parsed -> items(now).byId(parsed, asked))
                .orElseThrow(() -> missing(type, id));
    }

    /** The same, asked for by parameters. */
    public Answer.One one(String plural, String id, Map<String, List<String>> parameters, Caller caller) {
        return one(plural, id, new Written.InAddress(parameters), caller);
    }

    /** By the address word, in the locales asked for where it is localised. */
    public Answer.One bySlug(String plural, String slug, Written query, Caller caller) {
        var now = model.get();
        var type = collection(now, plural);
        var asked = item(now, type, query, caller);
        return type.slug()
                .flatMap(field -> items(now).bySlug(field, slug, asked))
                .orElseThrow(() -> missing(type, slug));
    }

    /** The same, asked for by parameters. */
    public Answer.One bySlug(String plural, String slug, Map<String, List<String>> parameters, Caller caller) {
        return bySlug(plural, slug, new Written.InAddress(parameters), caller);
    }

    /** The one entry of a singleton type. */
    public Answer.One singleton(String name, Written query, Caller caller) {
        var now = model.get();
        var type = now.find(name).filter(ContentType::singleton).orElseThrow(() -> unknown(now, name));
        var asked = item(now, type, query, caller);
        return items(now).only(asked).orElseThrow(() -> missing(type, name));
    }

    /** The same, asked for by parameters. */
    public Answer.One singleton(String name, Map<String, List<String>> parameters, Caller caller) {
        return singleton(name, new Written.InAddress(parameters), caller);
    }

    /** Full text over all types. */
    public Answer.Many search(Written query, Caller caller) {
        var now = model.get();
        return seats.read(() -> lists(now).read(new QueryParser(now).search(query, asked(caller, "*"))));
    }

    /** The same, asked for by parameters. */
    public Answer.Many search(Map<String, List<String>> parameters, Caller caller) {
        return search(new Written.InAddress(parameters), caller);
    }

    /** Completions for a search box, over all types. */
    public Answer.Suggestions suggest(Map<String, List<String>> parameters, Caller caller) {
        var now = model.get();
        return new SuggestReading(now, index, clock).read(new QueryParser(now).suggest(parameters, asked(caller, "*")));
    }

    /** Whether an answer that was read earlier would be read the same now, while its stretch of time lasts. */
    public boolean isCurrent(Keeping.Basis basis) {
        return basis.ofIndex() && basis.state() == index.token() && basis.model() == model.get();
    }

    private ContentQuery item(Model now, ContentType type, Written query, Caller caller) {
        return new QueryParser(now).item(type, query, asked(caller, type.name()));
    }

    private Asked asked(Caller caller, String scope) {
        return new Asked(
                caller.languages(),
                policy.allows(caller.who(), Action.READ_PRIVATE, scope),
                policy.allows(caller.who(), Action.READ_AHEAD, scope),
                perspective -> admit(perspective, caller.who(), scope));
    }

    private void admit(Perspective perspective, Principal who, String scope) {
        switch (perspective) {
            case Perspective.Live ignored -> policy.require(who, Action.READ_PUBLISHED, scope);
            case Perspective.AsOf(Instant at, var ignored) ->
                policy.require(who, at.isAfter(clock.instant()) ? Action.READ_AHEAD : Action.READ_PUBLISHED, scope);
            case Perspective.Draft ignored -> policy.require(who, Action.READ_DRAFT, scope);
        }
    }

    private ListReading lists(Model now) {
        return new ListReading(now, index, clock, cursors, fragments);
    }

    private ItemReading items(Model now) {
        return new ItemReading(now, index, clock, fragments);
    }

    private static ContentType collection(Model model, String plural) {
        return model.findByPlural(plural).filter(type -> !type.singleton()).orElseThrow(() -> unknown(model, plural));
    }

    private static PlenaryException unknown(Model model, String address) {
        var known = model.types().stream()
                .map(ContentType::plural)
                .filter(plural -> !plural.equals(address))
                .toList();
        return new PlenaryException(
                ErrorCode.NOT_FOUND, "There is no '%s'%s".formatted(address, Nearest.hintOrStop(address, known)));
    }

    private static PlenaryException missing(ContentType type, String word) {
        return new PlenaryException(ErrorCode.NOT_FOUND, "There is no %s '%s'.".formatted(type.name(), word));
    }
}
