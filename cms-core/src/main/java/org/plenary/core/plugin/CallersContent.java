package org.plenary.core.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.error.ErrorCode;
import org.plenary.core.error.PlenaryException;
import org.plenary.core.error.Violation;
import org.plenary.core.query.QueryLimits;
import org.plenary.core.read.Answer;
import org.plenary.core.read.Caller;
import org.plenary.core.read.Keeping;
import org.plenary.core.read.Reader;
import org.plenary.spi.entry.LocaleTag;
import org.plenary.spi.query.Content;
import org.plenary.spi.query.ContentQuery;
import org.plenary.spi.query.Item;
import org.plenary.spi.query.Page;

/** Reads as the caller of a route, from where she looks, and notes what was read. Of one answer; used by one thread. */
final class CallersContent implements Content {
    private static final String LOCALE = "locale";

    private final Reader reader;
    private final Caller caller;
    private final RouteParameters parameters;
    private Optional<Keeping> keeping = Optional.empty();
    private Optional<LocaleTag> locale = Optional.empty();
    private Optional<PlenaryException> refusal = Optional.empty();
    private volatile boolean closed;

    CallersContent(Reader reader, Caller caller, RouteParameters parameters) {
        this.reader = reader;
        this.caller = caller;
        this.parameters = parameters;
    }

    @Override
    public Page list(ContentQuery query) {
        var answer = read(query);
        return new Page(
                items(answer).toList(), answer.meta().locale(), answer.page().hasMore());
    }

    @Override
    public Page all(ContentQuery query) {
        var wide = query.size(QueryLimits.PAGE);
        var answer = read(wide);
        var items = new ArrayList<>(items(answer).toList());
        while (answer.page().after().isPresent() && items.size() < QueryLimits.WINDOW) {
            answer = read(wide.with("page[after]", answer.page().after().get()));
            items(answer).forEach(items::add);
        }
        return new Page(items, answer.meta().locale(), answer.page().hasMore());
    }

    private static Stream<Item> items(Answer.Many answer) {
        return answer.data().stream().map(Item::new);
    }

    private Answer.Many read(ContentQuery query) {
        if (closed) {
            throw new IllegalStateException("The route has answered; it must not keep its request");
        }
        var answer = answer(query);
        var read = answer.meta();
        keeping = Optional.of(keeping.map(before -> before.and(read.keeping())).orElse(read.keeping()));
        locale = locale.or(read::locale);
        return answer;
    }

    /** Empty when nothing was read. */
    Optional<Keeping> keeping() {
        return keeping;
    }

    /** The locale of the first read that was in one. */
    Optional<LocaleTag> locale() {
        return locale;
    }

    /** Why the caller, not the plugin, is to blame for a failure; empty when nothing was refused. */
    Optional<PlenaryException> refusal() {
        return refusal;
    }

    void close() {
        closed = true;
    }

    private Answer.Many answer(ContentQuery query) {
        try {
            return reader.list(query.plural(), words(query), caller);
        } catch (PlenaryException refused) {
            if (concernsTheCaller(refused)) {
                refusal = Optional.of(refused);
            }
            throw refused;
        }
    }

    private Map<String, List<String>> words(ContentQuery query) {
        var words = new LinkedHashMap<String, List<String>>();
        parameters.viewpoint().forEach((name, value) -> words.put(name, List.of(value)));
        if (query.parameters().containsKey(LOCALE)) {
            words.remove("fallback"); // it belongs to the caller's locale
        }
        query.parameters().forEach((name, value) -> words.put(name, List.of(value)));
        return words;
    }

    /** A query that is wrong where the caller said nothing is wrong for all callers. */
    private boolean concernsTheCaller(PlenaryException refused) {
        return refused.code() != ErrorCode.INVALID_QUERY
                || refused.violations().stream().anyMatch(this::isOfTheCaller);
    }

    private boolean isOfTheCaller(Violation violation) {
        return parameters.said().containsKey(violation.where());
    }
}
