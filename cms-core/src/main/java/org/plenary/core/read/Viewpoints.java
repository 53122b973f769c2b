package org.plenary.core.read;

import java.time.Instant;
import java.util.Optional;
import org.plenary.core.query.ContentQuery;
import org.plenary.core.query.Locales;
import org.plenary.core.query.Perspective;
import org.plenary.core.search.Viewpoint;
import org.plenary.core.search.Viewpoint.Shelf;
import org.plenary.spi.entry.LocaleTag;

/** Where a query looks from, once it is known on what. */
final class Viewpoints {
    private Viewpoints() {}

    /**
     * @param now what counts as now
     * @param writtenAt from when on the live documents suffice
     */
    static Viewpoint of(ContentQuery query, long now, long writtenAt) {
        return switch (query.perspective()) {
            case Perspective.Live ignored -> new Viewpoint(Shelf.LIVE, now, query.locales());
            case Perspective.AsOf(Instant at, var ignored) -> {
                long millis = at.toEpochMilli();
                yield new Viewpoint(millis >= writtenAt ? Shelf.LIVE : Shelf.ALL_TIMES, millis, query.locales());
            }
            case Perspective.Draft(boolean secrets) -> new Viewpoint(Shelf.DRAFT, secrets, now, query.locales());
        };
    }

    static Answer.Meta meta(ContentQuery query, long seq, Optional<Instant> nextChange, Keeping keeping) {
        var locale = query.locales() instanceof Locales.Chain chain
                ? Optional.of(chain.asked())
                : Optional.<LocaleTag>empty();
        var asOf = query.perspective() instanceof Perspective.AsOf(Instant at, var ignored)
                ? Optional.of(at)
                : Optional.<Instant>empty();
        return new Answer.Meta(seq, asOf, nextChange, locale, keeping);
    }
}
