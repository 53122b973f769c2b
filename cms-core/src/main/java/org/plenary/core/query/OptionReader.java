package org.plenary.core.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plenary.core.error.Violations;
import org.plenary.core.query.ContentQuery.Order;
import org.plenary.core.query.ContentQuery.Paging;
import org.plenary.core.query.Operands.Unreadable;
import org.plenary.core.query.Paths.Path;
import org.plenary.core.query.Paths.UnknownName;
import org.plenary.spi.model.ContentType;

/** Resolves the options of a query that are neither filter nor selection nor locale. */
final class OptionReader {
    private static final String DRAFT = "draft";
    private static final String LIVE = "live";

    private final Sent sent;
    private final Violations violations;

    OptionReader(Sent sent, Violations violations) {
        this.sent = sent;
        this.violations = violations;
    }

    Perspective perspective(Asked asked) {
        var asOf = sent.option(Option.AS_OF);
        var word = sent.option(Option.PERSPECTIVE);
        if (word.isPresent() && !word.get().only().equals(LIVE)) {
            if (!word.get().only().equals(DRAFT)) {
                violations.add(word.get()
                        .wrong("There is no perspective '%s'. Known: draft, live."
                                .formatted(word.get().only())));
                return new Perspective.Live();
            }
            asOf.ifPresent(
                    time -> violations.add(time.wrong("A draft has no history; leave asOf or perspective out.")));
            return new Perspective.Draft(asked.secrets());
        }
        return asOf.flatMap(this::instant)
                .<Perspective>map(at -> new Perspective.AsOf(at, asked.ahead()))
                .orElseGet(() -> new Perspective.Live(asked.ahead()));
    }

    private Optional<Instant> instant(Sent.Words words) {
        try {
            if (Spelling.time(words.only())) {
                var instant = OffsetDateTime.parse(words.only()).toInstant();
                return Optional.of(Instant.ofEpochMilli(instant.toEpochMilli()));
            }
        } catch (DateTimeException | ArithmeticException unreadable) {
            // said below
        }
        violations.add(words.wrong("'%s' is not a time with offset such as 2027-06-02T09:00:00Z (+ is written %%2B)."
                .formatted(words.only())));
        return Optional.empty();
    }

    Rendering rendering() {
        return sent.option(Option.RENDER)
                .flatMap(words -> {
                    var rendering = Rendering.parse(words.only());
                    if (rendering.isEmpty()) {
                        violations.add(words.wrong(
                                "There is no rendering '%s'. Known: html, source, text.".formatted(words.only())));
                    }
                    return rendering;
                })
                .orElse(Rendering.SOURCE);
    }

    Optional<FullText> text() {
        return sent.option(Option.Q).flatMap(words -> {
            var text = FullText.parse(words.only());
            if (words.only().length() > QueryLimits.TEXT || text.clauses().size() > QueryLimits.CLAUSES) {
                violations.add(words.wrong(
                        "q has at most %d characters and %d words.".formatted(QueryLimits.TEXT, QueryLimits.CLAUSES)));
            } else if (text.clauses().isEmpty()) {
                violations.add(words.wrong("q is empty; leave it out or say what to search for."));
            }
            return Optional.of(text);
        });
    }

    Paging paging() {
        int size = size();
        int number = number(Option.PAGE_NUMBER, QueryLimits.WINDOW).orElse(1);
        var after = sent.option(Option.PAGE_AFTER);
        sent.option(Option.PAGE_NUMBER).ifPresent(words -> {
            if ((long) number * size > QueryLimits.WINDOW) {
                violations.add(words.wrong(
                        "Numbered pages reach the first %d items; use page[after].".formatted(QueryLimits.WINDOW)));
            }
            after.ifPresent(cursor -> violations.add(cursor.wrong("Use page[after] or page[number], not both.")));
        });
        return new Paging(size, after.map(Sent.Words::only), number, flag(Option.COUNT));
    }

    private int size() {
        return sent.option(Option.SIZE).isPresent()
                ? number(Option.SIZE, QueryLimits.SUGGESTIONS).orElse(1)
                : number(Option.PAGE_SIZE, QueryLimits.PAGE).orElse(QueryLimits.USUAL_PAGE);
    }

    Optional<Integer> number(Option option, int most) {
        return sent.option(option).flatMap(words -> {
            try {
                int number = Spelling.whole(words.only()) ? Integer.parseInt(words.only()) : 0;
                if (number >= 1 && number <= most) {
                    return Optional.of(number);
                }
            } catch (NumberFormatException notANumber) {
                // said below
            }
            violations.add(words.wrong("This is a whole number from 1 to %d.".formatted(most)));
            return Optional.empty();
        });
    }

    /** Passages are shown of what was searched for. */
    boolean highlight() {
        boolean wanted = flag(Option.HIGHLIGHT);
        if (wanted && sent.option(Option.Q).isEmpty()) {
            sent.option(Option.HIGHLIGHT)
                    .ifPresent(words -> violations.add(words.wrong("There is nothing to mark without q=…")));
        }
        return wanted;
    }

    boolean flag(Option option) {
        return sent.option(option)
                .map(words -> {
                    try {
                        return Operands.truth(words.only());
                    } catch (Unreadable wrong) {
                        violations.add(words.wrong(String.valueOf(wrong.getMessage())));
                        return false;
                    }
                })
                .orElse(false);
    }

    List<Order> order(Paths paths, List<ContentType> types) {
        var order = new ArrayList<Order>();
        sent.option(Option.SORT).ifPresent(words -> {
            if (words.words().size() > QueryLimits.SORT_KEYS) {
                violations.add(words.wrong("At most %d fields can be sorted by.".formatted(QueryLimits.SORT_KEYS)));
                return;
            }
            for (String word : words.words()) {
                boolean descending = word.startsWith("-");
                leaf(paths, types.getFirst(), descending ? word.substring(1) : word, words, leaf -> {
                    if (leaf.orders()) {
                        order.add(new Order(leaf, descending));
                    } else {
                        violations.add(words.wrong("Lists cannot be sorted by '%s'.".formatted(leaf.name())));
                    }
                });
            }
        });
        return order;
    }

    List<Leaf> facets(Paths paths, List<ContentType> types) {
        var facets = new ArrayList<Leaf>();
        sent.option(Option.FACET).ifPresent(words -> {
            if (words.words().size() > QueryLimits.FACETS) {
                violations.add(words.wrong("At most %d facets can be asked for.".formatted(QueryLimits.FACETS)));
            } else if (types.size() > 1) {
                searchFacets(types, words).ifPresent(facets::add);
            } else {
                words.words()
                        .forEach(word -> leaf(paths, types.getFirst(), word, words, leaf -> {
                            if (leaf.countable()) {
                                facets.add(leaf);
                            } else {
                                violations.add(words.wrong(
                                        "'%s' has no facet; words, choices, relations and truth values have."
                                                .formatted(leaf.name())));
                            }
                        }));
            }
        });
        return facets;
    }

    private Optional<Leaf> searchFacets(List<ContentType> types, Sent.Words words) {
        if (words.words().equals(List.of("type"))) {
            return Optional.of(Leaf.type(types.stream().map(ContentType::name).toList()));
        }
        violations.add(words.wrong("A search over several types has the facet 'type' only; types=… names one."));
        return Optional.empty();
    }

    private void leaf(Paths paths, ContentType type, String path, Sent.Words words, Consumer<Leaf> use) {
        try {
            switch (paths.resolve(type, path)) {
                case Path.Here(var leaf) -> use.accept(leaf);
                case Path.Through(var reference, var ignored) ->
                    violations.add(words.wrong(
                            "'%s' lies behind the relation '%s'; only the entry's own fields can be used here."
                                    .formatted(path, reference.name())));
            }
        } catch (UnknownName unknown) {
            violations.add(words.wrong(String.valueOf(unknown.getMessage())));
        }
    }
}
